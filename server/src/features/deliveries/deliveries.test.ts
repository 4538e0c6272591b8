// Messages on their way, against stand-ins that speak the real formats: what goes, what does not, and what follows.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { replyHandlers } from '../../replyHandlers.ts'
import {
  allow,
  approveTemplates,
  forgetMessages,
  makeReachable,
  type Outside,
  openChannels,
} from '../../testing/messages.ts'
import { START, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { fateOf, openCampaign, tell, withdrawWord } from '../messages/messages.ts'
import { answerReplies } from './hearing/replies.ts'
import { sendOnce } from './sending/sending.ts'
import { fallBack } from './settling/falling.ts'

let server: TestServer
let world: World
let outside: Outside
let phone: string
beforeAll(async () => {
  server = await startTestServer()
  outside = await openChannels(server, await createWorld(server.db))
})
beforeEach(async () => {
  server.clock.set(START)
  await forgetMessages(server)
  outside.forget()
  world = await createWorld(server.db)
  await approveTemplates(server, ['absence', 'notice', 'lecture-changed'])
  await allow(server, world.a)
  phone = await makeReachable(server, world.a.guardianId, 'guardian@example.in')
})
afterAll(async () => {
  await outside.close()
  await server.close()
})

const context = () => ({ db: server.db, config: server.app.config, clock: server.clock })
const send = () => sendOnce(context(), 'whatsapp')
const tend = () => fallBack(server.db, server.clock.now())

function tellAbsence(day = '2026-11-24', to = [world.a.guardianId], about = world.a.studentId) {
  return server.db.transaction().execute((tx) =>
    tell(tx, server.clock.now(), {
      kind: 'absence',
      to,
      cause: `absence:${about}:${day}`,
      params: { student: 'Student A Kalpit', date: day, subject: 'physics', time: `${day}T06:30:00Z` },
      link: '/attendance',
      about,
    }),
  )
}

const ways = async () =>
  server.db
    .selectFrom('deliveries')
    .select(['channel', 'state', 'reason', 'tries'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
const states = async () =>
  (await ways()).map(({ channel, state, reason }) => [channel, state, reason].filter(Boolean).join(' '))
const fate = async (day = '2026-11-24') => {
  const cause = `absence:${world.a.studentId}:${day}`
  return (await fateOf(server.db, [cause])).get(cause)?.[0]?.state
}

test('an absence reaches the guardian by WhatsApp, in Marathi, once, and arrives', async () => {
  await tellAbsence()
  await tellAbsence()
  expect(await fate()).toBe('waiting')
  await send()
  await outside.whatsApp.settled()
  expect(outside.whatsApp.taken).toMatchObject([
    {
      to: phone.slice(1),
      template: 'absence',
      language: 'mr',
      values: ['मंगळ, 24 नोव्हें', 'भौतिकशास्त्र', '12:00', 'Student A Kalpit'],
    },
  ])
  expect(await states()).toEqual(['whatsapp delivered'])
  expect(await fate()).toBe('delivered')
  await send()
  expect(outside.whatsApp.taken).toHaveLength(1)
})

test('reports may come twice, mixed up, and before the reply: the state only grows', async () => {
  outside.whatsApp.options.disorderly = true
  outside.whatsApp.options.statuses = ['sent', 'delivered', 'read']
  await tellAbsence()
  await send()
  await outside.whatsApp.settled()
  expect(await states()).toEqual(['whatsapp read'])
  const [taken] = outside.whatsApp.taken
  if (taken) await outside.whatsApp.report(taken, 'failed', 131026)
  expect(await states()).toEqual(['whatsapp read'])
})

test('a connection that breaks leaves "unknown": never sent again, cleared up by the report', async () => {
  outside.whatsApp.options.statuses = []
  outside.whatsApp.options.behave = () => ({ do: 'drop', taken: true })
  await tellAbsence()
  await send()
  expect(await states()).toEqual(['whatsapp unknown'])
  server.clock.advance({ minutes: 30 })
  await send()
  expect(outside.whatsApp.taken).toHaveLength(1)
  const [taken] = outside.whatsApp.taken
  if (taken) await outside.whatsApp.report(taken, 'delivered')
  expect(await states()).toEqual(['whatsapp delivered'])
})

test('what a crash left as "sending" becomes unknown, and after hours the next way is taken', async () => {
  await tellAbsence()
  await server.db
    .updateTable('deliveries')
    .set({ state: 'sending', sendingAt: server.clock.now(), callbackId: crypto.randomUUID() })
    .execute()
  server.clock.advance({ minutes: 3 })
  await tend()
  expect(await states()).toEqual(['whatsapp unknown'])
  server.clock.advance({ hours: 4 })
  await tend()
  expect(await states()).toEqual(['whatsapp unknown', 'mail waiting'])
  await sendOnce(context(), 'mail')
  expect(outside.smtp.taken).toHaveLength(1)
  expect(outside.whatsApp.taken).toHaveLength(0)
})

test.each([
  [131026, ['whatsapp failed 131026', 'mail waiting']],
  [131050, ['whatsapp failed 131050', 'mail waiting']],
  [132000, ['whatsapp failed 132000', 'mail waiting']],
  [132001, ['whatsapp failed 132001', 'mail waiting']],
  [131056, ['whatsapp waiting']],
  [131047, ['whatsapp waiting']],
  [131049, ['whatsapp waiting']],
  [131048, ['whatsapp waiting']],
  [130429, ['whatsapp waiting']],
  [190, ['whatsapp waiting']],
  [131031, ['whatsapp waiting']],
  [131042, ['whatsapp waiting']],
])('%i is treated as it demands', async (code, expected) => {
  outside.whatsApp.options.behave = () => ({ do: 'refuse', code })
  await tellAbsence()
  await send()
  await tend()
  expect((await states()).filter((state) => !state.startsWith('push'))).toEqual(
    expect.arrayContaining(expected),
  )
  const number = await server.db
    .selectFrom('whatsappNumbers')
    .selectAll()
    .where('phone', '=', phone)
    .executeTakeFirstOrThrow()
  const channel = await server.db
    .selectFrom('messageChannels')
    .selectAll()
    .where('channel', '=', 'whatsapp')
    .executeTakeFirstOrThrow()
  const template = await server.db
    .selectFrom('messageTemplates')
    .select('whatsappState')
    .where('kind', '=', 'absence')
    .where('locale', '=', 'mr')
    .executeTakeFirstOrThrow()
  const alerts = await server.db
    .selectFrom('messages')
    .select(['kind', 'personId'])
    .where('kind', 'in', ['channel-paused', 'template-stopped'])
    .execute()
  expect(number.undeliverableAt !== null).toBe(code === 131026)
  expect(number.optedOutHow).toBe(code === 131050 ? 'provider' : null)
  expect(number.notBefore !== null).toBe([131056, 131049].includes(code))
  expect(channel.pausedWhy).toBe([190, 131031, 131042].includes(code) ? String(code) : null)
  expect(channel.restsUntil !== null).toBe([130429, 131048].includes(code))
  expect(channel.slowedTo).toBe(code === 130429 ? 40 : null)
  expect(template.whatsappState).toBe([132000, 132001].includes(code) ? 'stopped' : 'approved')
  const isAlarm = [190, 131031, 131042, 132000, 132001].includes(code)
  const alerted = alerts.map(({ personId }) => personId)
  expect(alerted.includes(world.ownerId) && alerted.includes(world.academicsId)).toBe(isAlarm)
})

test('"too many to this person" waits six seconds, then twice as long; a success forgets it', async () => {
  outside.whatsApp.options.behave = () => ({ do: 'refuse', code: 131056 })
  await tellAbsence()
  await send()
  server.clock.advance({ seconds: 5 })
  await send()
  expect(outside.whatsApp.refused).toHaveLength(1)
  server.clock.advance({ seconds: 2 })
  await send()
  expect(outside.whatsApp.refused).toHaveLength(2)
  server.clock.advance({ seconds: 11 })
  await send()
  expect(outside.whatsApp.refused).toHaveLength(2)
  outside.whatsApp.options.behave = () => ({ do: 'take' })
  server.clock.advance({ seconds: 2 })
  await send()
  await outside.whatsApp.settled()
  expect(await states()).toEqual(['whatsapp delivered'])
})

test('a refused token pauses everything until a test succeeds', async () => {
  outside.whatsApp.options.behave = () => ({ do: 'refuse', code: 190 })
  await tellAbsence()
  await send()
  outside.whatsApp.options.behave = () => ({ do: 'take' })
  server.clock.advance({ hours: 1 })
  await send()
  expect(outside.whatsApp.taken).toHaveLength(0)
  const owner = await server.as(world.ownerId)
  const tried = await owner.send('POST', '/v1/channels/whatsapp/test', { to: '+919000000001' })
  expect(tried.body).toEqual({ ok: true, code: null })
  await send()
  expect(outside.whatsApp.taken.map(({ template }) => template)).toEqual(['hello_world', 'absence'])
})

test('the provider reports a failure later: the next way is taken', async () => {
  outside.whatsApp.options.statuses = ['sent']
  await tellAbsence()
  await send()
  await outside.whatsApp.settled()
  const [taken] = outside.whatsApp.taken
  if (taken) await outside.whatsApp.report(taken, 'failed', 131026)
  await tend()
  expect(await states()).toEqual(['whatsapp failed 131026', 'mail waiting'])
})

test('without delivery for hours the next way is taken; with it, or read in the app, it is not', async () => {
  outside.whatsApp.options.statuses = ['sent']
  await tellAbsence('2026-11-23')
  await send()
  await outside.whatsApp.settled()
  server.clock.advance({ hours: 3 })
  await tend()
  expect(await states()).toEqual(['whatsapp sent'])
  const guardian = await server.as(world.a.guardianId)
  await guardian.send('POST', '/v1/inbox/read', {})
  server.clock.advance({ hours: 2 })
  await tend()
  expect(await states()).toEqual(['whatsapp sent'])
  await tellAbsence('2026-11-24')
  await send()
  server.clock.advance({ hours: 4, minutes: 1 })
  await tend()
  expect(await states()).toEqual(['whatsapp sent', 'whatsapp sent', 'mail waiting'])
})

test('STOP counts at once, for what is queued as well; START opens it again', async () => {
  await tellAbsence()
  await outside.whatsApp.say(phone, 'थांबा.')
  expect(await states()).toEqual(['whatsapp skipped opted-out'])
  await tend()
  expect(await states()).toEqual(['whatsapp skipped opted-out', 'mail waiting'])
  await tellAbsence('2026-11-25')
  expect(await states()).toContain('whatsapp skipped opted-out')
  await send()
  expect(outside.whatsApp.taken).toHaveLength(0)
  await outside.whatsApp.say(phone, 'Start')
  await tellAbsence('2026-11-26')
  await send()
  expect(outside.whatsApp.taken).toHaveLength(1)
  // For a day they have a conversation: no template is needed, and it costs nothing.
  expect(outside.whatsApp.taken[0]?.type).toBe('text')
})

test('a START that was written before a STOP, and comes after it, opens nothing', async () => {
  const nobody = await server.as(null)
  const written = (words: string, secondsAgo: number) => {
    const timestamp = String(server.clock.now().getTime() / 1000 - secondsAgo)
    const message = {
      id: `wamid.${words}`,
      from: phone.slice(1),
      timestamp,
      type: 'text',
      text: { body: words },
    }
    const value = { messages: [message] }
    const bytes = Buffer.from(JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] }))
    const signature = createHmac('sha256', 'an-invented-app-secret').update(bytes).digest('hex')
    return nobody.send('POST', '/v1/whatsapp/webhook', bytes, {
      'x-hub-signature-256': `sha256=${signature}`,
    })
  }
  await written('STOP', 10)
  await written('START', 20)
  await tellAbsence()
  expect((await states()).sort()).toEqual(['mail waiting', 'whatsapp skipped opted-out'])
})

