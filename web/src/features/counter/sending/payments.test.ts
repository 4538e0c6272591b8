// A payment and a network that fails: it is in the books once, or the clerk is told that it is not.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problem } from '../../../api/problem.ts'
import type { NewPayment, Receipt } from '../counter.api.ts'
import { Journal, type KeptPayment } from './journal.ts'
import { type Ports, sendWaiting, takePayment } from './payments.ts'

const CLERK = 'clerk'

/** As the server does it: a key makes one receipt, and every later request with it gets the same. */
class FakeServer {
  fails: 'before' | 'after' | Problem | undefined
  readonly receipts = new Map<string, Receipt>()

  send = async (_studentId: string, _payment: NewPayment, key: string): Promise<Receipt> => {
    if (this.fails instanceof Problem) throw this.fails
    if (this.fails === 'before') throw new Problem(0, { code: 'offline' })
    const receipt = this.receipts.get(key) ?? receiptOf(this.receipts.size + 1)
    this.receipts.set(key, receipt)
    if (this.fails === 'after') throw new Problem(0, { code: 'offline' })
    return receipt
  }
}

const receiptOf = (number: number) => ({ fullNumber: `IC/26-27/00000${number}` }) as Receipt

let server: FakeServer
let journal: Journal
let ports: Ports
let now: Date
beforeEach(async () => {
  server = new FakeServer()
  journal = await Journal.open()
  now = new Date('2026-11-24T06:30:00Z')
  ports = { journal, send: server.send, now: () => now }
})
afterEach(async () => {
  for (const { key } of await journal.list(CLERK)) await journal.drop(key)
  journal.close()
})

function payment(): KeptPayment {
  return {
    key: crypto.randomUUID(),
    ...{ personId: CLERK, studentId: 'aarya', studentName: 'Aarya Namune', paise: 10_000_00 },
    ...{ payment: {} as NewPayment, takenAt: now.toISOString(), outcome: { kind: 'waiting' } },
  }
}
const kept = async () => (await journal.list(CLERK)).map(({ outcome }) => outcome.kind)

test('a payment that is taken stays kept until its receipt is printed', async () => {
  const taken = await takePayment(payment(), ports)
  expect(taken).toMatchObject({ kind: 'taken', receipt: { fullNumber: 'IC/26-27/000001' } })
  expect(await kept()).toEqual(['taken'])
})

test.each(['before', 'after'] as const)('a reply lost %s the booking makes one receipt', async (when) => {
  server.fails = when
  const one = payment()
  expect(await takePayment(one, ports)).toEqual({ kind: 'waiting' })
  expect(await sendWaiting(CLERK, ports)).toBe(1)
  server.fails = undefined
  expect(await takePayment(one, ports)).toMatchObject({ kind: 'taken' })
  expect(await sendWaiting(CLERK, ports)).toBe(0)
  expect(server.receipts.size).toBe(1)
})

test('it outlives the page: the next start sends it, and two at once send it once', async () => {
  server.fails = 'before'
  await takePayment(payment(), ports)
  journal.close()
  journal = await Journal.open()
  server.fails = undefined
  const later = { ...ports, journal }
  await Promise.all([sendWaiting(CLERK, later), sendWaiting(CLERK, later)])
  expect(server.receipts.size).toBe(1)
  expect(await kept()).toEqual(['taken'])
})

test('a refusal at the counter is said and not kept; one that comes later is kept until it is read', async () => {
  server.fails = new Problem(409, { code: 'paid-meanwhile' })
  expect(await takePayment(payment(), ports)).toMatchObject({ kind: 'refused', code: 'paid-meanwhile' })
  expect(await kept()).toEqual([])
  server.fails = 'before'
  await takePayment(payment(), ports)
  server.fails = new Problem(409, { code: 'paid-meanwhile' })
  expect(await sendWaiting(CLERK, ports)).toBe(0)
  expect(await kept()).toEqual(['refused'])
})

test.each([401, 429, 500, 503])('status %i is no answer', async (status) => {
  server.fails = new Problem(status, { code: 'whatever' })
  expect(await takePayment(payment(), ports)).toEqual({ kind: 'waiting' })
})

test('what waited longer than the server remembers a key is never sent again', async () => {
  server.fails = 'after'
  await takePayment(payment(), ports)
  server.fails = undefined
  now = new Date('2026-11-25T06:30:00Z')
  expect(await sendWaiting(CLERK, ports)).toBe(0)
  expect((await journal.list(CLERK))[0]?.outcome).toMatchObject({ kind: 'refused', code: 'waited-too-long' })
})

test('another person’s session sends nothing of it', async () => {
  server.fails = 'before'
  await takePayment(payment(), ports)
  server.fails = undefined
  expect(await sendWaiting('another', ports)).toBe(0)
  expect(server.receipts.size).toBe(0)
})

test('a browser that keeps nothing still takes money', async () => {
  expect(await takePayment(payment(), { ...ports, journal: undefined })).toMatchObject({ kind: 'taken' })
})
