// Receipts over HTTP: signed however an attempt ends, checked by anybody, and true to what the result used.
import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { issueMissingReceipts } from './receipts.ts'
import { receiptKey, signReceipt } from './signing.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface ReceiptBody {
  receipt: string
  answered: number
  questions: number
  digest: string
  publicKey: { kty: string; crv: string; x: string }
}

async function submit() {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const student = await server.as(world.a.studentId)
  const started = await student.send<{ id: string }>('POST', `/v1/exams/${exam.examId}/attempt`, {})
  const attemptId = started.body.id
  const entry = (position: number, response: string | null) => ({
    ...{ position, kind: 'saved', sequence: position, response, marked: false },
  })
  const answers = [entry(1, '2'), entry(2, null), entry(3, '-1.5')]
  const ended = await student.send<{ receipt: string }>('POST', `/v1/attempts/${attemptId}/submission`, {
    epoch: 1,
    answers,
  })
  return { student, attemptId, receipt: ended.body.receipt }
}
const check = async (receipt: string, personId = world.a.studentId) =>
  (await (await server.as(personId)).send('POST', '/v1/receipts/check', { receipt })).body

test('a submission is answered with its receipt, which anybody can check with the public key', async () => {
  const { student, attemptId, receipt } = await submit()
  const { body } = await student.get<ReceiptBody>(`/v1/attempts/${attemptId}/receipt`)
  expect(body).toMatchObject({ receipt, answered: 2, questions: 4 })
  const [head, claims, signature] = receipt.split('.')
  const key = createPublicKey({ key: body.publicKey, format: 'jwk' })
  const signed = Buffer.from(`${head}.${claims}`)
  expect(verify(null, signed, key, Buffer.from(signature ?? '', 'base64url'))).toBe(true)
  const { createHash } = await import('node:crypto')
  expect(body.digest).toBe(createHash('sha256').update('1\t2\n3\t-1.5\n').digest('base64url'))
})

test('genuine, forged, of somebody else, and not what is held: each is said', async () => {
  const { attemptId, receipt } = await submit()
  expect(await check(receipt)).toMatchObject({
    verdict: 'genuine',
    resultUsedThem: true,
    named: { attemptId, answered: 2 },
  })
  expect(await check(receipt, world.a.guardianId)).toMatchObject({ verdict: 'genuine' })
  expect(await check(receipt, world.b.studentId)).toMatchObject({ verdict: 'not-yours', named: null })
  const [head, claims, signature] = receipt.split('.')
  const raised = Buffer.from(
    Buffer.from(claims ?? '', 'base64url')
      .toString()
      .replace('"answered":2', '"answered":4'),
  ).toString('base64url')
  const forged = [`${head}.${raised}.${signature}`, 'x', 'a.b.c', `${receipt}.d`]
  for (const one of forged) expect(await check(one)).toMatchObject({ verdict: 'forged', named: null })
  const stranger = signReceipt(receiptKey(new Uint8Array(32).fill(7)), {
    ...{ attempt: attemptId, exam: attemptId, student: attemptId, answered: 2, questions: 4, digest: 'x' },
    closedAt: '2026-11-24T04:30:00.000Z',
  })
  expect(await check(stranger)).toMatchObject({ verdict: 'forged' })
  await server.db
    .updateTable('answers')
    .set({ response: '0' })
    .where('attemptId', '=', attemptId)
    .where('position', '=', 1)
    .execute()
  expect(await check(receipt)).toMatchObject({ verdict: 'differs' })
})

test('who is closed by the bell has a receipt too, over what counts, and one on paper has none', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'closed', draftsCount: true })
  const answers = { 1: '0' }
  const attemptId = await makeAttempt(server, world.a, exam, { answers, drafts: { 2: '3' }, closed: 'bell' })
  expect(await issueMissingReceipts(server.db, server.app.config.keys.receipt)).toBeGreaterThan(0)
  expect(await issueMissingReceipts(server.db, server.app.config.keys.receipt)).toBe(0)
  const guardian = await server.as(world.a.guardianId)
  const { body } = await guardian.get<ReceiptBody>(`/v1/attempts/${attemptId}/receipt`)
  expect(body).toMatchObject({ answered: 2, questions: 4 })
  const open = await makeExam(server, world, world.a, { state: 'open' })
  const running = await makeAttempt(server, world.a, open)
  expect(await guardian.get(`/v1/attempts/${running}/receipt`)).toMatchObject({
    status: 409,
    body: { code: 'no-receipt' },
  })
})
