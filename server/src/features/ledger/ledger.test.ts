// Tests of what the database itself refuses: money that is edited, lost, doubled, or booked where the books are closed.
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase, type Tx } from '../../platform/database.ts'
import { Problem, problemOfDatabase } from '../../platform/problems.ts'
import type { DB } from '../../platform/schema.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { addDue, addHead, cashLines, chargeLines } from '../../testing/ledger.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { holdFees, type Line, type NewEntry, postEntry, reverseEntry } from './ledger.ts'

let database: TestDatabase
/** As integrate_app, a member of integrate_serving: what the product is. */
let db: Database
let owner: Database
let world: World
let headId: string

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.servingUrl, 8)
  owner = openDatabase(database.ownerUrl, 2)
  world = await createWorld(db)
  headId = await addHead(db)
})

afterAll(async () => {
  await Promise.all([db.destroy(), owner.destroy()])
  await database.drop()
})

const at = new Date('2026-11-24T06:00:00Z')
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const charge = (paise: number, studentId = world.a.studentId) =>
  inTransaction((tx) =>
    addDue(tx, { studentId, headId, paise, dueOn: '2026-11-24', at, by: world.accountsId }),
  )

let causes = 0
function entry(lines: Line[], over: Partial<NewEntry> = {}): NewEntry {
  return { kind: 'receipt', cause: `test:${++causes}`, at, by: world.accountsId, lines, ...over }
}
const post = (lines: Line[], over: Partial<NewEntry> = {}) =>
  inTransaction(async (tx) => (await postEntry(tx, entry(lines, over))) as string)

