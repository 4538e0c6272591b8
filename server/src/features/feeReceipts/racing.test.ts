// Many at once: a double click, two clerks with one family, twenty receipts in the same moment.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addAdmin, addStudent, createWorld, type World } from '../../testing/world.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { type Doc, newCheque, newUtr, owe, pay } from './feeReceipts.fixtures.ts'

let server: TestServer
let world: World
let clerk: Client
let other: Client
let studentId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server.db)
  studentId = world.a.studentId
  clerk = await server.as(world.accountsId)
  other = await server.as(await addAdmin(server.db, 'Second Clerk Namune', 'accounts'))
})
afterEach(async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})

interface Taken {
  documentId: string
  fullNumber: string
  ahead: number
  left: number
  code?: string
  params?: { owed: number }
  errors?: { code: string }[]
}
const take = (client: Client, paise: number, body: object = {}, key: string = randomUUID()) =>
  client.send<Taken>(
    'POST',
    `/v1/students/${studentId}/receipts`,
    { paise, parts: [{ mode: 'cash', paise }], ...body },
    { 'idempotency-key': key },
  )
const account = () =>
  server.db.selectFrom('feeAccounts').selectAll().where('studentId', '=', studentId).executeTakeFirstOrThrow()
const numberOf = ({ fullNumber }: { fullNumber: string }) => Number(fullNumber.slice(-6))
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)))

test('a button that is pressed ten times makes one receipt, and so does asking again later', async () => {
  await owe(server, studentId, 50_000_00)
  const key = randomUUID()
  const replies = await times(10, () => take(clerk, 10_000_00, {}, key))
  replies.push(await take(clerk, 10_000_00, {}, key))
  expect(new Set(replies.map(({ status, body }) => `${status} ${body.fullNumber}`)).size).toBe(1)
  expect(await account()).toMatchObject({ owed: 40_000_00, advance: 0 })
  expect((await take(clerk, 9_000_00, {}, key)).body.code).toBe('idempotency-key-reused')
})

test('twenty receipts for one student at once: none lost, none doubled, numbers without a gap', async () => {
  await owe(server, studentId, 15_000_00, '2026-11-30')
  await owe(server, studentId, 3_000_00, '2026-12-31')
  const replies = await times(20, (i) => take(i % 2 ? clerk : other, 1_000_00))
  expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(201))
  const numbers = replies.map(({ body }) => numberOf(body)).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from(numbers, (_, i) => (numbers[0] as number) + i))
  expect(replies.reduce((sum, { body }) => sum + body.ahead, 0)).toBe(2_000_00)
  expect(await account()).toMatchObject({ owed: 0, advance: 2_000_00 })
})

test('one that is refused in the middle of others leaves no gap', async () => {
  const used = newUtr()
  await pay(server, studentId, { paise: 1_00, parts: [{ mode: 'upi', paise: 1_00, reference: used }] })
  const replies = await times(20, (i) =>
    i % 4 ? take(clerk, 1_00) : take(clerk, 1_00, { parts: [{ mode: 'upi', paise: 1_00, reference: used }] }),
  )
  const numbers = replies
    .filter(({ status }) => status === 201)
    .map(({ body }) => numberOf(body))
    .sort((a, b) => a - b)
  expect(numbers).toHaveLength(15)
  expect(numbers.at(-1)).toBe((numbers[0] as number) + 14)
})

test('two clerks with one due: whoever saw another sum is asked to look again', async () => {
  await owe(server, studentId, 12_500_00)
  const replies = await Promise.all(
    [clerk, other].map((client) => take(client, 12_500_00, { owedSeen: 12_500_00 })),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
  const late = replies.find(({ status }) => status === 409)
  expect(late?.body).toMatchObject({ code: 'paid-meanwhile', params: { owed: 0 } })
  expect(await account()).toMatchObject({ owed: 0, advance: 0 })
})

test('two clerks with one due, by hand: the second is refused', async () => {
  const dueId = await owe(server, studentId, 12_500_00)
  const dues = [{ dueId, paise: 12_500_00 }]
  const replies = await Promise.all([clerk, other].map((client) => take(client, 12_500_00, { dues })))
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('two clerks with one due, without saying what they saw: the second goes to what remains', async () => {
  await owe(server, studentId, 12_500_00, '2026-11-30')
  await owe(server, studentId, 10_000_00, '2027-02-15')
  const replies = await Promise.all([clerk, other].map((client) => take(client, 12_500_00)))
  expect(replies.map(({ body }) => body.ahead).sort()).toEqual([0, 2_500_00])
  expect(await account()).toMatchObject({ owed: 0, advance: 2_500_00 })
})

test('one transfer for two students at once is counted for one of them', async () => {
  const reference = newUtr()
  const parts = [{ mode: 'upi', paise: 100_00, reference }]
  const replies = await times(8, (i) =>
    clerk.send<Taken>('POST', `/v1/students/${i % 2 ? studentId : world.b.studentId}/receipts`, {
      paise: 100_00,
      parts,
    }),
  )
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(replies.flatMap(({ body }) => body.errors?.map(({ code }) => code) ?? []))).toEqual(
    new Set(['utr-used']),
  )
})

test('transfers that are named in another order never wait in a circle', async () => {
  const [a, b] = [newUtr(), newUtr()]
  const parts = (first: string, second: string) =>
    [first, second].map((reference) => ({ mode: 'upi', paise: 50_00, reference }))
  const replies = await times(8, (i) =>
    clerk.send('POST', `/v1/students/${i % 2 ? studentId : world.b.studentId}/receipts`, {
      paise: 100_00,
      parts: i % 2 ? parts(a, b) : parts(b, a),
    }),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)])
})

