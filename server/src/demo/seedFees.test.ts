// The demo's books: in order to the paisa, and telling what the design tells.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../features/ledger/verifying/verifying.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { seedDemo } from './seed.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await seedDemo(server.db, server.app.config.keys, server.clock.now())
}, 180_000)
afterAll(() => server.close())

interface Standing {
  name: string
  owed: number
  soon: number
  receipts: number
}

test('every check of the ledger holds', async () => {
  const { faults, documents } = await verifyLedger(server.db)
  expect(faults).toEqual([])
  expect(documents).toBeGreaterThan(700)
})

test('those whom the design shows owe what it says', async () => {
  const { rows } = await sql<Standing>`
    select p.name, f.owed::int, coalesce((select sum(owed) from open_dues o where o.student_id = p.id
        and o.due_on <= '2026-12-10'), 0)::int as soon,
      (select count(*) from fee_documents d where d.student_id = p.id)::int as receipts
    from people p join fee_accounts f on f.student_id = p.id
    where p.name in ('Aarya Namune', 'Vihaan Namune', 'Naina Kalpit', 'Naresh Udahare') order by p.name`.execute(
    server.db,
  )
  expect(rows).toEqual([
    { name: 'Aarya Namune', owed: 4_259_000, soon: 1_250_000, receipts: 2 },
    { name: 'Naina Kalpit', owed: 800_000, soon: 800_000, receipts: 2 },
    { name: 'Naresh Udahare', owed: 2_124_000, soon: 2_124_000, receipts: 2 },
    { name: 'Vihaan Namune', owed: 0, soon: 0, receipts: 2 },
  ])
})

test('there is something of everything that a counter meets', async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select count(distinct mode) from payment_parts)::int as modes,
      (select count(distinct by_id) from fee_documents)::int as cashiers,
      (select count(*) from dues where kind = 'fine')::int as fines,
      (select count(*) from concessions where state = 'granted')::int as granted,
      (select count(*) from concessions where state = 'asked')::int as asked,
      (select count(*) from fee_documents where igst > 0)::int as "overTheBorder",
      (select count(*) from fee_documents where issued_on = '2026-11-24')::int as today,
      (select count(*) from cheques where state = 'bounced')::int as bounced,
      (select count(*) from upi_claims where state = 'pending')::int as claims,
      (select count(*) from refunds where state = 'approved')::int as waiting,
      (select count(*) from refunds where state = 'paid')::int as given,
      (select count(*) from drawer_counts)::int as counts,
      (select count(*) from locked_days)::int as closed,
      (select count(distinct student_id) from open_dues where due_on < '2026-11-24')::int as late`.execute(
    server.db,
  )
  const [found] = rows
  expect(found?.modes).toBeGreaterThanOrEqual(5)
  expect(found?.cashiers).toBe(2)
  for (const many of ['fines', 'granted', 'overTheBorder', 'late', 'counts', 'closed'])
    expect(found?.[many]).toBeGreaterThan(5)
  expect([found?.asked, found?.today]).toEqual([1, 8])
  const { bounced, claims, waiting, given } = found ?? {}
  expect({ bounced, claims, waiting, given }).toEqual({ bounced: 1, claims: 3, waiting: 1, given: 3 })
})