/** The code that the database, or an action, refuses with. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'taken',
    (error) => {
      if (error instanceof Problem) return error.code
      return problemOfDatabase(error)?.code ?? (error as { code: string }).code
    },
  )
}

const balance = (studentId: string) =>
  db.selectFrom('feeAccounts').selectAll().where('studentId', '=', studentId).executeTakeFirst()
const dueBalance = (dueId: string) =>
  db
    .selectFrom('dueBalances')
    .select(['charged', 'conceded', 'paid', 'owed'])
    .where('dueId', '=', dueId)
    .executeTakeFirst()

describe('append-only', () => {
  const tables = [
    'ledger_entries',
    'ledger_lines',
    'fee_documents',
    'fee_document_lines',
    'payment_parts',
    'dues',
  ]
  const sums = [
    'fee_accounts',
    'due_balances',
    'ledger_days',
    'number_series',
    'given_back',
    'ledger_accounts',
  ]

  test.each([...tables, ...sums])('the product may not update, delete from or empty %s', async (table) => {
    const columns = await sql<{ name: string }>`
      select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
      db,
    )
    for (const { name } of columns.rows) {
      const change = sql`update ${sql.table(table)} set ${sql.ref(name)} = ${sql.ref(name)}`
      expect(await refusal(change.execute(db)), name).toBe('42501')
    }
    expect(await refusal(sql`delete from ${sql.table(table)}`.execute(db))).toBe('42501')
    expect(await refusal(sql`truncate ${sql.table(table)} cascade`.execute(db))).toBe('42501')
    expect(await refusal(sql`alter table ${sql.table(table)} disable trigger all`.execute(db))).toBe('42501')
  })

  test.each(sums)('the product may not write %s, which the database counts', async (table) => {
    expect(await refusal(sql`insert into ${sql.table(table)} default values`.execute(db))).toBe('42501')
  })
})

describe('an entry', () => {
  test('balances, or is not there', async () => {
    const dueId = await charge(1_000)
    const lines = cashLines({ studentId: world.a.studentId, dueId, headId, paise: 400 })
    expect(await refusal(post(lines.slice(0, -1)))).toBe('IC011')
    expect(await refusal(post([...lines, { kind: 'bank', paise: 1 }]))).toBe('IC011')
    expect(await dueBalance(dueId)).toEqual({ charged: 1_000, conceded: 0, paid: 0, owed: 1_000 })
    await post(lines)
    expect(await dueBalance(dueId)).toEqual({ charged: 1_000, conceded: 0, paid: 400, owed: 600 })
  })

  test('has the lines that it says it has', async () => {
    const write = (lineCount: number) =>
      inTransaction((tx) =>
        tx
          .insertInto('ledgerEntries')
          .values({ kind: 'settled', cause: `test:${++causes}`, bookedOn: '2026-11-24', at, lineCount })
          .execute(),
      )
    expect(await refusal(write(2))).toBe('IC011')
    expect(await refusal(write(1))).toBe('23514')
  })

  test('that stands is not added to, not even by lines that balance', async () => {
    const dueId = await charge(1_000)
    const id = await post(cashLines({ studentId: world.a.studentId, dueId, headId, paise: 100 }))
    const accounts = await db
      .selectFrom('ledgerAccounts')
      .select(['id', 'kind'])
      .where('headId', 'is', null)
      .execute()
    const [cash, bank] = ['cash', 'bank'].map((kind) => accounts.find((each) => each.kind === kind))
    if (!cash || !bank) throw new Error('no accounts')
    const more = [
      { entryId: id, position: 90, accountId: cash.id, accountKind: cash.kind, paise: 5 },
      { entryId: id, position: 91, accountId: bank.id, accountKind: bank.kind, paise: -5 },
    ]
    expect(await refusal(db.insertInto('ledgerLines').values(more).execute())).toBe('IC010')
  })

  test('lines name an account of their kind, and a due of their student', async () => {
    const dueId = await charge(1_000)
    const { studentId } = world.b
    expect(await refusal(post(cashLines({ studentId, dueId, headId, paise: 5 })))).toBe('reference-missing')
    const [account] = await db.selectFrom('ledgerAccounts').select('id').where('kind', '=', 'cash').execute()
    const line = { position: 1, accountId: account?.id ?? '', accountKind: 'bank' as const, paise: 5 }
    const wrong = inTransaction(async (tx) => {
      const { id: entryId } = await tx
        .insertInto('ledgerEntries')
        .values({ kind: 'settled', cause: `test:${++causes}`, bookedOn: '2026-11-24', at, lineCount: 2 })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('ledgerLines')
        .values({ ...line, entryId })
        .execute()
    })
    expect(await refusal(wrong)).toBe('reference-missing')
  })

  test('of a kind that the sums do not know changes no due', async () => {
    const dueId = await charge(1_000)
    const { studentId } = world.a
    const lines: Line[] = [
      { kind: 'student', studentId, dueId, paise: -10 },
      { kind: 'bank', paise: 10 },
    ]
    for (const kind of ['credit', 'refund', 'cheque_cleared', 'settled'] as const) {
      expect(await refusal(post(lines, { kind })), kind).toBe('IC017')
    }
  })

  test('happens once for a cause, and is never booked before it happened', async () => {
    const dueId = await charge(1_000)
    const lines = cashLines({ studentId: world.a.studentId, dueId, headId, paise: 10 })
    await post(lines, { cause: 'receipt:once' })
    expect(await refusal(post(lines, { cause: 'receipt:once' }))).toBe('already-booked')
    const backdated = db
      .insertInto('ledgerEntries')
      .values({ kind: 'settled', cause: 'test:early', bookedOn: '2026-11-23', at, lineCount: 2 })
    expect(await refusal(backdated.execute())).toBe('23514')
  })

  test('takes no more than is owed, and uses no more than was paid ahead', async () => {
    const dueId = await charge(1_000)
    const { studentId } = world.a
    expect(await refusal(post(cashLines({ studentId, dueId, headId, paise: 1_001 })))).toBe('paid-meanwhile')
    const use: Line[] = [
      { kind: 'advance', studentId, paise: 1 },
      { kind: 'student', studentId, dueId, paise: -1 },
    ]
    expect(await refusal(post(use, { kind: 'advance_used' }))).toBe('advance-used')
  })

  test('a temporary table of the same name decides nothing', async () => {
    const dueId = await charge(1_000)
    const fooled = inTransaction(async (tx) => {
      await sql`create temporary table locked_days (on_day date) on commit drop`.execute(tx)
      await sql`create temporary table ledger_lines (like public.ledger_lines) on commit drop`.execute(tx)
      await sql`insert into public.ledger_entries (kind, cause, booked_on, at, line_count)
        values ('settled', 'test:fooled', '2026-11-24', ${at}, 2)`.execute(tx)
      await sql`insert into ledger_lines select entry_id, position, account_id, account_kind, student_id, due_id, paise
        from public.ledger_lines where due_id = ${dueId}`.execute(tx)
    })
    expect(await refusal(fooled)).toBe('IC011')
  })
})

describe('a reversal', () => {
  const reasons = { at, reason: 'Typed for the wrong student' }
  const reverse = (id: string) =>
    inTransaction((tx) => reverseEntry(tx, id, { ...reasons, by: world.accountsId }))

  test('puts every sum back, happens once, and is not reversed itself', async () => {
    const dueId = await charge(1_000)
    const before = await balance(world.a.studentId)
    const id = await post(cashLines({ studentId: world.a.studentId, dueId, headId, paise: 700 }))
    const reversal = await reverse(id)
    expect(await dueBalance(dueId)).toEqual({ charged: 1_000, conceded: 0, paid: 0, owed: 1_000 })
    expect(await balance(world.a.studentId)).toEqual(before)
    expect(await refusal(reverse(id))).toBe('already-reversed')
    expect(await refusal(reverse(reversal))).toBe('already-reversed')
  })

  test('two at once: one of them', async () => {
    const dueId = await charge(1_000)
    const id = await post(cashLines({ studentId: world.a.studentId, dueId, headId, paise: 700 }))
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => refusal(reverse(id))))
    expect(outcomes.toSorted()).toEqual(['already-reversed', 'already-reversed', 'already-reversed', 'taken'])
    expect(await dueBalance(dueId)).toMatchObject({ paid: 0 })
  })

  test('that is not the reverse, or of another kind, is refused', async () => {
    const { studentId } = world.a
    const dueId = await charge(1_000)
    const id = await post(cashLines({ studentId, dueId, headId, paise: 100 }))
    const claim = (paise: number, kind: 'receipt' | 'advance_used') =>
      inTransaction(async (tx) => {
        const lines = cashLines({ studentId, dueId, headId, paise: -paise })
        const made = await postEntry(tx, entry([], { kind }))
        expect(made).toBeNull()
        await writeReversal(tx, id, kind, lines)
      })
    expect(await refusal(claim(99, 'receipt'))).toBe('IC013')
    expect(await refusal(claim(100, 'advance_used'))).toBe('IC013')
    expect(await refusal(claim(100, 'receipt'))).toBe('taken')
  })

  /** As reverseEntry writes it, with whatever lines. */
  async function writeReversal(tx: Tx, reverses: string, kind: 'receipt' | 'advance_used', lines: Line[]) {
    const row = {
      cause: `test:${++causes}`,
      bookedOn: '2026-11-24',
      at,
      reason: 'Tried',
      lineCount: lines.length,
    }
    const { id: entryId } = await tx
      .insertInto('ledgerEntries')
      .values({ ...row, kind, reverses })
      .returning('id')
      .executeTakeFirstOrThrow()
    const accounts = await tx.selectFrom('ledgerAccounts').select(['id', 'kind', 'headId']).execute()
    const rows = lines.map((line, i) => ({
      ...{ entryId, position: i + 1, accountKind: line.kind, paise: line.paise },
      accountId:
        accounts.find(
          ({ kind, headId }) =>
            kind === line.kind && (!headId || ('headId' in line && line.headId === headId)),
        )?.id ?? '',
      ...('dueId' in line && { dueId: line.dueId, studentId: line.studentId }),
    }))
    await tx.insertInto('ledgerLines').values(rows).execute()
  }

  test('of what was paid ahead and used since says so', async () => {
    const { studentId } = world.b
    const dueId = await charge(500, studentId)
    const ahead = await post([
      { kind: 'cash', paise: 500 },
      { kind: 'advance', studentId, paise: -500 },
    ])
    await post(
      [
        { kind: 'advance', studentId, paise: 300 },
        { kind: 'student', studentId, dueId, paise: -300 },
        { kind: 'billed', headId, paise: 300 },
        { kind: 'income', headId, paise: -300 },
      ],
      { kind: 'advance_used' },
    )
    expect(await refusal(reverse(ahead))).toBe('advance-used')
    expect(await balance(studentId)).toMatchObject({ owed: 200, advance: 200, advanceTax: 0 })
  })
})