test('a receipt is taken back once, however many ask', async () => {
  const { documentId } = (await take(clerk, 100_00)).body
  const replies = await times(6, (i) =>
    (i % 2 ? clerk : other).send('POST', `/v1/fee-documents/${documentId}/credit-note`, { reason: 'Twice' }),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(5).fill(409)])
})

test('an advance is used once, however many ask', async () => {
  await take(clerk, 1_000_00)
  await owe(server, studentId, 1_500_00)
  const replies = await times(6, () =>
    clerk.send<{ used: object | null }>('POST', `/v1/students/${studentId}/advance-uses`, {}),
  )
  expect(replies.filter(({ body }) => body.used)).toHaveLength(1)
  expect(await account()).toMatchObject({ owed: 500_00, advance: 0 })
})

test('a cheque has one end, however many write one down', async () => {
  await owe(server, studentId, 10_000_00)
  const { documentId } = await pay(server, studentId, { parts: [newCheque()] })
  const [part] = (await clerk.get<Doc>(`/v1/fee-documents/${documentId}`)).body.parts
  const replies = await times(6, (i) =>
    i % 2
      ? clerk.send('POST', `/v1/cheques/${part?.id}/clearing`)
      : other.send('POST', `/v1/cheques/${part?.id}/bounce`, { reason: 'Funds insufficient' }),
  )
  expect(replies.filter(({ status }) => status < 300)).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(5)
})

test('a busy morning: six clerks do everything at once with the same few students, and nobody waits in a circle', async () => {
  const students = [studentId, world.b.studentId]
  const clerks = [clerk, other]
  for (let i = 0; i < 4; i++) {
    students.push(await addStudent(server.db, `Busy Namune ${i}`))
    clerks.push(await server.as(await addAdmin(server.db, `Clerk Kalpit ${i}`, 'accounts')))
  }
  for (const id of students) {
    for (const day of ['2026-11-01', '2026-12-01']) await owe(server, id, 100_000_00, day)
  }
  const written: string[] = []
  const cheques: string[] = []
  const pick = <T>(list: T[], n: number) => list[n % list.length] as T
  const work = async (n: number) => {
    const who = pick(clerks, n)
    const whose = pick(students, n * 7)
    const pays = (part: object) =>
      who.send<Taken>('POST', `/v1/students/${whose}/receipts`, {
        paise: 500_00,
        parts: [{ paise: 500_00, ...part }],
      })
    switch (n % 7) {
      case 0:
        return pays({ mode: 'upi', reference: newUtr() })
      case 1: {
        const reply = await pays(newCheque(500_00))
        const { parts = [] } = (await who.get<Doc>(`/v1/fee-documents/${reply.body.documentId}`)).body
        cheques.push(...parts.map(({ id }) => id))
        return reply
      }
      case 2:
        return who.send('POST', `/v1/cheques/${cheques.pop()}/bounce`, { reason: 'Funds insufficient' })
      case 3:
        return who.send('POST', `/v1/fee-documents/${written.pop()}/credit-note`, { reason: 'By mistake' })
      case 4:
        return who.send('POST', `/v1/students/${whose}/advance-uses`, {})
      default: {
        const reply = await pays({ mode: 'cash' })
        written.push(reply.body.documentId)
        return reply
      }
    }
  }
  const statuses: number[] = []
  await times(24, async (lane) => {
    for (let n = 0; n < 12; n++) statuses.push((await work(lane * 12 + n)).status)
  })
  expect(statuses.filter((status) => status >= 500)).toEqual([])
  expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(200)
})
