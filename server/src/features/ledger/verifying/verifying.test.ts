// Tests of counting the books again: what is right passes, and whatever the owner of the database tampers with is found.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '../../../platform/database.ts'
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import { addDue, addHead } from '../../../testing/ledger.ts'
import { createWorld } from '../../../testing/world.ts'
import { receivePayment } from '../../feeReceipts/receiving.ts'
import { takeBack } from '../../feeReceipts/takingBack.ts'
import { checks, findLastLedgerCheck, verifyLedger, verifyLedgerNightly } from './verifying.ts'

let database: TestDatabase
let db: Database
let owner: Database

const at = new Date('2026-11-24T06:00:00Z')
/** The tables of the books. */
const BOOKS = '^(ledger|fee|due|payment|given|number|cheque|used)'

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.servingUrl, 4)
  owner = openDatabase(database.ownerUrl, 1)
  const world = await createWorld(db)
  const headId = await addHead(db)
  const by = world.accountsId
  for (const studentId of [world.a.studentId, world.b.studentId]) {
    await db.transaction().execute(async (tx) => {
      await addDue(tx, { studentId, headId, paise: 100_000, dueOn: '2026-11-30', at, by })
      const pay = (paise: number) =>
        receivePayment(tx, { studentId, at, by, parts: [{ mode: 'cash', paise }] })
      await pay(40_000)
      await takeBack(tx, (await pay(10_000)).documentId, { at, by, reason: 'Typed twice' })
      await pay(67_777)
    })
  }
})

afterAll(async () => {
  await Promise.all([db.destroy(), owner.destroy()])
  await database.drop()
})

test('books that nobody touched are right', async () => {
  const heard: string[] = []
  const verdict = await verifyLedger(db, (check) => heard.push(check))
  expect(verdict).toEqual({ entries: 10, lines: expect.any(Number), documents: 8, students: 2, faults: [] })
  expect(heard).toEqual(Object.keys(checks))
})