describe('a closed day', () => {
  const day = '2026-12-01'
  const onDay = new Date('2026-12-01T06:00:00Z')
  const close = (tx: Tx | Kysely<DB>, onDay: string) =>
    tx.insertInto('lockedDays').values({ onDay, lockedBy: world.ownerId, lockedAt: at }).execute()

  test('takes nothing from a person; what the product does by itself goes on the next open day', async () => {
    const dueId = await charge(1_000)
    await close(db, day)
    const lines = cashLines({ studentId: world.a.studentId, dueId, headId, paise: 10 })
    expect(await refusal(post(lines, { at: onDay }))).toBe('day-locked')
    const id = await post(lines, { at: onDay, by: null })
    const found = await db
      .selectFrom('ledgerEntries')
      .select('bookedOn')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(found?.bookedOn).toBe('2026-12-02')
    expect(await refusal(db.updateTable('lockedDays').set({ onDay: '2026-12-09' }).execute())).toBe('42501')
    await db.deleteFrom('lockedDays').where('onDay', '=', day).execute()
    expect(await refusal(post(lines, { at: onDay }))).toBe('taken')
  })

  test('whoever closes waits for what is being booked, and what comes after is refused', async () => {
    const dueId = await charge(10_000)
    const raced = new Date('2026-12-03T06:00:00Z')
    const lines = cashLines({ studentId: world.a.studentId, dueId, headId, paise: 10 })
    const order: string[] = []
    let booked: () => void = () => {}
    const isBooked = new Promise<void>((resolve) => {
      booked = resolve
    })
    const booking = inTransaction(async (tx) => {
      await postEntry(tx, entry(lines, { at: raced }))
      booked()
      await sql`select pg_sleep(0.3)`.execute(tx)
      order.push('booked')
    })
    await isBooked
    const closing = inTransaction(async (tx) => {
      await close(tx, '2026-12-03')
      order.push('closed')
    })
    await sql`select pg_sleep(0.1)`.execute(db)
    const late = refusal(post(lines, { at: raced }))
    await Promise.all([booking, closing])
    expect(order).toEqual(['booked', 'closed'])
    expect(await late).toBe('day-locked')
  })

  test('a rush around the closing: what was taken is in the sums that the closer reads afterwards', async () => {
    const dueId = await charge(100_000)
    const rush = new Date('2026-12-04T06:00:00Z')
    const lines = cashLines({ studentId: world.a.studentId, dueId, headId, paise: 10 })
    const clerks = Array.from({ length: 40 }, () => refusal(post(lines, { at: rush })))
    const seen = inTransaction(async (tx) => {
      await close(tx, '2026-12-04')
      const { debit } = await tx
        .selectFrom('ledgerDays')
        .innerJoin('ledgerAccounts', 'ledgerAccounts.id', 'ledgerDays.accountId')
        .select(({ fn }) => fn.coalesce(fn.sum<number>('debit'), sql<number>`0`).as('debit'))
        .where('onDay', '=', '2026-12-04')
        .where('kind', '=', 'cash')
        .executeTakeFirstOrThrow()
      return Number(debit)
    })
    const taken = (await Promise.all(clerks)).filter((outcome) => outcome === 'taken').length
    expect(await seen).toBe(taken * 10)
  })
})

