// The inbox, what people choose, and the wording, over HTTP; mail and push against stand-ins that open what they get.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  allow,
  approveTemplates,
  forgetMessages,
  makeReachable,
  type Outside,
  openChannels,
} from '../../testing/messages.ts'
import { START, startTestServer, type TestServer } from '../../testing/server.ts'
import { type PushStandIn, startPush } from '../../testing/standins/push.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { sendOnce } from '../deliveries/sending/sending.ts'
import { fallBack } from '../deliveries/settling/falling.ts'
import { announceMessages } from './inbox.ts'
import { tell, type Word } from './messages.ts'

let server: TestServer
let world: World
let outside: Outside
let push: PushStandIn
beforeAll(async () => {
  server = await startTestServer()
  outside = await openChannels(server, await createWorld(server.db))
  push = await startPush()
  server.app.config.pushHosts = [push.host]
})
beforeEach(async () => {
  server.clock.set(START)
  await forgetMessages(server)
  outside.forget()
  push.taken.length = 0
  push.status = 201
  world = await createWorld(server.db)
  await approveTemplates(server, ['notice'])
  await allow(server, world.a)
})
afterAll(async () => {
  await push.close()
  await outside.close()
  await server.close()
})

const context = () => ({ db: server.db, config: server.app.config, clock: server.clock })
const tend = () => fallBack(server.db, server.clock.now())

const telling = (word: object = {}) =>
  server.db.transaction().execute((tx) =>
    tell(tx, server.clock.now(), {
      ...{ kind: 'notice', to: [world.a.guardianId], cause: 'notice:1', link: '/notices/1' },
      params: { title: 'Saturday <timetable>' },
      ...word,
    } as Word),
  )

interface Inbox {
  rows: { id: string; title: string; text: string; readAt: string | null; about: { name: string } | null }[]
  total: number
  unread: number
}

test('the inbox is in its reader’s language, their own alone, and its badge goes down as they read', async () => {
  await server.db.updateTable('people').set({ locale: 'mr' }).where('id', '=', world.a.guardianId).execute()
  const absence = {
    ...{ kind: 'absence', cause: 'absence:1', link: '/attendance', about: world.a.studentId },
    params: {
      student: 'Student A Kalpit',
      date: '2026-11-24',
      subject: 'physics',
      time: '2026-11-24T06:30:00Z',
    },
  } as const
  await telling(absence)
  await telling({ cause: 'notice:2' })
  const guardian = await server.as(world.a.guardianId)
  const inbox = await guardian.get<Inbox>('/v1/inbox')
  expect(inbox.body).toMatchObject({ total: 2, unread: 2 })
  expect(inbox.body.rows[1]).toMatchObject({
    title: 'Student A Kalpit गैरहजर',
    text: 'मंगळ, 24 नोव्हें रोजी भौतिकशास्त्र (12:00) तासाला Student A Kalpit गैरहजर. तुम्हाला माहीत असल्यास कृपया अ‍ॅपमध्ये कळवा.',
    about: { name: 'Student A Kalpit' },
  })
  const ids = [inbox.body.rows[0]?.id ?? '']
  const stranger = await server.as(world.b.guardianId)
  await stranger.send('POST', '/v1/inbox/read', { ids })
  expect((await guardian.get('/v1/inbox/unread')).body).toEqual({ unread: 2 })
  expect((await guardian.send('POST', '/v1/inbox/read', { ids })).body).toEqual({ unread: 1 })
  expect((await guardian.get('/v1/inbox?unread=true')).body).toMatchObject({ total: 1 })
  expect((await stranger.get('/v1/inbox')).body).toMatchObject({ total: 0 })
})

test('what is told for later is neither shown nor sent before, and open screens hear of it then', async () => {
  await makeReachable(server, world.a.guardianId)
  await telling({ notBefore: new Date(server.clock.now().getTime() + 30_000) })
  const guardian = await server.as(world.a.guardianId)
  expect((await guardian.get('/v1/inbox')).body).toMatchObject({ total: 0, unread: 0 })
  await sendOnce(context(), 'whatsapp')
  expect(outside.whatsApp.taken).toHaveLength(0)
  server.clock.advance({ seconds: 30 })
  await server.db.transaction().execute((tx) => announceMessages(tx, server.clock.now()))
  const waiting = await server.db.selectFrom('messages').select('id').where('announced', '=', false).execute()
  expect(waiting).toEqual([])
  expect((await guardian.get('/v1/inbox/unread')).body).toEqual({ unread: 1 })
  await sendOnce(context(), 'whatsapp')
  expect(outside.whatsApp.taken).toHaveLength(1)
})

