// How PostgreSQL runs what the counter asks of it, with ten thousand students and five years of receipts. How long it
// takes is measured by the bench, on a machine that does nothing else.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Tx } from '../../platform/database.ts'
import { analyse, scannedBy, statementsOf } from '../../testing/plans.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { newCheque, newUtr, owe, pay } from '../feeReceipts/feeReceipts.fixtures.ts'

let server: TestServer
let world: World
let clerk: Client
let documentId: string
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  await owe(server, world.a.studentId, 12_500_00)
  documentId = (await pay(server, world.a.studentId, { by: world.accountsId })).documentId
  const owner = openDatabase(server.ownerUrl, 1)
  await owner.transaction().execute(fillYears)
  await owner.destroy()
  await analyse(server.ownerUrl)
  clerk = await server.as(world.accountsId)
}, 180_000)
afterAll(() => server.close())

/** Written beside the ledger: its triggers would take minutes, and the counter reads none of their sums but these. */
async function fillYears(tx: Tx): Promise<void> {
  await sql`create temporary table crowd as select n, uuid7() as student, uuid7() as guardian,
    (array['Aarya','Kabir','Naina','Vihaan','Sana','Naresh','Anaya','Rohan','Ishaan','Kavya'])[1 + n % 10] || ' '
      || (array['Namune','Kalpit','Udahare','Nakali','Kathan','Sanketik','Navin'])[1 + n / 10 % 7] as name
    from generate_series(1, 10000) n`.execute(tx)
  await sql`insert into people (id, role, status, name, phone)
    select student, 'student'::person_role, 'active'::person_status, name, '+9190001' || lpad(n::text, 5, '0') from crowd
    union all
    select guardian, 'parent', 'active', 'Sunita ' || name, '+9190002' || lpad(n::text, 5, '0') from crowd`.execute(
    tx,
  )
  await sql`insert into students (person_id, roll_number)
    select student, '2026-' || lpad(n::text, 5, '0') from crowd`.execute(tx)
  await sql`insert into guardianships (guardian_id, student_id, relation)
    select guardian, student, 'mother' from crowd`.execute(tx)
  await fillDues(tx)
  await fillReceipts(tx)
}

async function fillDues(tx: Tx): Promise<void> {
  await sql`insert into fee_accounts (student_id, owed, advance, advance_tax)
    select student, 3000000, 0, 0 from crowd`.execute(tx)
  await sql`insert into dues (student_id, kind, head_id, due_on, paise, created_at)
    select student, 'other', (select id from fee_heads limit 1), date '2026-11-01' + 60 * i, 1000000, now()
    from crowd, generate_series(0, 2) i`.execute(tx)
  await sql`insert into due_balances (due_id, student_id, charged, conceded, paid)
    select id, student_id, paise, 0, 0 from dues join crowd on student_id = student`.execute(tx)
}

const keeping = ['ledger_entries', 'fee_documents', 'payment_parts']

/** Ten receipts a student; every tenth by a cheque. */
async function fillReceipts(tx: Tx): Promise<void> {
  for (const table of keeping) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
  await sql`create temporary table papers as
    select row_number() over () as n, uuid7() as id, uuid7() as entry, uuid7() as part, student,
      date '2021-12-01' + (r * 175 + crowd.n % 175)::int as day
    from crowd, generate_series(0, 9) r`.execute(tx)
  await sql`insert into ledger_entries (id, kind, cause, booked_on, at, by_id, line_count)
    select entry, 'receipt', 'receipt:' || id, day, day + time '10:00', ${world.accountsId}, 2 from papers`.execute(
    tx,
  )
  await sql`insert into fee_documents (id, kind, student_id, series, fy, number, issued_on, issued_at, by_id, entry_id,
      paise, taxable, place_of_supply)
    select id, 'receipt', student, 'ZZ', 2021, n, day, day + time '10:00', ${world.accountsId}, entry, 1000000, 1000000,
      '27' from papers`.execute(tx)
  await sql`insert into payment_parts (id, document_id, position, mode, paise, reference, bank, dated_on)
    select part, id, 1, (case when n % 10 = 0 then 'cheque' else 'upi' end)::payment_mode, 1000000,
      lpad(n::text, case when n % 10 = 0 then 6 else 12 end, '0'), 'Bank of Namune', day from papers`.execute(
    tx,
  )
  await sql`insert into cheques (part_id, state, changed_at, reason)
    select part, (case when n % 500 = 0 then 'received' when n % 500 = 10 then 'bounced' else 'cleared' end)::cheque_state,
      day, case when n % 500 = 10 then 'Funds insufficient' end
    from papers where n % 10 = 0`.execute(tx)
  await sql`insert into used_references (reference, part_id, at)
    select lpad(n::text, 12, '0'), part, day from papers where n % 10 <> 0`.execute(tx)
  // Events that wait until the end would forbid it.
  await sql`set constraints all immediate`.execute(tx)
  for (const table of keeping) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
}

type Work = [name: string, run: () => Promise<{ status: number }>]
const find = (said: string) => () => clerk.get(`/v1/counter/students?find=${encodeURIComponent(said)}`)
const ofStudent = (what: string) => () => clerk.get(`/v1/students/${world.a.studentId}/${what}`)
const take = (part: object) => () =>
  clerk.send('POST', `/v1/students/${world.a.studentId}/receipts`, { paise: 100_00, parts: [part] })

const work: Work[] = [
  ['two letters of many names', find('na')],
  ['two letters of nobody', find('zz')],
  ['two words', find('aarya na')],
  ['a roll number', find('2026-0041')],
  ['a phone', find('90001 00412')],
  ['a receipt', find('IC/26-27/000001')],
  ['a transfer that was counted', find('0000 0000 0001')],
  ['letters of Marathi', find('ना')],
  ['a name that only sounds so', find('Kalpeet')],
  ['an account', ofStudent('fee-account')],
  ['a student’s documents', ofStudent('fee-documents')],
  ['the last receipts', () => clerk.get('/v1/counter/receipts')],
  ['the cashier’s day', () => clerk.get('/v1/counter/today')],
  ['a document', () => clerk.get(`/v1/fee-documents/${documentId}`)],
  ['a transfer', () => clerk.get('/v1/fee-references?reference=000000000001')],
  ['open cheques', () => clerk.get('/v1/cheques?show=open')],
  ['cleared cheques', () => clerk.get('/v1/cheques?show=cleared')],
  ['a payment by UPI', () => take({ mode: 'upi', paise: 100_00, reference: newUtr() })()],
  ['a payment by cheque', () => take(newCheque(100_00))()],
]
const large = [
  'people',
  'fee_documents',
  'payment_parts',
  'ledger_entries',
  'dues',
  'dues_owed',
  'due_balances',
]

describe('nothing that is large is read from beginning to end for', () => {
  test.each(work)('%s', async (_, run) => {
    const statements = await statementsOf(run)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const scanned = await scannedBy(server.ownerUrl, statement)
      expect(
        scanned.filter((table) => large.includes(table)),
        statement.text,
      ).toEqual([])
    }
  })
})