test('a guardian’s reply closes the absence that it means, once, with their words as the note', async () => {
  const { studentId, batchId, teacherId, guardianId } = world.a
  const lecture = await server.db
    .insertInto('lectures')
    .values({
      ...{ kind: 'extra', batchId, subjectId: world.physicsId, teacherId, plannedTeacherId: teacherId },
      ...{ startsAt: '2026-11-24T03:30:00Z', endsAt: '2026-11-24T04:30:00Z' },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const at = server.clock.now()
  await server.db
    .insertInto('absenceWords')
    .values({ studentId, onDay: '2026-11-24', lectureId: lecture.id, state: 'told', dueAt: at, toldAt: at })
    .execute()
  await tellAbsence()
  await send()
  const answer = () => answerReplies(server.db, replyHandlers, server.clock.now())
  await outside.whatsApp.say('+919000099999', 'Who is this?')
  await answer()
  const id = await outside.whatsApp.say(phone, 'She has fever', outside.whatsApp.taken[0]?.wamid)
  await answer()
  await answer()
  const word = () =>
    server.db
      .selectFrom('absenceWords')
      .select(['state', 'knownBy', 'note'])
      .where('studentId', '=', studentId)
      .executeTakeFirst()
  expect(await word()).toEqual({ state: 'known', knownBy: guardianId, note: 'She has fever' })
  const audited = await server.db
    .selectFrom('auditLog')
    .select(['actorId', 'operation', 'fields'])
    .where('subjectId', '=', studentId)
    .execute()
  expect(audited).toContainEqual({
    actorId: guardianId,
    operation: 'knowAbsence',
    fields: ['absenceKnown'],
  })
  await outside.whatsApp.say(phone, 'ok')
  await answer()
  expect(await word()).toMatchObject({ note: 'She has fever' })
  await server.db.updateTable('absenceWords').set({ note: '' }).where('studentId', '=', studentId).execute()
  await outside.whatsApp.say(phone, `${'a'.repeat(299)}🙏🙏`)
  await answer()
  expect(await word()).toMatchObject({ note: `${'a'.repeat(299)}🙏` })
  const heard = await server.db.selectFrom('whatsappIncoming').select(['wamid', 'handled']).execute()
  expect(heard.find(({ wamid }) => wamid === id)).toMatchObject({ handled: 'reply' })
  expect(heard.map(({ handled }) => handled).toSorted()).toEqual(['nothing', 'reply', 'reply', 'reply'])
})

test('a closed window turns the text into a template', async () => {
  await outside.whatsApp.say(phone, 'Namaste')
  outside.whatsApp.options.behave = (_, index) =>
    index === 0 ? { do: 'refuse', code: 131047 } : { do: 'take' }
  await tellAbsence()
  await send()
  outside.whatsApp.options.behave = () => ({ do: 'take' })
  server.clock.advance({ seconds: 10 })
  await send()
  expect(outside.whatsApp.taken).toMatchObject([{ type: 'template', template: 'absence' }])
})

test('a consent that is withdrawn stops what waits; a number that nobody has checked gets no absence', async () => {
  await tellAbsence()
  await server.db
    .updateTable('consents')
    .set({ withdrawnAt: server.clock.now(), withdrawnBy: world.a.guardianId })
    .execute()
  await send()
  expect(await states()).toEqual(['whatsapp skipped no-consent'])
  await allow(server, world.a)
  await server.db
    .updateTable('people')
    .set({ phoneVerifiedAt: null, phoneVerifiedHow: null })
    .where('id', '=', world.a.guardianId)
    .execute()
  await tellAbsence('2026-11-25')
  expect(await states()).toEqual(expect.arrayContaining(['whatsapp skipped not-verified', 'mail waiting']))
  expect(outside.whatsApp.taken).toHaveLength(0)
})

test('six seconds lie between two to one person, and so many people a day are written to', async () => {
  await tellAbsence('2026-11-23')
  await tellAbsence('2026-11-24')
  await send()
  expect(outside.whatsApp.taken).toHaveLength(1)
  server.clock.advance({ seconds: 3 })
  await send()
  expect(outside.whatsApp.taken).toHaveLength(1)
  server.clock.advance({ seconds: 4 })
  await send()
  expect(outside.whatsApp.taken).toHaveLength(2)
  await server.db.updateTable('messageSettings').set({ whatsappDailyPeople: 1 }).execute()
  await makeReachable(server, world.b.guardianId)
  await allow(server, world.b)
  await tellAbsence('2026-11-25', [world.b.guardianId], world.b.studentId)
  await tellAbsence('2026-11-26')
  server.clock.advance({ seconds: 7 })
  await send()
  expect(outside.whatsApp.taken.map(({ to }) => to)).toEqual(Array(3).fill(phone.slice(1)))
  server.clock.advance({ hours: 25 })
  await send()
  expect(outside.whatsApp.taken).toHaveLength(4)
})

test('whoever is a guardian no more is told nothing, and what they reply closes nothing', async () => {
  await tellAbsence('2026-11-23')
  await send()
  const wamid = outside.whatsApp.taken[0]?.wamid
  const { guardianId, studentId } = world.a
  const link = server.db.deleteFrom('guardianships').where('guardianId', '=', guardianId)
  await link.where('studentId', '=', studentId).execute()
  await tellAbsence('2026-11-24')
  server.clock.advance({ seconds: 7 })
  await send()
  expect(outside.whatsApp.taken).toHaveLength(1)
  expect((await ways()).at(-1)).toMatchObject({ state: 'skipped', reason: 'no-consent' })
  const said = await outside.whatsApp.say(phone, 'She has fever', wamid)
  await answerReplies(server.db, replyHandlers, server.clock.now())
  const row = server.db.selectFrom('whatsappIncoming').select('handled').where('wamid', '=', said)
  expect((await row.executeTakeFirstOrThrow()).handled).toBe('nothing')
})

test('nothing rings at night but what cannot wait', async () => {
  server.clock.set('2026-11-24T17:00:00Z')
  await server.db.transaction().execute((tx) =>
    tell(tx, server.clock.now(), {
      ...{ kind: 'notice', to: [world.a.guardianId], cause: 'notice:1', link: '/notices' },
      params: { title: 'Saturday timetable' },
    }),
  )
  await send()
  expect(outside.whatsApp.taken).toHaveLength(0)
  await tellAbsence()
  await send()
  expect(outside.whatsApp.taken.map(({ template }) => template)).toEqual(['absence'])
  server.clock.set('2026-11-25T01:31:00Z')
  await send()
  expect(outside.whatsApp.taken.map(({ template }) => template)).toEqual(['absence', 'notice'])
})

test('a word that is withdrawn in time goes to nobody; one that went stays', async () => {
  const withdraw = (day: string) =>
    server.db.transaction().execute((tx) => withdrawWord(tx, `absence:${world.a.studentId}:${day}`))
  await tellAbsence()
  await withdraw('2026-11-24')
  await send()
  expect(outside.whatsApp.taken).toHaveLength(0)
  const guardian = await server.as(world.a.guardianId)
  expect((await guardian.get('/v1/inbox')).body).toMatchObject({ total: 0, unread: 0 })
  await tellAbsence('2026-11-25')
  await send()
  await withdraw('2026-11-25')
  expect((await guardian.get('/v1/inbox')).body).toMatchObject({ total: 1 })
})

test('a word that is taken back after it went takes no further way, and no second try', async () => {
  const withdraw = () =>
    server.db.transaction().execute((tx) => withdrawWord(tx, `absence:${world.a.studentId}:2026-11-24`))
  outside.whatsApp.options.statuses = ['sent']
  await tellAbsence()
  await send()
  await outside.whatsApp.settled()
  await withdraw()
  server.clock.advance({ hours: 5 })
  await tend()
  expect(await states()).toEqual(['whatsapp sent'])
  const [taken] = outside.whatsApp.taken
  if (taken) await outside.whatsApp.report(taken, 'failed', 131000)
  server.clock.advance({ minutes: 1 })
  await send()
  await tend()
  expect(outside.whatsApp.taken).toHaveLength(1)
  expect(await states()).toEqual(['whatsapp skipped withdrawn'])
})

test('the office sees what became of each message, and what a campaign costs', async () => {
  await server.db.transaction().execute(async (tx) => {
    const campaignId = await openCampaign(tx, server.clock.now(), {
      kind: 'notice',
      title: 'Saturday',
      createdBy: world.ownerId,
    })
    await tell(tx, server.clock.now(), {
      ...{ kind: 'notice', to: [world.a.guardianId, world.a.teacherId], cause: 'notice:2', link: '/notices' },
      ...{ params: { title: 'Saturday' }, campaignId },
    })
  })
  await send()
  await outside.whatsApp.settled()
  const desk = await server.as(world.frontDeskId)
  const { body } = await desk.get<{ rows: object[] }>('/v1/message-campaigns')
  expect(body.rows).toMatchObject([
    {
      title: 'Saturday',
      people: 2,
      readInApp: 0,
      channels: [
        { channel: 'whatsapp', delivered: 1, billed: 1, waiting: 0 },
        { channel: 'mail', skipped: 1 },
      ],
    },
  ])
  const messages = await desk.get<{ total: number; rows: object[] }>(
    '/v1/messages?state=delivered&search=kalpit',
  )
  expect(messages.body).toMatchObject({
    total: 1,
    rows: [
      {
        kind: 'notice',
        title: 'Saturday',
        person: { id: world.a.guardianId },
        deliveries: [{ channel: 'whatsapp', state: 'delivered' }],
      },
    ],
  })
})

test('a call without the right signature changes nothing; the verification wants the right word', async () => {
  const nobody = await server.as(null)
  const bytes = Buffer.from('{"entry":[]}')
  const wrong = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }
  expect(await nobody.send('POST', '/v1/whatsapp/webhook', bytes, wrong)).toMatchObject({
    status: 401,
    body: { code: 'wrong-signature' },
  })
  const hook = '/v1/whatsapp/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token='
  expect(String((await nobody.get(`${hook}an-invented-word`)).body)).toBe('1158201444')
  expect((await nobody.get(`${hook}another`)).status).toBe(403)
})
