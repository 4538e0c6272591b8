// Money of the bank that is, or is told to be, another's: a line accepted for the wrong student, a number that was copied.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { holdFees } from '../ledger/ledger.ts'

let server: TestServer
let world: World
let clerk: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
})

/** Brings a statement with one line of ₹900 in, and gives the line's id. */
async function bring(words: string): Promise<string> {
  const bytes = Buffer.from(`Date,Narration,Credit\n24/11/2026,${words},900.00\n`)
  const seen = await clerk.send<{ mapping: object }>('POST', '/v1/bank-statements/preview', bytes)
  const query = new URLSearchParams({
    mapping: JSON.stringify(seen.body.mapping),
    fileName: 'a.csv',
    bank: 'Namune',
  })
  const { body } = await clerk.send<{ id: string }>('POST', `/v1/bank-statements?${query}`, bytes)
  const lines = await clerk.get<{ rows: { id: string }[] }>(
    `/v1/statement-lines?state=unmatched&statementId=${body.id}`,
  )
  return lines.body.rows[0]?.id ?? ''
}

const standing = (studentId: string) =>
  server.db
    .selectFrom('feeDocuments as d')
    .select(['d.id', 'd.paise'])
    .where('d.studentId', '=', studentId)
    .where('d.cites', 'is', null)
    .where((e) =>
      e.not(e.exists(e.selectFrom('feeDocuments as n').select('n.id').whereRef('n.cites', '=', 'd.id'))),
    )
    .execute()

test.each([
  ['a transfer of UPI', 'UPI IN 631234567890 KALPIT'],
  ['a transfer between banks', 'NEFT AXISN12026112499 KALPIT'],
  ['a line without a number', 'BY CASH KALPIT'],
])('%s goes to another student once its receipt is taken back', async (_, words) => {
  const line = await bring(words)
  const accept = (studentId: string) =>
    clerk.send('POST', `/v1/statement-lines/${line}/accept`, { studentId })
  expect((await accept(world.a.studentId)).status).toBe(204)
  const [receipt] = await standing(world.a.studentId)
  await clerk.send('POST', `/v1/fee-documents/${receipt?.id}/credit-note`, { reason: 'The wrong student' })
  expect((await clerk.send('POST', `/v1/statement-lines/${line}/reopen`)).status).toBe(204)
  expect((await accept(world.b.studentId)).status).toBe(204)
  expect(await standing(world.a.studentId)).toEqual([])
  expect(await standing(world.b.studentId)).toMatchObject([{ paise: 900_00 }])
})

test('a line that is held for another student by the time it is accepted is looked at again', async () => {
  const { a, b } = world
  const line = await bring('NEFT AXISN12026112477 KALPIT')
  const holdFor = (studentId: string) =>
    server.db
      .updateTable('statementLines')
      .set({ state: 'probable', matchedBy: 'by_hand', studentId })
      .where('id', '=', line)
      .execute()
  await holdFor(a.studentId)
  const { accepting } = await server.db.transaction().execute(async (tx) => {
    await holdFees(tx, a.studentId)
    const accepting = clerk.send('POST', `/v1/statement-lines/${line}/accept`, {})
    await wait(300)
    await holdFor(b.studentId)
    return { accepting }
  })
  expect(await accepting).toMatchObject({ status: 409, body: { code: 'claim-decided' } })
  expect([...(await standing(a.studentId)), ...(await standing(b.studentId))]).toEqual([])
})

test('a number that another family has seen and told first is never sure where the bank names whose link was paid', async () => {
  await server.db.updateTable('feeSettings').set({ upiAddress: 'namune@okbank' }).execute()
  const [payer, stranger] = [await server.as(world.a.guardianId), await server.as(world.b.guardianId)]
  const made = await payer.send<{ reference: string }>(
    'POST',
    `/v1/students/${world.a.studentId}/upi-payments`,
    {
      paise: 900_00,
    },
  )
  const told = { paise: 900_00, utr: '631234500001', paidOn: '2026-11-24' }
  const claim = await stranger.send('POST', `/v1/students/${world.b.studentId}/upi-claims`, told)
  expect(claim.status).toBe(201)
  await bring(`UPI/631234500001/${made.body.reference}/FEES`)
  const line = await server.db
    .selectFrom('statementLines')
    .select(['state', 'matchedBy', 'studentId', 'claimId'])
    .where('reference', '=', '631234500001')
    .executeTakeFirst()
  expect(line).toEqual({
    ...{ state: 'probable', matchedBy: 'payment_request', studentId: world.a.studentId, claimId: null },
  })
})
