// Cheques over HTTP: what becomes of one, and of the money that was written for it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { type Doc, newCheque, newUtr, owe, pay } from '../feeReceipts/feeReceipts.fixtures.ts'
import type { NewPart } from '../feeReceipts/parts.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'

let server: TestServer
let world: World
let clerk: Client
let studentId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set('2026-11-24T04:30:00Z')
  world = await createWorld(server.db)
  studentId = world.a.studentId
  clerk = await server.as(world.accountsId)
})
afterEach(async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})

interface Moved {
  code?: string
  params?: Record<string, string>
  creditNoteId: string
  receiptId: string | null
  charge: number
}
const read = async (id: string) => (await clerk.get<Doc>(`/v1/fee-documents/${id}`)).body
/** Receives parts, and returns the document with the ids of its cheques. */
const receive = async (...parts: NewPart[]) => {
  const { documentId } = await pay(server, studentId, { parts })
  const cheques = (await read(documentId)).parts.filter(({ mode }) => mode === 'cheque').map(({ id }) => id)
  return { documentId, cheques, cheque: cheques[0] as string }
}
const step = (cheque: string, what: string, body?: object) =>
  clerk.send<Moved>('POST', `/v1/cheques/${cheque}/${what}`, body)
const bounce = (cheque: string, body: object = {}) =>
  step(cheque, 'bounce', { reason: 'Funds insufficient', ...body })
const stateOf = async (documentId: string) =>
  (await read(documentId)).parts.flatMap(({ chequeState }) => chequeState ?? [])