test('a mail is text and a page with nothing of its own making in it; one click ends its kind', async () => {
  await server.db
    .updateTable('people')
    .set({ email: 'guardian@example.in' })
    .where('id', '=', world.a.guardianId)
    .execute()
  await telling()
  await sendOnce(context(), 'mail')
  const [mail] = outside.smtp.taken
  const raw = (mail?.raw ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=')
  expect(mail).toMatchObject({ to: 'guardian@example.in', from: 'office@example.in' })
  expect(raw).toContain('Saturday &lt;timetable&gt;')
  expect(raw).toContain('http://localhost:3000/notices/1')
  expect(raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
  const delivery = await server.db
    .selectFrom('deliveries')
    .select(['state', 'callbackId', 'providerId'])
    .where('channel', '=', 'mail')
    .executeTakeFirstOrThrow()
  expect(delivery).toMatchObject({ state: 'sent', providerId: `<${delivery.callbackId}@example.in>` })
  expect(raw.toLowerCase()).toContain(`message-id: <${delivery.callbackId}@example.in>`)
  const url = /List-Unsubscribe:\s*<http:\/\/localhost:3000([^>]+)>/.exec(mail?.raw ?? '')?.[1] ?? ''
  const nobody = await server.as(null)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const clicked = await nobody.send('POST', url, Buffer.from('List-Unsubscribe=One-Click'), form)
  expect(clicked.status).toBe(204)
  await telling({ cause: 'notice:2' })
  expect(
    await server.db.selectFrom('deliveries').select('id').where('channel', '=', 'mail').execute(),
  ).toHaveLength(1)
  const forged = url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  const again = await nobody.send('POST', forged, Buffer.from('List-Unsubscribe=One-Click'), form)
  expect(again.status).toBe(204)
})

test.each([
  ['refuse', 'failed 550'],
  ['refuse-for-now', 'waiting'],
  ['hang-up', 'unknown'],
] as const)('a mail server that should %s leaves it %s', async (behaviour, expected) => {
  outside.smtp.behave = () => behaviour
  await server.db
    .updateTable('people')
    .set({ email: 'guardian@example.in' })
    .where('id', '=', world.a.guardianId)
    .execute()
  await telling()
  await sendOnce(context(), 'mail')
  const row = await server.db
    .selectFrom('deliveries')
    .select(['state', 'reason'])
    .where('channel', '=', 'mail')
    .executeTakeFirstOrThrow()
  expect([row.state, row.reason].filter(Boolean).join(' ')).toBe(expected)
})

test('push is sealed for the browser and signed by us; a browser that has let go is forgotten', async () => {
  const owner = await server.as(world.ownerId)
  await owner.send('PATCH', '/v1/channels', { push: { isOn: true } })
  const guardian = await server.as(world.a.guardianId)
  const preferences = await guardian.get<{ push: { publicKey: string } }>('/v1/message-preferences')
  expect(preferences.body.push.publicKey).toMatch(/^[\w-]{87}$/)
  expect(
    await guardian.send('POST', '/v1/push-subscriptions', {
      ...push.subscription,
      endpoint: 'http://10.0.0.1/x',
    }),
  ).toMatchObject({ status: 422 })
  expect((await guardian.send('POST', '/v1/push-subscriptions', push.subscription)).status).toBe(204)
  await telling({
    kind: 'lecture-changed',
    params: { batch: 'A', subject: 'physics', time: '2026-11-24T06:30:00Z', change: 'cancelled' },
  })
  await sendOnce(context(), 'push')
  expect(push.taken).toMatchObject([
    {
      message: {
        title: 'A: Physics is cancelled',
        body: 'A: the Physics lecture of Tue, 24 Nov, 12:00 is cancelled.',
        link: '/notices/1',
      },
      ...{ ttl: 86_400, urgency: 'high' },
      claims: { aud: `http://${push.host}`, sub: 'mailto:office@example.in' },
    },
  ])
  push.status = 410
  await telling({ cause: 'notice:2' })
  await sendOnce(context(), 'push')
  await tend()
  expect(await server.db.selectFrom('pushSubscriptions').select('id').execute()).toEqual([])
  await owner.send('PATCH', '/v1/channels', { push: { isOn: false } })
})

test('people choose channels by kind, quiet hours and the digest; the opt-in names the business', async () => {
  const guardian = await server.as(world.a.guardianId)
  const before = await guardian.get<{ whatsapp: object; kinds: { kind: string; channels: string[] }[] }>(
    '/v1/message-preferences',
  )
  expect(before.body).toMatchObject({
    ...{ quiet: { from: '21:00', until: '07:00', isOwn: false }, digest: true, on: ['whatsapp', 'mail'] },
    whatsapp: { state: 'none', optInText: expect.stringContaining('Namune Classes') },
  })
  const kinds = before.body.kinds.map(({ kind }) => kind)
  expect(kinds).toContain('absence')
  expect(kinds).not.toContain('attendance-task')
  const change = { channels: { notice: ['mail'], absence: [] }, quiet: { from: '22:30', until: '06:00' } }
  const after = await guardian.send('PATCH', '/v1/message-preferences', change)
  expect(after.body).toMatchObject({ quiet: { from: '22:30', until: '06:00', isOwn: true }, digest: true })
  await makeReachable(server, world.a.guardianId, 'guardian@example.in')
  await telling()
  const ways = await server.db.selectFrom('deliveries').select(['channel', 'state']).execute()
  expect(ways).toEqual([{ channel: 'mail', state: 'waiting' }])
  const out = await guardian.send('DELETE', '/v1/message-preferences/whatsapp')
  expect(out.body).toMatchObject({ whatsapp: { state: 'out' } })
})

test('who has left is told nothing outside; a kind without consent stays in the app', async () => {
  await makeReachable(server, world.a.guardianId)
  await server.db.updateTable('people').set({ status: 'left' }).where('id', '=', world.a.guardianId).execute()
  await telling()
  await server.db
    .updateTable('people')
    .set({ status: 'active' })
    .where('id', '=', world.a.guardianId)
    .execute()
  await server.db.deleteFrom('consents').where('studentId', '=', world.a.studentId).execute()
  await telling({ cause: 'notice:2' })
  const ways = await server.db
    .selectFrom('deliveries')
    .select(['state', 'reason'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  expect(new Set(ways.map(({ state, reason }) => `${state} ${reason}`))).toEqual(
    new Set(['skipped left', 'skipped no-consent']),
  )
})

test('the institute words a kind itself; WhatsApp’s template then has to be approved again', async () => {
  const academics = await server.as(world.academicsId)
  const url = '/v1/message-templates/absence/en'
  const first = await academics.get(url)
  expect(first.body).toMatchObject({
    ...{
      isOwn: false,
      placeholders: [{ name: 'student' }, { name: 'date' }, { name: 'subject' }, { name: 'time' }],
    },
    whatsapp: {
      name: 'absence',
      state: 'none',
      text: expect.stringContaining('{{1}} was absent on {{2}}: {{3}}, {{4}}.'),
    },
  })
  await academics.send('PATCH', url, { whatsappState: 'approved' })
  const wording = { title: 'Absent: {student}', body: '{date}: {student} was not here.' }
  const changed = await academics.send('PATCH', url, { wording })
  expect(changed.body).toMatchObject({
    isOwn: true,
    whatsapp: { state: 'none', text: '{{1}}: {{2}} was not here.' },
    preview: { title: 'Absent: Aarya Namune' },
  })
  const unknown = await academics.send('PATCH', url, { wording: { title: 'x', body: '{marks}' } })
  expect(unknown).toMatchObject({
    status: 422,
    body: { errors: [{ code: 'unknown-placeholder', params: { name: 'marks' } }] },
  })
  expect((await academics.send('PATCH', url, { wording: null })).body).toMatchObject({ isOwn: false })
  const preview = await academics.send('POST', `${url}/preview`, wording)
  expect(preview.body).toMatchObject({
    title: 'Absent: Aarya Namune',
    whatsappText: '{{1}}: {{2}} was not here.',
  })
})

test('secrets go in and never come out; nothing is switched on before a test has arrived', async () => {
  const owner = await server.as(world.ownerId)
  const { body } = await owner.get('/v1/channels')
  expect(JSON.stringify(body)).not.toMatch(
    /an-invented-token|an-invented-app-secret|an-invented-word|a-mail-password/,
  )
  expect(body).toMatchObject({
    whatsapp: { isOn: true, has: { token: true, appSecret: true, verifyToken: true } },
  })
  const { rows } = await server.db
    .selectFrom('messageChannels')
    .selectAll()
    .execute()
    .then((all) => ({ rows: all }))
  expect(JSON.stringify(rows.map(({ secrets, ...row }) => [row, secrets?.toString('latin1')]))).not.toMatch(
    /an-invented-token|a-mail-password/,
  )
  const other = await owner.send('PATCH', '/v1/channels', { whatsapp: { token: 'another-token' } })
  expect(other.body).toMatchObject({ whatsapp: { isOn: false, testedAt: null } })
  expect(await owner.send('PATCH', '/v1/channels', { whatsapp: { isOn: true } })).toMatchObject({
    status: 409,
    body: { code: 'test-first' },
  })
  const failed = await owner.send('POST', '/v1/channels/whatsapp/test', { to: '+919000000001' })
  expect(failed.body).toEqual({ ok: false, code: '190' })
  await owner.send('PATCH', '/v1/channels', { whatsapp: { token: 'an-invented-token' } })
  await owner.send('POST', '/v1/channels/whatsapp/test', { to: '+919000000001' })
  expect((await owner.send('PATCH', '/v1/channels', { whatsapp: { isOn: true } })).status).toBe(200)
  // A password goes to no other server than the one that it was entered for.
  const moved = await owner.send('PATCH', '/v1/channels', { mail: { host: 'mail.example.org' } })
  expect(moved.body).toMatchObject({ mail: { isOn: false, has: { password: false } } })
  await owner.send('PATCH', '/v1/channels', {
    mail: { host: '127.0.0.1', password: 'a-mail-password' },
  })
  await owner.send('POST', '/v1/channels/mail/test', { to: 'owner@example.in' })
  await owner.send('PATCH', '/v1/channels', { mail: { isOn: true } })
  const nobody = await server.as(null)
  expect((await nobody.get('/v1/institute')).body).toMatchObject({ channels: ['whatsapp', 'mail'] })
})