describe('together', () => {
  test('two who take the same money at once: one of them', async () => {
    const { studentId } = world.a
    const dueId = await charge(1_000)
    const take = () =>
      refusal(
        inTransaction(async (tx) => {
          await holdFees(tx, studentId)
          await postEntry(tx, entry(cashLines({ studentId, dueId, headId, paise: 1_000 })))
        }),
      )
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map(take))
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1)
    expect(await dueBalance(dueId)).toMatchObject({ owed: 0, paid: 1_000 })
  })

  test('transactions of several entries in whatever order never wait in a circle', async () => {
    const students = [world.a.studentId, world.b.studentId]
    const dues = await Promise.all(students.map((id) => charge(1_000_000, id)))
    const transfers: Line[] = [
      { kind: 'bank', paise: 5 },
      { kind: 'cheque', paise: -5 },
    ]
    const work = (i: number) =>
      refusal(
        inTransaction(async (tx) => {
          const at = i % 2
          const [studentId, dueId] = [students[at] ?? '', dues[at] ?? '']
          await holdFees(tx, studentId)
          const receipt = entry(cashLines({ studentId, dueId, headId, paise: 10 }))
          const moved = entry(transfers, { kind: 'cheque_cleared' })
          for (const each of i % 3 === 0 ? [receipt, moved] : [moved, receipt]) await postEntry(tx, each)
        }),
      )
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, i) => work(i)))
    expect(outcomes.filter((outcome) => outcome !== 'taken')).toEqual([])
  })

  test('the sum of a day is what its lines come to', async () => {
    const { rows } = await sql`
      select e.booked_on, l.account_id, e.by_id from ledger_lines l join ledger_entries e on e.id = l.entry_id
        group by 1, 2, 3
      except select on_day, account_id, nullif(by_id, '00000000-0000-0000-0000-000000000000') from ledger_days d
        where (debit, credit, lines) = (
          select coalesce(sum(paise) filter (where paise > 0), 0), coalesce(-sum(paise) filter (where paise < 0), 0),
            count(*)
          from ledger_lines l join ledger_entries e on e.id = l.entry_id
          where (e.booked_on, l.account_id) = (d.on_day, d.account_id)
            and coalesce(e.by_id, '00000000-0000-0000-0000-000000000000') = d.by_id)`.execute(db)
    expect(rows).toEqual([])
  })
})

