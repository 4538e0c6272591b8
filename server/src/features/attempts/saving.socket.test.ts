// The socket of an attempt: who may open it, what it answers, and when it is closed.
import { once } from 'node:events'
import type { WebSocket } from '@fastify/websocket'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROTOCOL } from '../../platform/sockets.ts'
import { signAccessToken } from '../../platform/viewer.ts'
import { makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

async function sit() {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const client = await server.as(world.a.studentId)
  const { body } = await client.send<{ id: string }>('POST', `/v1/exams/${exam.examId}/attempt`, {})
  return { attemptId: body.id, client }
}

const tokenOf = ({ sessionId }: Client, personId: string) =>
  signAccessToken(server.app.config.keys, server.clock, personId, sessionId)

interface Opening {
  token?: string
  origin?: string
}

function open(attemptId: string, { token, origin }: Opening): Promise<WebSocket> {
  const offered = [PROTOCOL, ...(token ? [`bearer.${token}`] : [])].join(', ')
  const headers = { 'sec-websocket-protocol': offered, ...(origin && { origin }) }
  return server.app.http.injectWS(`/v1/attempts/${attemptId}/socket`, { headers })
}

async function openOwn(attemptId: string, client: Client): Promise<WebSocket> {
  return open(attemptId, { token: await tokenOf(client, world.a.studentId) })
}

type Reply = Record<string, unknown>

/** Sends, and waits for so many replies. */
async function talk(socket: WebSocket, messages: (object | string)[]): Promise<Reply[]> {
  const replies: Reply[] = []
  const done = new Promise<Reply[]>((resolve) => {
    socket.on('message', (bytes) => {
      replies.push(JSON.parse(String(bytes)))
      if (replies.length === messages.length) resolve(replies)
    })
  })
  for (const message of messages) socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  return done
}

const entry = (position: number, sequence: number, response: string | null) => ({
  position,
  kind: 'saved',
  sequence,
  response,
  marked: false,
})

test('a save is answered under its id as over HTTP, and is there', async () => {
  const { attemptId, client } = await sit()
  const socket = await openOwn(attemptId, client)
  const replies = await talk(socket, [
    { id: 1, epoch: 1, answers: [entry(1, 1, '2')] },
    { id: 2, epoch: 1, answers: [entry(2, 2, '1')] },
  ])
  expect(replies.sort((a, b) => Number(a.id) - Number(b.id))).toMatchObject([
    { id: 1, outcome: 'held', epoch: 1, closedAt: null, held: [{ position: 1, sequence: 1 }], keptApart: 0 },
    { id: 2, outcome: 'held', held: [{ position: 2, sequence: 2 }] },
  ])
  const answers = [entry(1, 1, '2')]
  const over = await client.send('POST', `/v1/attempts/${attemptId}/answers`, { epoch: 1, answers })
  expect(Object.keys(replies[0] ?? {}).sort()).toEqual([...Object.keys(over.body), 'id'].sort())
  socket.terminate()
})

test('what is refused is refused by its problem, and the socket stays open', async () => {
  const { attemptId, client } = await sit()
  const socket = await openOwn(attemptId, client)
  const replies = await talk(socket, [
    { id: 1, epoch: 1, answers: [entry(1, 1, '9')] },
    { id: 2, epoch: 1, answers: [{ ...entry(1, 1, '1'), more: true }] },
    { id: 3, epoch: 1, answers: [] },
    { id: 4, epoch: 1, answers: [entry(1, 1, '\u0000')] },
    'no JSON',
    '[]',
    '7',
    { id: 8, epoch: 1, answers: [entry(1, 1, '1')] },
  ])
  const byId = new Map(replies.map((reply) => [reply.id, reply]))
  expect(byId.get(1)).toMatchObject({ problem: { status: 422, errors: [{ field: 'answers.0.response' }] } })
  expect(byId.get(2)).toMatchObject({ problem: { status: 400, code: 'invalid' } })
  expect(byId.get(3)).toMatchObject({ problem: { status: 400, code: 'invalid' } })
  expect(replies.filter(({ id }) => id === null)).toHaveLength(4)
  expect(byId.get(8)).toMatchObject({ outcome: 'held' })
  socket.terminate()
})

test('only the attempt\u2019s own student opens it, with a token, from our own pages', async () => {
  const { attemptId, client } = await sit()
  const token = await tokenOf(client, world.a.studentId)
  const stranger = await tokenOf(await server.as(world.b.studentId), world.b.studentId)
  const teacher = await tokenOf(await server.as(world.a.teacherId), world.a.teacherId)
  await expect(open(attemptId, {})).rejects.toThrow('401')
  await expect(open(attemptId, { token: `${token}x` })).rejects.toThrow('401')
  await expect(open(attemptId, { token: stranger })).rejects.toThrow('404')
  await expect(open(attemptId, { token: teacher })).rejects.toThrow('403')
  await expect(open(attemptId, { token, origin: 'https://elsewhere.example' })).rejects.toThrow('403')
  const socket = await open(attemptId, { token, origin: server.app.config.publicUrl })
  expect(socket.readyState).toBe(socket.OPEN)
  socket.terminate()
})

test('asked for without the upgrade it is not there', async () => {
  const { attemptId, client } = await sit()
  expect((await client.get(`/v1/attempts/${attemptId}/socket`)).status).toBe(404)
})

test('it ends with its session, and a second one of the same session takes its place', async () => {
  const { attemptId, client } = await sit()
  const first = await openOwn(attemptId, client)
  const replaced = once(first, 'close')
  const second = await openOwn(attemptId, client)
  expect((await replaced)[0]).toBe(4409)
  const ended = once(second, 'close')
  await server.db
    .updateTable('sessions')
    .set({ endedAt: server.clock.now(), endedWhy: 'signed_out' })
    .where('id', '=', client.sessionId)
    .execute()
  const [reply] = await talk(second, [{ id: 1, epoch: 1, answers: [entry(1, 1, '1')] }])
  expect(reply).toMatchObject({ id: 1, problem: { status: 401, code: 'session-ended' } })
  expect((await ended)[0]).toBe(4401)
})

test('a device that no longer holds the attempt is told so at its next save', async () => {
  const { attemptId, client } = await sit()
  const phone = await openOwn(attemptId, client)
  const tablet = await server.as(world.a.studentId)
  await tablet.send('POST', `/v1/attempts/${attemptId}/takeover`)
  const [late] = await talk(phone, [{ id: 1, epoch: 1, answers: [entry(1, 1, '1')] }])
  expect(late).toMatchObject({ outcome: 'older-epoch', epoch: 2, keptApart: 1 })
  phone.terminate()
})