describe('what is tampered with is found', () => {
  const any = (table: string, key: string, where = sql`true`) =>
    sql`(select min(${sql.ref(key)}::text)::uuid from ${sql.table(table)} where ${where})`
  const receipt = any('ledger_entries', 'id', sql`kind = 'receipt' and reverses is null`)
  const document = any('fee_documents', 'id', sql`kind = 'receipt'`)

  const tampering: [string, RawBuilder<unknown>, keyof typeof checks][] = [
    [
      'an amount of a line',
      sql`update ledger_lines set paise = paise + 1 where entry_id = ${receipt} and position = 1`,
      'entries balance and have all their lines',
    ],
    [
      'a line that is gone',
      sql`delete from ledger_lines where entry_id = ${receipt} and position = 1`,
      'entries balance and have all their lines',
    ],
    [
      'an entry that is gone, with its lines left',
      sql`delete from ledger_entries where id = ${receipt}`,
      'entries balance and have all their lines',
    ],
    [
      'lines that balance, on other accounts',
      sql`update ledger_lines set account_id = (select id from ledger_accounts where kind = 'bank'), account_kind = 'bank'
        where entry_id = ${receipt} and account_kind = 'cash'`,
      'the ways of paying are the accounts that it went to',
    ],
    [
      'a whole receipt that is gone',
      sql`with gone as (select id, entry_id from fee_documents where id = ${document}),
        p as (delete from payment_parts where document_id in (select id from gone)),
        l as (delete from fee_document_lines where document_id in (select id from gone)),
        d as (delete from fee_documents where id in (select id from gone)),
        e as (delete from ledger_lines where entry_id in (select entry_id from gone))
        delete from ledger_entries where id in (select entry_id from gone)`,
      'numbers are consecutive from 1 in each series and financial year',
    ],
    [
      'a reversal of another amount',
      sql`update ledger_lines set paise = paise * 2
        where entry_id = (select id from ledger_entries where reverses is not null order by id limit 1)`,
      'reversals are the reverse',
    ],
    [
      'what a student owes',
      sql`update fee_accounts set owed = owed + 1`,
      'what each student owes and has paid ahead',
    ],
    [
      'what is paid ahead',
      sql`update fee_accounts set advance = 0`,
      'what each student owes and has paid ahead',
    ],
    [
      'what a due has been paid',
      sql`update due_balances set paid = paid - 5`,
      'what is charged, granted and paid of each due',
    ],
    [
      'a balance that is gone',
      sql`delete from due_balances`,
      'what is charged, granted and paid of each due',
    ],
    [
      'the sums of a day',
      sql`update ledger_days set debit = debit + 1`,
      'what was booked on each day by whom',
    ],
    ['the amount of a due', sql`update dues set paise = paise + 1`, 'dues are charged, and as written'],
    [
      'a due of another student',
      sql`update dues set student_id = ${any('students', 'person_id')}`,
      'lines stand on their accounts and dues',
    ],
    [
      'the head of a line',
      sql`update ledger_lines set account_id = (select id from ledger_accounts where kind = 'billed' order by id limit 1)
        where account_kind = 'billed' and entry_id = ${receipt}`,
      'what is billed under a head is what is owed under it',
    ],
    [
      'the amount of a receipt',
      sql`update fee_documents set paise = paise + 1, taxable = taxable + 1 where id = ${document}`,
      'documents are what was booked',
    ],
    [
      'the tax of a receipt',
      sql`update fee_documents set taxable = taxable - 2, cgst = cgst + 1, sgst = sgst + 1, gstin = '27AAAAA0000A1Z5'
        where id = ${document}`,
      'documents are what was booked',
    ],
    [
      'what a receipt is for',
      sql`update fee_document_lines set paise = paise + 1, taxable = taxable + 1 where document_id = ${document}`,
      'the lines of a document are its whole',
    ],
    [
      'a receipt that names another due',
      sql`update fee_document_lines set due_id = (select max(id::text)::uuid from dues) where document_id = ${document}`,
      'each due has been paid what its documents say',
    ],
    [
      'how a receipt was paid',
      sql`update payment_parts set mode = 'bank', reference = 'AXIS123456789012'`,
      'the ways of paying are the accounts that it went to',
    ],
    [
      'a receipt that stands on no payment',
      sql`update fee_documents set entry_id = ${any('ledger_entries', 'id', sql`kind = 'charge'`)} where id = ${document}`,
      'receipts, refunds and what takes them back have their document',
    ],
    [
      'the number of a receipt',
      sql`update fee_documents set number = 900 where id = ${document}`,
      'numbers are consecutive from 1 in each series and financial year',
    ],
    [
      'the year of a receipt',
      sql`update fee_documents set issued_on = '2025-11-24' where id = ${document}`,
      'numbers are consecutive from 1 in each series and financial year',
    ],
    [
      'the count of a series',
      sql`update number_series set last_number = last_number + 1`,
      'numbers are consecutive from 1 in each series and financial year',
    ],
    [
      'a credit note of less',
      sql`update fee_documents set paise = paise - 1, taxable = taxable - 1 where kind = 'credit_note'`,
      'credit notes and refunds are of what they cite, and not more',
    ],
    [
      'what was given back',
      sql`update given_back set given = given - 1`,
      'what was given back of each document',
    ],
    [
      'a transfer that is counted again',
      sql`update payment_parts set mode = 'upi', reference = '123456789012'`,
      'a transfer is counted once',
    ],
    [
      'a cheque that is in no drawer',
      sql`update payment_parts set mode = 'cheque', reference = '123456', bank = 'Namuna Bank', dated_on = '2026-11-24'`,
      'the ways of paying are the accounts that it went to',
    ],
    [
      'an open due that nobody charged',
      sql`update due_balances set charged = charged + 5`,
      'open dues of a student are what the student owes',
    ],
  ]

  test.each(tampering)('%s', async (_, change, check) => {
    const undone = new Error('undone')
    const tampered = owner.transaction().execute(async (tx) => {
      const triggers = sql<{ name: string }>`select relname as name from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname ~ ${BOOKS}`
      for (const { name } of (await triggers.execute(tx)).rows) {
        await sql`alter table ${sql.table(name)} disable trigger user`.execute(tx)
      }
      for (const statement of await foreignKeys(tx)) await statement.execute(tx)
      await change.execute(tx)
      const found: string[] = []
      for (const [name, query] of Object.entries(checks)) {
        const { rows } = await query.execute(tx)
        if (rows.length > 0) found.push(name)
      }
      expect(found).toContain(check)
      throw undone
    })
    await expect(tampered).rejects.toBe(undone)
    expect((await verifyLedger(db)).faults).toEqual([])
  })

  /** Whoever owns the tables can drop what keeps them. */
  async function foreignKeys(tx: Database): Promise<RawBuilder<unknown>[]> {
    const { rows } = await sql<{ table: string; name: string }>`
      select conrelid::regclass::text as table, conname as name from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conrelid::regclass::text ~ ${BOOKS}`.execute(
      tx,
    )
    return rows.map(
      ({ table, name }) => sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`,
    )
  }
})

describe('every night', () => {
  const at = (time: string) => new Date(`2026-11-${time}+05:30`)

  test('once between one and five, at once where none was made for long', async () => {
    expect(await findLastLedgerCheck(db)).toBeUndefined()
    const made = async (time: string) => (await verifyLedgerNightly(db, at(time))) !== undefined
    expect(await made('24T11:00')).toBe(true)
    expect(await made('24T23:30')).toBe(false)
    expect(await made('25T01:00')).toBe(true)
    expect(await made('25T03:00')).toBe(false)
    expect(await made('26T12:59')).toBe(false)
    expect(await made('26T13:00')).toBe(true)
    expect(await findLastLedgerCheck(db)).toEqual({
      at: at('26T13:00'),
      entries: 10,
      documents: 8,
      faults: [],
    })
  })

  test('what it finds is kept, and told in the log', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    await sql`update ledger_days set debit = debit + 1`.execute(owner)
    await verifyLedgerNightly(db, at('29T02:00'))
    await sql`update ledger_days set debit = debit - 1`.execute(owner)
    const { faults } = (await findLastLedgerCheck(db)) ?? { faults: [] }
    expect(faults).toMatchObject([
      { check: 'what was booked on each day by whom', count: expect.any(Number) },
    ])
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })
})

describe('npm run ledger:verify', () => {
  const run = async (env: Record<string, string>) => {
    const command = promisify(execFile)(process.execPath, ['server/src/commands/verify-ledger.ts'], {
      env: { PATH: process.env.PATH, ...env },
    })
    const { code, stdout } = await command.then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }) => ({ code, stdout }),
    )
    return { code, last: stdout.trim().split('\n').at(-1) }
  }

  test('ends with its verdict, and with 1 where anything is at fault', async () => {
    expect(await run({ DATABASE_URL: database.servingUrl })).toEqual({
      code: 0,
      last: 'The books are right.',
    })
    await sql`update fee_accounts set owed = owed + 1`.execute(owner)
    expect(await run({ DATABASE_URL: database.servingUrl })).toEqual({ code: 1, last: 'AT FAULT: 1 checks' })
    await sql`update fee_accounts set owed = owed - 1`.execute(owner)
  })

  test('finds the database of a running demo in its folder, and says so where none runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'integrate-books-'))
    const { code, last } = await run({ DATA_DIR: folder })
    expect([code, last?.startsWith('NOT VERIFIED: No demo runs in')]).toEqual([1, true])
    const { port, password } = new URL(database.servingUrl)
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'secrets.json'), JSON.stringify({ appPassword: password }))
    await writeFile(join(folder, 'postgres/postmaster.pid'), `1\n.\n0\n${port}\n`)
    // The demo's database has a name of its own: the migrated template of this run, with nothing in it.
    expect(await run({ DATA_DIR: folder })).toEqual({ code: 0, last: 'The books are right.' })
    await rm(folder, { recursive: true })
  })
})
