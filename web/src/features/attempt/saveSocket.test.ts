// The socket of saves: used when it is open, and never in the way when it is not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAccess } from '../../api/access.ts'
import { SaveSocket } from './saveSocket.ts'

const sockets: FakeSocket[] = []

/** A server's end that answers by hand. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1
  readyState = 0
  readonly url: string
  readonly protocols: string[]
  readonly sent: { id: number }[] = []
  constructor(url: string, protocols: string[]) {
    super()
    this.url = url
    this.protocols = protocols
    sockets.push(this)
  }
  open(): void {
    this.readyState = 1
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }
  answer(reply: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(reply) }))
  }
  close(): void {
    this.readyState = 3
    this.dispatchEvent(new Event('close'))
  }
}

beforeEach(() => {
  sockets.length = 0
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('location', { origin: 'https://app.example.in' })
  vi.useFakeTimers()
  keepAccess('a.b.c')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  keepAccess(undefined)
})

const body = { epoch: 1, answers: [] }
const held = { outcome: 'held', epoch: 1, closedAt: null }

/** A socket that the first save has opened. */
async function opened() {
  const saves = new SaveSocket('a1')
  expect(await saves.save(body)).toBeUndefined()
  const [socket] = sockets as [FakeSocket]
  socket.open()
  return { saves, socket }
}

test('the first save is left to a request and opens the socket; the next goes over it', async () => {
  const { saves, socket } = await opened()
  expect(socket.url).toBe('wss://app.example.in/v1/attempts/a1/socket')
  expect(socket.protocols).toEqual(['integrate.v1', 'bearer.a.b.c'])
  const [first, second] = [saves.save(body), saves.save(body)]
  expect(socket.sent).toEqual([
    { id: 1, ...body },
    { id: 2, ...body },
  ])
  socket.answer({ id: 2, ...held, epoch: 2 })
  socket.answer({ id: 1, ...held })
  expect(await first).toMatchObject(held)
  expect(await second).toMatchObject({ epoch: 2 })
})

test('what is lost with the socket, or takes too long, is left to a request', async () => {
  const { saves, socket } = await opened()
  const cut = saves.save(body)
  socket.close()
  expect(await cut).toBeUndefined()
  vi.advanceTimersByTime(16_000)
  await saves.save(body)
  sockets[1]?.open()
  const silent = saves.save(body)
  vi.advanceTimersByTime(9_000)
  expect(await silent).toBeUndefined()
  expect(sockets[1]?.readyState).toBe(3)
})

test('a refusal is thrown; what a request may get past is left to one', async () => {
  const { saves, socket } = await opened()
  const refused = saves.save(body)
  socket.answer({ id: 1, problem: { status: 409, code: 'held-elsewhere', params: { device: 'a tablet' } } })
  await expect(refused).rejects.toMatchObject({
    status: 409,
    code: 'held-elsewhere',
    params: { device: 'a tablet' },
  })
  for (const [i, status] of [401, 429, 503].entries()) {
    const again = saves.save(body)
    socket.answer({ id: i + 2, problem: { status, code: 'later' } })
    expect(await again).toBeUndefined()
  }
})

test('without a network, or without a token, nothing is opened; a closed attempt needs none', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const saves = new SaveSocket('a1')
  expect(await saves.save(body)).toBeUndefined()
  expect(sockets).toEqual([])
  vi.stubGlobal('navigator', { onLine: true })
  keepAccess(undefined)
  expect(await saves.save(body)).toBeUndefined()
  expect(sockets).toEqual([])
  keepAccess('a.b.c')
  const { saves: other, socket } = await opened()
  const last = other.save(body)
  socket.answer({ id: 1, ...held, closedAt: '2026-11-24T05:00:00.000Z' })
  expect(await last).toBeDefined()
  expect(socket.readyState).toBe(3)
})