const owed = async () => {
  const { owed: paise, advance } = await server.db
    .selectFrom('feeAccounts')
    .selectAll()
    .where('studentId', '=', studentId)
    .executeTakeFirstOrThrow()
  return { owed: paise, advance }
}
const booked = async (kind: 'cheque' | 'bank' | 'cash') => {
  const { paise } = await server.db
    .selectFrom('ledgerDays')
    .innerJoin('ledgerAccounts', 'ledgerAccounts.id', 'ledgerDays.accountId')
    .select((e) => e.fn.coalesce(e.fn.sum<string>('debit'), e.val('0')).as('paise'))
    .select((e) => e.fn.coalesce(e.fn.sum<string>('credit'), e.val('0')).as('credit'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
    .then((row) => ({ paise: Number(row.paise) - Number(row.credit) }))
  return paise
}

describe('on its way', () => {
  test('received, deposited, cleared: the money goes from the cheques to the bank', async () => {
    await owe(server, studentId, 10_000_00)
    const before = { cheque: await booked('cheque'), bank: await booked('bank') }
    const { documentId, cheque } = await receive(newCheque())
    expect(await read(documentId)).toMatchObject({ subjectToRealisation: true })
    expect((await step(cheque, 'deposit')).status).toBe(204)
    expect(await stateOf(documentId)).toEqual(['deposited'])
    expect((await step(cheque, 'clearing')).status).toBe(204)
    expect(await read(documentId)).toMatchObject({ subjectToRealisation: false })
    expect(await booked('cheque')).toBe(before.cheque)
    expect(await booked('bank')).toBe(before.bank + 10_000_00)
  })

  test('what is over is not moved again, and says what it is', async () => {
    const { cheque } = await receive(newCheque())
    await step(cheque, 'clearing')
    for (const what of ['deposit', 'clearing']) {
      expect((await step(cheque, what)).body).toMatchObject({
        ...{ code: 'cheque-moved-on', params: { state: 'cleared' } },
      })
    }
    expect((await bounce(cheque)).body.code).toBe('cheque-moved-on')
  })

  test('it goes to the bank neither before its day nor three months after it', async () => {
    const { cheque } = await receive(newCheque(100_00, '2026-12-01'))
    expect((await step(cheque, 'deposit')).body).toMatchObject({
      ...{ code: 'cheque-post-dated', params: { date: '2026-12-01' } },
    })
    server.clock.set('2027-03-02T04:30:00Z')
    expect((await step(cheque, 'deposit')).body.code).toBe('cheque-stale')
    server.clock.set('2026-12-01T04:30:00Z')
    expect((await step(cheque, 'deposit')).status).toBe(204)
  })

  test('nothing on a day that is closed', async () => {
    const { cheque, documentId } = await receive(newCheque())
    await server.db
      .insertInto('lockedDays')
      .values({ onDay: '2026-11-24', lockedBy: world.ownerId, lockedAt: server.clock.now() })
      .execute()
    expect((await step(cheque, 'clearing')).body.code).toBe('day-locked')
    expect((await bounce(cheque)).body.code).toBe('day-locked')
    await server.db.deleteFrom('lockedDays').execute()
    expect(await stateOf(documentId)).toEqual(['received'])
  })
})

describe('a bounce', () => {
  test('makes what it paid owed again, with the charge; the guardian is told of both', async () => {
    await owe(server, studentId, 10_000_00)
    const { documentId, cheque } = await receive(newCheque())
    const { body } = await bounce(cheque)
    expect(body).toMatchObject({ receiptId: null, charge: 500_00 })
    expect(await owed()).toEqual({ owed: 10_500_00, advance: 0 })
    expect(await stateOf(documentId)).toEqual(['bounced'])
    expect((await read(documentId)).takenBackBy).toMatchObject({
      id: body.creditNoteId,
      reason: 'Funds insufficient',
    })
    const told = await server.db
      .selectFrom('messages')
      .select(['personId', 'params'])
      .where('cause', '=', `cheque-returned:${cheque}`)
      .execute()
    expect(told).toEqual([
      {
        personId: world.a.guardianId,
        params: { student: 'Student A Kalpit', amount: 10_000_00, charge: 500_00 },
      },
    ])
  })

  test('without a charge where the clerk says so, or the rules ask for none', async () => {
    expect((await bounce((await receive(newCheque())).cheque, { charges: false })).body.charge).toBe(0)
    await server.db.updateTable('feeSettings').set({ bouncePaise: 0 }).execute()
    expect((await bounce((await receive(newCheque())).cheque)).body.charge).toBe(0)
    await server.db.updateTable('feeSettings').set({ bouncePaise: 500_00 }).execute()
  })

  test('leaves what else was paid with it: on a receipt of its own, its transfer still counted', async () => {
    await owe(server, studentId, 20_000_00)
    const reference = newUtr()
    const { cheque } = await receive({ mode: 'cash', paise: 3_000_00 }, newCheque(), {
      ...{ mode: 'upi', paise: 7_000_00, reference },
    })
    const cash = await booked('cash')
    const { body } = await bounce(cheque, { charges: false })
    expect(await read(body.receiptId as string)).toMatchObject({
      ...{ paise: 10_000_00, subjectToRealisation: false },
      parts: [
        { mode: 'cash', paise: 3_000_00 },
        { mode: 'upi', reference },
      ],
    })
    expect(await owed()).toEqual({ owed: 10_000_00, advance: 0 })
    expect(await booked('cash')).toBe(cash)
    const check = await clerk.get<{ problem: string }>(`/v1/fee-references?reference=${reference}`)
    expect(check.body.problem).toBe('utr-used')
  })

  test('of one of two: the other, which its bank has paid, stays paid', async () => {
    await owe(server, studentId, 20_000_00)
    const { cheques } = await receive(newCheque(), newCheque())
    const [bad, good] = cheques as [string, string]
    await step(good, 'clearing')
    const { cheque, bank } = { cheque: await booked('cheque'), bank: await booked('bank') }
    const { body } = await bounce(bad, { charges: false })
    expect(await stateOf(body.receiptId as string)).toEqual(['cleared'])
    expect(await read(body.receiptId as string)).toMatchObject({ subjectToRealisation: false })
    expect(await booked('cheque')).toBe(cheque - 10_000_00)
    expect(await booked('bank')).toBe(bank)
  })

  test('of one of two: the other, which is at the bank, goes over as it is and can be cleared', async () => {
    await owe(server, studentId, 20_000_00)
    const { cheques, documentId } = await receive(newCheque(), newCheque())
    const [bad, good] = cheques as [string, string]
    await step(good, 'deposit')
    const { body } = await bounce(bad, { charges: false })
    expect(await stateOf(documentId)).toEqual(['bounced'])
    expect(await stateOf(body.receiptId as string)).toEqual(['deposited'])
    const [part] = (await read(body.receiptId as string)).parts
    expect((await step(part?.id as string, 'clearing')).status).toBe(204)
    expect((await step(good, 'clearing')).status).toBe(404)
  })

  test('of one while another clerk clears the other: both ways the books agree', async () => {
    await owe(server, studentId, 100_000_00)
    for (let i = 0; i < 6; i++) {
      const { cheques } = await receive(newCheque(), newCheque())
      const [bad, good] = cheques as [string, string]
      const replies = await Promise.all([bounce(bad, { charges: false }), step(good, 'clearing')])
      expect([204, 404], JSON.stringify(replies[1].body)).toContain(replies[1].status)
      expect(replies[0].status).toBe(200)
    }
  })

  test('takes back what its advance has paid since', async () => {
    const { cheque } = await receive(newCheque())
    await owe(server, studentId, 4_000_00)
    await clerk.send('POST', `/v1/students/${studentId}/advance-uses`, { paise: 1_000_00 })
    await clerk.send('POST', `/v1/students/${studentId}/advance-uses`, { paise: 3_000_00 })
    expect((await bounce(cheque, { charges: false })).status).toBe(200)
    expect(await owed()).toEqual({ owed: 4_000_00, advance: 0 })
  })

  test('wants a reason', async () => {
    const { cheque } = await receive(newCheque())
    expect((await bounce(cheque, { reason: ' ' })).status).toBe(400)
  })
})

test('given back before the bank has it: the receipt is taken back, nothing is charged', async () => {
  await owe(server, studentId, 10_000_00)
  const { documentId, cheque } = await receive(newCheque())
  const reason = 'The family pays by UPI instead'
  expect((await step(cheque, 'return', { reason })).status).toBe(200)
  expect(await stateOf(documentId)).toEqual(['given_back'])
  expect(await owed()).toEqual({ owed: 10_000_00, advance: 0 })
  const deposited = await receive(newCheque())
  await step(deposited.cheque, 'deposit')
  expect((await step(deposited.cheque, 'return', { reason })).body.code).toBe('cheque-moved-on')
})

test('one of two is given back: the other, which is at the bank, and the cash beside them stay paid', async () => {
  await owe(server, studentId, 25_000_00)
  const { cheques, documentId } = await receive(newCheque(), newCheque(), { mode: 'cash', paise: 5_000_00 })
  const [handedBack, atBank] = cheques as [string, string]
  await step(atBank, 'deposit')
  const cash = await booked('cash')
  const { body } = await step(handedBack, 'return', { reason: 'A wrong name' })
  expect(await stateOf(documentId)).toEqual(['given_back'])
  expect(await stateOf(body.receiptId as string)).toEqual(['deposited'])
  expect(await owed()).toEqual({ owed: 10_000_00, advance: 0 })
  expect(await booked('cash')).toBe(cash)
})

test('the list: open ones by their day with what they come to, the rest by what became of them', async () => {
  const soon = await receive(newCheque(1_00, '2026-11-20'))
  const later = await receive(newCheque(2_00, '2027-01-10'))
  const paid = await receive(newCheque(4_00))
  await step(paid.cheque, 'clearing')
  interface Page {
    rows: { id: string; isPostDated: boolean; isStale: boolean; student: { name: string } }[]
    total: number
    open: number
  }
  const list = async (show: string) => (await clerk.get<Page>(`/v1/cheques?show=${show}&pageSize=200`)).body
  const open = await list('open')
  const mine = open.rows.filter(({ id }) => id === soon.cheque || id === later.cheque)
  expect(mine).toMatchObject([
    { id: soon.cheque, isPostDated: false, isStale: false, student: { name: 'Student A Kalpit' } },
    { id: later.cheque, isPostDated: true },
  ])
  expect(open.total).toBe(open.rows.length)
  expect((await list('cleared')).rows[0]?.id).toBe(paid.cheque)
  const before = open.open
  await step(soon.cheque, 'clearing')
  expect((await list('deposited')).open).toBe(before - 1_00)
})
