// Reminders: on the days that the rules name, once, to guardians alone, and no more once it is paid.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeDue, makePayment } from '../../testing/receipts.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { remindByRules } from './reminding.ts'

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
  server.clock.set('2026-11-24T05:00:00Z')
  await rules({ remindersOn: true, remindBefore: [7, 1, 0], remindAfter: [3, 7] })
})

const rules = (change: object) => server.db.updateTable('feeSettings').set(change).execute()
const due = (paise: number, dueOn: string, studentId = world.a.studentId) =>
  makeDue({ server, world, side: { ...world.a, studentId } }, paise, dueOn)
const run = () => remindByRules(server.db, server.clock.now())

const told = (studentId = world.a.studentId) =>
  server.db
    .selectFrom('messages')
    .select(['personId', 'kind', 'params', 'withdrawn'])
    .where('aboutId', '=', studentId)
    .where('kind', 'in', ['fee-due', 'fee-overdue'])
    .orderBy('createdAt')
    .execute()

test('before, on and after the day, each once, with what is still owed', async () => {
  await due(10_000_00, '2026-11-25')
  await run()
  await Promise.all([run(), run()])
  expect(await told()).toEqual([
    expect.objectContaining({
      personId: world.a.guardianId,
      kind: 'fee-due',
      params: { student: 'Student A Kalpit', amount: 10_000_00, date: '2026-11-25' },
    }),
  ])
  for (const day of ['25', '26', '27', '28']) {
    server.clock.set(`2026-11-${day}T05:00:00Z`)
    await run()
  }
  expect((await told()).map(({ kind }) => kind)).toEqual(['fee-due', 'fee-due', 'fee-overdue'])
})

test('never at night, never while they are off, never on another day', async () => {
  await due(10_000_00, '2026-11-24')
  await due(10_000_00, '2026-11-26')
  server.clock.set('2026-11-24T04:00:00Z')
  await run()
  server.clock.set('2026-11-24T13:00:00Z')
  await run()
  server.clock.set('2026-11-24T05:00:00Z')
  await rules({ remindersOn: false })
  await run()
  expect(await told()).toEqual([])
})

test('a student hears of it only where of age or alone', async () => {
  const adult = await addStudent(server.db, 'Adult Kalpit', { adultOn: '2026-01-01' })
  const alone = await addStudent(server.db, 'Alone Kalpit')
  const { guardianId } = world.a
  await server.db
    .insertInto('guardianships')
    .values({ guardianId, studentId: adult, relation: 'father' })
    .execute()
  for (const one of [world.a.studentId, adult, alone]) await due(5_000_00, '2026-11-24', one)
  await run()
  const readers = async (id: string) => (await told(id)).map(({ personId }) => personId).sort()
  expect(await readers(world.a.studentId)).toEqual([guardianId])
  expect(await readers(adult)).toEqual([guardianId, adult].sort())
  expect(await readers(alone)).toEqual([alone])
})

test('what waits is withdrawn when it is paid, and nothing further goes out', async () => {
  await due(10_000_00, '2026-11-25')
  await run()
  await makePayment({ server, world, side: world.a }, 10_000_00)
  expect((await told()).map(({ withdrawn }) => withdrawn)).toEqual([true])
  server.clock.set('2026-11-25T05:00:00Z')
  await run()
  expect(await told()).toHaveLength(1)
})

test('whoever pays just now is not reminded, by the rules or by hand', async () => {
  for (const remindNow of [run, byHand]) {
    await due(10_000_00, '2026-11-24')
    const payment = { studentId: world.a.studentId, at: server.clock.now(), by: world.accountsId }
    const parts = [{ mode: 'cash' as const, paise: 10_000_00 }]
    const reminded = await server.db.transaction().execute(async (tx) => {
      await receivePayment(tx, { ...payment, parts })
      const running = remindNow()
      await wait(400)
      return { running }
    })
    await reminded.running
    expect((await told()).filter(({ withdrawn }) => !withdrawn)).toEqual([])
  }
})

const byHand = () =>
  clerk.send('POST', '/v1/fee-reminders', { studentIds: [world.a.studentId], students: 1, title: 'Fees' })

test('what waits is withdrawn when a later day is agreed on', async () => {
  const dueId = await due(10_000_00, '2026-11-25')
  await run()
  const later = { dueId, until: '2026-12-20', reason: 'The harvest is late' }
  const url = `/v1/students/${world.a.studentId}/postponements`
  expect((await clerk.send('POST', url, later)).status).toBe(201)
  expect((await told()).map(({ withdrawn }) => withdrawn)).toEqual([true])
})

interface Preview {
  recipients: { student: { id: string }; paise: number; readers: { id: string }[] }[]
  leftOut: { student: { id: string }; why: string }[]
  people: number
}

test('by hand: those of the preview are those who are told, with all that is overdue; the others are named', async () => {
  await due(10_000_00, '2026-11-01')
  await due(5_000_00, '2026-11-15')
  await due(7_000_00, '2026-12-15')
  const paid = await addStudent(server.db, 'Paid Kalpit')
  const studentIds = [world.a.studentId, paid]
  const { body: preview } = await clerk.send<Preview>('POST', '/v1/fee-reminders/preview', { studentIds })
  expect(preview.recipients).toEqual([
    expect.objectContaining({
      paise: 15_000_00,
      readers: [{ id: world.a.guardianId, name: 'Guardian A Kalpit' }],
    }),
  ])
  expect(preview.leftOut).toEqual([expect.objectContaining({ why: 'nothing-owed' })])
  const title = 'Overdue fees'
  const other = await clerk.send('POST', '/v1/fee-reminders', { studentIds, students: 2, title })
  expect(other.body).toMatchObject({ code: 'recipients-changed', params: { students: 1 } })
  const sent = await clerk.send('POST', '/v1/fee-reminders', { studentIds, students: 1, title })
  expect(sent).toMatchObject({ status: 201, body: { students: 1, people: 1 } })
  const [message] = await told()
  expect(message).toMatchObject({ kind: 'fee-overdue', params: { amount: 15_000_00, date: '2026-11-01' } })
  const again = await clerk.send('POST', '/v1/fee-reminders', { studentIds, students: 1, title })
  expect(again.body).toMatchObject({ code: 'nobody-to-remind' })
  const { body: list } = await clerk.get<{ rows: { by: { id: string }; fates: string[]; owed: number }[] }>(
    `/v1/fee-reminders?studentId=${world.a.studentId}`,
  )
  expect(list.rows[0]).toMatchObject({ by: { id: world.accountsId }, fates: ['app-only'], owed: 10_000_00 })
})