describe('holding', () => {
  test('a student who is not there is not found', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    expect(await refusal(inTransaction((tx) => holdFees(tx, world.a.studentId, nobody)))).toBe('not-found')
    expect(await refusal(inTransaction((tx) => holdFees(tx)))).toBe('taken')
  })

  test('several in whatever order never wait in a circle', async () => {
    const { a, b } = world
    const hold = (...ids: string[]) => refusal(inTransaction((tx) => holdFees(tx, ...ids)))
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 2 ? hold(a.studentId, b.studentId) : hold(b.studentId, a.studentId),
      ),
    )
    expect(new Set(outcomes)).toEqual(new Set(['taken']))
  })
})

test('lines of one account become one; an entry of nothing is none', async () => {
  const dueId = await charge(1_000)
  const of = { studentId: world.a.studentId, dueId, headId, paise: 100 }
  expect(
    await inTransaction((tx) =>
      postEntry(tx, entry([...chargeLines(of), ...chargeLines({ ...of, paise: -100 })])),
    ),
  ).toBeNull()
  const id = await post([...cashLines(of), ...cashLines(of)])
  const { count } = await db
    .selectFrom('ledgerLines')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('entryId', '=', id)
    .executeTakeFirstOrThrow()
  expect(count).toBe(4)
  await expect(
    post([
      { kind: 'cash', paise: 0.5 },
      { kind: 'bank', paise: -0.5 },
    ]),
  ).rejects.toThrow('whole paise')
})
