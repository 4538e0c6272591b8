// Paying by UPI from home: the exact link, claims that count once whoever tells of them, the office's decision.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { readUtr, upiLink } from './upiLink.ts'

let server: TestServer
let world: World
let guardian: Client
let stranger: Client
let clerk: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server.db)
  await server.db.deleteFrom('throttles').execute()
  const upi = { upiAddress: 'namune@okbank', upiName: 'Namune Classes' }
  await server.db.updateTable('feeSettings').set(upi).execute()
  guardian = await server.as(world.a.guardianId)
  stranger = await server.as(world.b.guardianId)
  clerk = await server.as(world.accountsId)
})

let next = 1_000_000_000
const newUtr = () => `62${next++}`
const claim = (by: Client, studentId: string, utr: string, more: object = {}) =>
  by.send<{ id: string; state: string; errors?: { field: string; code: string }[] }>(
    ...(['POST', `/v1/students/${studentId}/upi-claims`] as const),
    { paise: 1_500_00, utr, paidOn: '2026-11-24', ...more },
  )
const mine = (utr: string, more?: object) => claim(guardian, world.a.studentId, utr, more)

test('the link carries address, name, amount with two decimals, note and reference, as NPCI writes it', () => {
  const payment = {
    address: 'namune@okbank',
    name: 'Namune Classes',
    paise: 12_345_05,
    note: 'Fees 2026-0001',
  }
  expect(upiLink({ ...payment, reference: 'IC0000000001' })).toBe(
    'upi://pay?pa=namune@okbank&pn=Namune%20Classes&am=12345.05&cu=INR&tn=Fees%202026-0001&tr=IC0000000001',
  )
})

test('twelve digits are read as people copy them', () => {
  expect(readUtr('6123 4567 8901')).toBe('612345678901')
  expect(readUtr('६१२३४५६७८९०१')).toBe('612345678901')
  for (const wrong of ['61234567890', '6123456789012', '61234567890a', '000000000000'])
    expect(readUtr(wrong)).toBeNull()
})

test('a link is made while the institute has an address', async () => {
  const url = `/v1/students/${world.a.studentId}/upi-payments`
  const made = await guardian.send<{ link: string; reference: string }>('POST', url, { paise: 100_00 })
  expect(made).toMatchObject({ status: 201, body: { address: 'namune@okbank', name: 'Namune Classes' } })
  expect(made.body.link).toContain(`&tr=${made.body.reference}`)
  await server.db.updateTable('feeSettings').set({ upiAddress: null }).execute()
  expect(await guardian.send('POST', url, { paise: 100_00 })).toMatchObject({
    status: 409,
    body: { code: 'upi-off' },
  })
  expect((await guardian.get(`/v1/students/${world.a.studentId}/ways-to-pay`)).body).toMatchObject({
    upi: null,
  })
})

test('a claim waits, is confirmed into one receipt, and told again is the same claim', async () => {
  const utr = newUtr()
  const first = await mine(utr)
  expect(first).toMatchObject({ status: 201, body: { state: 'pending', utr } })
  expect((await mine(utr)).body.id).toBe(first.body.id)
  const confirm = () =>
    clerk.send<{ receipt: { id: string } }>('POST', `/v1/upi-claims/${first.body.id}/confirm`)
  const [one, two] = await Promise.all([confirm(), confirm()])
  expect(one).toMatchObject({ status: 200 })
  expect(two.body).toEqual(one.body)
  expect(await mine(utr)).toMatchObject({ body: { id: first.body.id, state: 'confirmed' } })
})

test.each([
  ['a wrong number', { utr: '12345' }, 'utr', 'utr-malformed'],
  ['a day to come', { paidOn: '2026-11-25' }, 'paidOn', 'in-future'],
  ['a day long ago', { paidOn: '2026-01-01' }, 'paidOn', 'too-long-ago'],
  [
    'a request of nobody',
    { requestId: '01999999-0000-7000-8000-000000000000' },
    'requestId',
    'unknown-request',
  ],
])('%s is refused at its field', async (_, more, field, code) => {
  expect(await mine(newUtr(), more)).toMatchObject({ status: 422, body: { errors: [{ field, code }] } })
})

test('a transfer that another family, or the counter, has told of is refused without saying whose', async () => {
  const utr = newUtr()
  await mine(utr)
  const replayed = await claim(stranger, world.b.studentId, utr)
  expect(replayed).toMatchObject({ status: 422, body: { errors: [{ field: 'utr', code: 'utr-used' }] } })
  expect(JSON.stringify(replayed.body)).not.toContain(world.a.studentId)
  expect(JSON.stringify(replayed.body)).not.toContain('Kalpit')
  const counted = newUtr()
  await takeAtCounter(counted)
  expect((await mine(counted)).status).toBe(422)
  expect(await mine(utr, { paise: 9_00 })).toMatchObject({
    body: { errors: [{ code: 'utr-told-otherwise' }] },
  })
})

const takeAtCounter = (utr: string) =>
  server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId: world.b.studentId, at: server.clock.now(), by: world.accountsId },
      parts: [{ mode: 'upi', paise: 1_500_00, reference: utr }],
    }),
  )

test('of two families and a counter that name one transfer at once, one has it', async () => {
  for (let round = 0; round < 8; round++) {
    const utr = newUtr()
    const [a, b, counter] = await Promise.all([
      mine(utr),
      claim(stranger, world.b.studentId, utr),
      takeAtCounter(utr).then(
        () => true,
        () => false,
      ),
    ])
    expect([a.status === 201, b.status === 201, counter].filter(Boolean)).toHaveLength(1)
  }
})

test('a refused claim says why, frees its transfer, and is decided once', async () => {
  const utr = newUtr()
  const { body } = await mine(utr)
  const refuse = () =>
    clerk.send('POST', `/v1/upi-claims/${body.id}/refuse`, { reason: 'The bank shows no such transfer.' })
  expect((await refuse()).status).toBe(204)
  expect(await refuse()).toMatchObject({ status: 409, body: { code: 'claim-refused' } })
  expect((await guardian.get(`/v1/students/${world.a.studentId}/upi-claims`)).body).toMatchObject({
    rows: [{ state: 'refused', answer: 'The bank shows no such transfer.' }],
  })
  expect(
    (await guardian.get<{ rows: { kind: string }[] }>('/v1/inbox')).body.rows.map(({ kind }) => kind),
  ).toContain('upi-refused')
  expect((await mine(utr)).status).toBe(201)
})

test('tries are counted: whoever guesses transfers is stopped', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 32; i++) statuses.push((await mine('12345')).status)
  expect(statuses.slice(0, 30)).toEqual(Array(30).fill(422))
  expect(statuses.slice(30)).toEqual([429, 429])
})
