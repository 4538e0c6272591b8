// Notices over HTTP: who may write to whom, what is counted before, when it goes out and to whom, and who has read it.
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeNotice } from '../../testing/notices.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'
import { keepNotices, sendDueNotices } from './sending.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let server: TestServer
let world: World
let student: Client
let guardian: Client
let teacher: Client
let office: Client
let desk: Client
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  server.clock.set(new Date(START))
  await server.db.deleteFrom('noticeAttachments').execute()
  await server.db.deleteFrom('notices').execute()
  world = await createWorld(server.db)
  student = await server.as(world.a.studentId)
  guardian = await server.as(world.a.guardianId)
  teacher = await server.as(world.a.teacherId)
  office = await server.as(world.academicsId)
  desk = await server.as(world.frontDeskId)
})
afterAll(() => server.close())

const draft = (more: object = {}) => ({
  title: 'Parents’ meeting on Sunday',
  body: 'At **ten** in the hall.',
  audience: { batchIds: [world.a.batchId] },
  ...more,
})
const families = () => ({ audience: { batchIds: [world.a.batchId], withGuardians: true } })
const write = async (client: Client, more: object = {}): Promise<string> => {
  const reply = await client.send<{ id: string }>('POST', '/v1/notices', draft(more))
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 201 })
  return reply.body.id
}
const release = (client: Client, id: string, body: object = {}) =>
  client.send<{ sendAt: string; code: string }>('POST', `/v1/notices/${id}/release`, body)
const work = () => sendDueNotices(server.db, server.clock.now())
const keep = () => keepNotices(server.db, server.app.files, server.clock.now())
const sent = async (client: Client, more: object = {}): Promise<string> => {
  const id = await write(client, more)
  expect((await release(client, id)).status).toBe(200)
  server.clock.advance({ seconds: 30 })
  await work()
  return id
}
interface Notice {
  state: string
  title: string
  body: string
  version: number
  editedAt: string | null
  attachments: { id: string; name: string; url: string; mediaType: string }[]
  own: { readAt: string | null; acknowledgedAt: string | null } | null
  writing: {
    people: number
    read: number
    acknowledged: number
    undoUntil: string
    versions: { title: string }[]
  } | null
  can: string[]
}
const read = async (client: Client, id: string) => (await client.get<Notice>(`/v1/notices/${id}`)).body
const list = async (client: Client, query = '') =>
  (
    await client.get<{
      rows: { id: string; title: string; pinned: boolean; readAt: string | null }[]
      counts: { unread: number; toAcknowledge: number }
    }>(`/v1/notices?${query}`)
  ).body
const preview = (client: Client, audience: object, more: object = {}) =>
  client.send<{ people: number; byRole: Record<string, number>; byChannel: Record<string, number> }>(
    'POST',
    '/v1/notice-preview',
    { audience, ...more },
  )
const readersOf = async (id: string) =>
  (
    await server.db.selectFrom('noticeRecipients').select('personId').where('noticeId', '=', id).execute()
  ).map(({ personId }) => personId)
const toldOf = async (id: string) =>
  server.db
    .selectFrom('messages')
    .select(['personId', 'params', 'cause', 'readAt', 'withdrawn'])
    .where('link', '=', `/notices/${id}`)
    .execute()
const field = (name: string, code: string) => ({
  status: 422,
  body: { code: 'invalid', errors: [{ field: name, code }] },
})
const problem = (status: number, code: string) => ({ status, body: { code } })

describe('who may write to whom', () => {
  test('the office to anybody; accounts, students and guardians to nobody', async () => {
    const owner = await server.as(world.ownerId)
    for (const client of [office, desk, owner]) await write(client, { audience: { everybody: true } })
    for (const client of [student, guardian, await server.as(world.accountsId)]) {
      expect((await client.send('POST', '/v1/notices', draft())).status).toBe(403)
      expect((await preview(client, {})).status).toBe(403)
      expect((await client.get('/v1/written-notices')).status).toBe(403)
    }
  })

  test('a teacher to batches of their own, as one who teaches or as the class teacher', async () => {
    await write(teacher, families())
    const { batchId, courseId, studentId } = world.b
    for (const audience of [
      { batchIds: [batchId] },
      { batchIds: [world.a.batchId, batchId] },
      { everybody: true },
      { roles: ['student'] },
      { courseIds: [courseId] },
      { personIds: [studentId] },
    ]) {
      expect(await teacher.send('POST', '/v1/notices', draft({ audience }))).toMatchObject(
        field('audience', 'only-your-batches'),
      )
      expect(await preview(teacher, audience)).toMatchObject(field('audience', 'only-your-batches'))
    }
    const mine = { classTeacherId: world.a.teacherId }
    await server.db.updateTable('batches').set(mine).where('id', '=', batchId).execute()
    await write(teacher, { audience: { batchIds: [batchId] } })
  })

  test('a teacher who has lost the batch since cannot send the draft', async () => {
    const id = await write(teacher)
    await server.db.deleteFrom('batchTeachers').where('teacherId', '=', world.a.teacherId).execute()
    expect(await release(teacher, id)).toMatchObject(field('audience', 'only-your-batches'))
  })

  test('a teacher looks after their own notices and sees no draft of anybody else', async () => {
    const id = await write(office)
    expect((await teacher.get(`/v1/notices/${id}`)).status).toBe(404)
    expect((await student.get(`/v1/notices/${id}`)).status).toBe(404)
    expect((await desk.get(`/v1/notices/${id}`)).status).toBe(200)
    const mine = await write(teacher)
    const { rows } = (await teacher.get<{ rows: { id: string }[] }>('/v1/written-notices?show=draft')).body
    expect(rows.map((row) => row.id)).toEqual([mine])
    const reader = await sent(office, { audience: { personIds: [world.a.teacherId] } })
    expect((await teacher.send('POST', `/v1/notices/${reader}/withdrawal`)).status).toBe(403)
    expect((await read(teacher, reader)).writing).toBe(null)
  })

  test('nobody releases more than a day takes', async () => {
    for (let i = 0; i < 20; i++) {
      const id = await write(teacher)
      expect((await release(teacher, id)).status).toBe(200)
    }
    expect(await release(teacher, await write(teacher))).toMatchObject(problem(429, 'notices-enough'))
    server.clock.advance({ hours: 24 })
    expect((await release(teacher, await write(teacher))).status).toBe(200)
  })
})

describe('before it goes out', () => {
  test('the preview counts whom the sending finds, by role', async () => {
    expect((await preview(office, families().audience)).body).toMatchObject({
      people: 2,
      byRole: { student: 1, parent: 1, teacher: 0, admin: 0 },
      byChannel: { whatsapp: 0, push: 0, mail: 0, app: 2 },
    })
    const id = await sent(office, families())
    expect(new Set(await readersOf(id))).toEqual(new Set([world.a.studentId, world.a.guardianId]))
  })

  test('the preview’s channels are those by which they are told', async () => {
    await sql`update message_channels set is_on = true, tested_at = now() where channel = 'mail'`.execute(
      server.db,
    )
    try {
      await sql`update people set email = 'family@example.in' where id = ${world.a.guardianId}`.execute(
        server.db,
      )
      const consent = {
        studentId: world.a.studentId,
        givenBy: world.a.guardianId,
        how: 'signed_form' as const,
      }
      await server.db
        .insertInto('consents')
        .values({ ...consent, purposes: ['messages'] })
        .execute()
      const { byChannel } = (await preview(office, families().audience)).body
      expect(byChannel).toEqual({ whatsapp: 0, push: 0, mail: 1, app: 1 })
      const id = await sent(office, families())
      const { rows } = await sql<{ channel: string; count: number }>`
        select d.channel, count(*)::int from deliveries d join messages m on m.id = d.message_id
        where m.cause = ${`notice:${id}`} and d.state = 'waiting' group by 1`.execute(server.db)
      expect(rows).toEqual([{ channel: 'mail', count: 1 }])
    } finally {
      await sql`update message_channels set is_on = false where channel = 'mail'`.execute(server.db)
    }
  })

  test('for half a minute it can be taken back, and nothing has gone out', async () => {
    const id = await write(office, families())
    const { sendAt } = (await release(office, id)).body
    expect(Date.parse(sendAt) - Date.parse(START)).toBe(30_000)
    expect((await read(office, id)).writing?.undoUntil).toBe(sendAt)
    server.clock.advance({ seconds: 29 })
    await work()
    expect(await toldOf(id)).toEqual([])
    expect((await student.get(`/v1/notices/${id}`)).status).toBe(404)
    expect((await office.send('DELETE', `/v1/notices/${id}/release`)).status).toBe(204)
    server.clock.advance({ minutes: 5 })
    await work()
    expect((await read(office, id)).state).toBe('draft')
    expect(await toldOf(id)).toEqual([])
  })

  test('after that it cannot: it was sent, once to each', async () => {
    const id = await sent(office, families())
    expect(await office.send('DELETE', `/v1/notices/${id}/release`)).toMatchObject(
      problem(409, 'notice-not-waiting'),
    )
    await work()
    expect(await toldOf(id)).toHaveLength(2)
    expect(await release(office, id)).toMatchObject(problem(409, 'notice-released'))
    expect(await office.send('PUT', `/v1/notices/${id}`, draft())).toMatchObject(
      problem(409, 'notice-released'),
    )
    expect(await office.send('DELETE', `/v1/notices/${id}`)).toMatchObject(problem(409, 'notice-released'))
  })

  test('a scheduled one waits for its time, and its audience is that of the hour', async () => {
    const id = await write(office)
    const at = new Date(Date.parse(START) + DAY)
    expect((await release(office, id, { at })).body.sendAt).toBe(at.toISOString())
    const joined = await addStudent(server.db, 'Late Kalpit')
    const day = { batchId: world.a.batchId, fromOn: '2026-11-25' }
    await server.db
      .insertInto('enrolments')
      .values({ studentId: joined, ...day })
      .execute()
    server.clock.set(at)
    await work()
    expect(new Set(await readersOf(id))).toEqual(new Set([world.a.studentId, joined]))
  })

  test('what makes no notice is refused', async () => {
    const empty = await write(office, { body: '' })
    expect(await release(office, empty)).toMatchObject(field('body', 'missing'))
    const nobody = await write(office, { audience: {} })
    expect(await release(office, nobody)).toMatchObject(field('audience', 'nobody'))
    const id = await write(office)
    expect(await release(office, id, { at: START })).toMatchObject(field('at', 'in-the-past'))
    expect(await release(office, id, { at: '2027-11-24T04:30:00Z' })).toMatchObject(
      field('at', 'too-far-ahead'),
    )
    const over = await write(office, { expiresAt: '2026-11-24T04:30:10Z' })
    expect(await release(office, over)).toMatchObject(field('expiresAt', 'ends-before-it-begins'))
    const pinned = draft({ expiresAt: '2026-11-25T04:30:00Z', pinnedUntil: '2026-11-26T04:30:00Z' })
    expect(await office.send('POST', '/v1/notices', pinned)).toMatchObject(
      field('pinnedUntil', 'pinned-beyond-its-end'),
    )
  })
})

describe('reading', () => {
  test('pinned first, then the latest; in the reader’s language where the notice has it', async () => {
    const mr = { title: 'रविवारी पालक सभा', body: 'सकाळी दहा वाजता.' }
    const first = await sent(office, { pinnedUntil: '2026-11-30T00:00:00Z', mr })
    const second = await sent(office, { title: 'The library is open' })
    const { rows, counts } = await list(student, 'locale=mr')
    expect(rows.map(({ id, pinned, title }) => ({ id, pinned, title }))).toEqual([
      { id: first, pinned: true, title: mr.title },
      { id: second, pinned: false, title: 'The library is open' },
    ])
    expect(counts).toMatchObject({ unread: 2, toAcknowledge: 0 })
    server.clock.set('2026-12-01T00:00:00Z')
    expect((await list(student)).rows.map(({ id }) => id)).toEqual([second, first])
  })

  test('each is told the title in the language they read', async () => {
    await sql`update people set locale = 'mr' where id = ${world.a.guardianId}`.execute(server.db)
    const id = await sent(office, { ...families(), mr: { title: 'पालक सभा', body: 'दहा वाजता.' } })
    const titles = new Map((await toldOf(id)).map(({ personId, params }) => [personId, params]))
    expect(titles.get(world.a.guardianId)).toEqual({ title: 'पालक सभा' })
    expect(titles.get(world.a.studentId)).toEqual({ title: 'Parents’ meeting on Sunday' })
  })

  test('who opens it has read it, and what they were told of it too; saying so twice changes nothing', async () => {
    const id = await sent(office, { ...families(), important: true })
    expect((await list(student)).counts).toMatchObject({ unread: 1, toAcknowledge: 1 })
    expect((await student.send('PUT', `/v1/notices/${id}/reading`)).status).toBe(204)
    expect((await toldOf(id)).find(({ personId }) => personId === world.a.studentId)?.readAt).not.toBe(null)
    expect((await list(student)).counts).toMatchObject({ unread: 0, toAcknowledge: 1 })
    expect((await student.send('PUT', `/v1/notices/${id}/acknowledgement`)).status).toBe(204)
    const first = (await read(student, id)).own
    server.clock.advance({ minutes: 5 })
    expect((await student.send('PUT', `/v1/notices/${id}/acknowledgement`)).status).toBe(204)
    expect((await read(student, id)).own).toEqual(first)
    expect((await read(office, id)).writing).toMatchObject({ people: 2, read: 1, acknowledged: 1 })
    const plain = await sent(office)
    expect(await student.send('PUT', `/v1/notices/${plain}/acknowledgement`)).toMatchObject(
      problem(409, 'nothing-to-acknowledge'),
    )
  })

  test('who is no reader of it does not find it', async () => {
    const id = await sent(office, families())
    const other = await server.as(world.b.studentId)
    expect((await other.get(`/v1/notices/${id}`)).status).toBe(404)
    expect((await other.send('PUT', `/v1/notices/${id}/reading`)).status).toBe(404)
    expect((await list(other)).rows).toEqual([])
    expect((await student.get(`/v1/notices/${id}/readers`)).status).toBe(403)
  })

  test('what is over leaves the list, and what had not gone out of it is stopped', async () => {
    const id = await sent(office, { expiresAt: '2026-11-24T06:00:00Z' })
    server.clock.set('2026-11-24T06:00:00Z')
    expect((await list(student)).rows).toEqual([])
    expect((await list(student, 'show=past')).rows.map((row) => row.id)).toEqual([id])
    await keep()
    await keep()
    expect((await toldOf(id)).map(({ withdrawn }) => withdrawn)).toEqual([true])
  })

  test('who joins the batch later finds it while it is valid, with their guardians, and is told nothing', async () => {
    const id = await sent(office, { ...families(), expiresAt: '2026-12-10T00:00:00Z' })
    const ofCourse = await sent(office, { audience: { courseIds: [world.a.courseId] } })
    const over = await sent(office, { expiresAt: '2026-11-24T12:00:00Z' })
    server.clock.set('2026-11-26T04:30:00Z')
    const joined = await addStudent(server.db, 'Late Kalpit', { adultOn: '2020-01-01' })
    const parent = await addPerson(server.db, 'parent', 'Late Guardian Kalpit')
    const tie = { guardianId: parent, studentId: joined, relation: 'father' as const }
    await server.db.insertInto('guardianships').values(tie).execute()
    const day = { batchId: world.a.batchId, fromOn: '2026-11-26' }
    await server.db
      .insertInto('enrolments')
      .values({ studentId: joined, ...day })
      .execute()
    await keep()
    await keep()
    const found = (await list(await server.as(joined))).rows.map((row) => row.id)
    expect(new Set(found)).toEqual(new Set([id, ofCourse]))
    expect((await list(await server.as(parent))).rows.map((row) => row.id)).toEqual([id])
    expect(await readersOf(over)).not.toContain(joined)
    expect((await toldOf(id)).map(({ personId }) => personId)).not.toContain(joined)
  })
})

describe('after it was sent', () => {
  test('an edit is marked and keeps what was said before for its writers', async () => {
    const id = await sent(office)
    const words = { title: 'Parents’ meeting on Monday', body: 'At eleven.' }
    expect((await office.send('POST', `/v1/notices/${id}/versions`, { ...words, seen: 1 })).status).toBe(204)
    expect(await read(student, id)).toMatchObject({
      ...words,
      version: 2,
      editedAt: START.replace('00Z', '30.000Z'),
      writing: null,
    })
    expect((await read(office, id)).writing?.versions.map(({ title }) => title)).toEqual([
      'Parents’ meeting on Monday',
      'Parents’ meeting on Sunday',
    ])
    expect(await office.send('POST', `/v1/notices/${id}/versions`, { ...words, seen: 1 })).toMatchObject(
      problem(409, 'notice-edited'),
    )
    const pinned = { ...words, seen: 2, pinnedUntil: '2026-11-30T00:00:00Z' }
    expect((await office.send('POST', `/v1/notices/${id}/versions`, pinned)).status).toBe(204)
    expect((await read(office, id)).version).toBe(2)
    expect(await toldOf(id)).toHaveLength(1)
  })

  test('the database itself keeps what was sent', async () => {
    const id = await sent(office)
    await expect(
      server.db
        .updateTable('noticeVersions')
        .set({ body: 'Other words' })
        .where('noticeId', '=', id)
        .execute(),
    ).rejects.toThrow('the words of a sent notice stay')
  })

  test('withdrawn, it leaves the lists; who opens it finds the title alone', async () => {
    const id = await sent(office, families())
    await student.send('PUT', `/v1/notices/${id}/reading`)
    expect((await office.send('POST', `/v1/notices/${id}/withdrawal`)).status).toBe(204)
    expect((await list(student)).rows).toEqual([])
    expect(await read(student, id)).toMatchObject({
      state: 'withdrawn',
      title: draft().title,
      body: '',
      attachments: [],
    })
    expect(await read(office, id)).toMatchObject({ state: 'withdrawn', body: draft().body })
    const told = new Map((await toldOf(id)).map(({ personId, withdrawn }) => [personId, withdrawn]))
    expect(told.get(world.a.guardianId)).toBe(true)
    expect(told.get(world.a.studentId)).toBe(false)
    expect(await office.send('POST', `/v1/notices/${id}/withdrawal`)).toMatchObject(
      problem(409, 'notice-not-sent'),
    )
  })

  test('the sender sees who has not read it, by batch, and takes the list along', async () => {
    const id = await sent(teacher, { ...families(), important: true })
    await student.send('PUT', `/v1/notices/${id}/acknowledgement`)
    const { body } = await teacher.get(`/v1/notices/${id}/readers?show=waiting`)
    expect(body).toMatchObject({
      total: 1,
      rows: [{ person: { id: world.a.guardianId, role: 'parent' }, children: ['Student A Kalpit'] }],
      batches: [{ batch: { id: world.a.batchId }, people: 2, read: 1, acknowledged: 1 }],
    })
    const file = await teacher.get(`/v1/notices/${id}/readers/file?show=waiting&locale=mr`)
    expect(file.status).toBe(200)
    expect(Buffer.isBuffer(file.body) && file.body.subarray(0, 2).toString()).toBe('PK')
  })

  test('who has not answered is reminded once a day', async () => {
    const id = await sent(office, { ...families(), important: true })
    await student.send('PUT', `/v1/notices/${id}/acknowledgement`)
    const remind = () => office.send('POST', `/v1/notices/${id}/reminders`)
    expect(await remind()).toMatchObject({ status: 200, body: { people: 1 } })
    expect(await remind()).toMatchObject(problem(409, 'reminded-today'))
    server.clock.advance({ hours: 24 })
    expect((await remind()).status).toBe(200)
    const told = (await toldOf(id)).filter(({ personId }) => personId === world.a.guardianId)
    expect(told.map(({ cause }) => cause).sort()).toEqual([
      `notice:${id}`,
      `notice:${id}:2026-11-24`,
      `notice:${id}:2026-11-25`,
    ])
    await guardian.send('PUT', `/v1/notices/${id}/acknowledgement`)
    server.clock.advance({ hours: 24 })
    expect(await remind()).toMatchObject(problem(409, 'all-have-read'))
    expect((await toldOf(id)).every(({ readAt }) => readAt !== null)).toBe(true)
  })
})

describe('files', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  const upload = (client: Client, bytes: Buffer, name = 'plan.pdf') =>
    client.send<{ id: string; code: string; mediaType: string }>(
      'POST',
      `/v1/notice-attachments?name=${encodeURIComponent(name)}`,
      bytes,
    )

  test('PDF and photos come along in their order; a photo without what the camera wrote into it', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Somebody Namune' } })
      .toBuffer()
    const first = (await upload(office, photo, 'hall.jpg')).body
    expect(first.mediaType).toBe('image/webp')
    const second = (await upload(office, pdf)).body
    const id = await sent(office, { attachmentIds: [second.id, first.id] })
    const { attachments } = await read(student, id)
    expect(attachments.map(({ name }) => name)).toEqual(['plan.pdf', 'hall.jpg'])
    const file = await (await server.as(null)).get<Buffer>(attachments[1]?.url ?? '')
    expect(file.body.includes('Somebody')).toBe(false)
  })

  test('nobody takes another’s file, nor a sixth, nor anything but PDF, JPEG and PNG', async () => {
    const others = (await upload(desk, pdf)).body.id
    expect(await office.send('POST', '/v1/notices', draft({ attachmentIds: [others] }))).toMatchObject(
      field('attachmentIds', 'attachment-gone'),
    )
    const ids: string[] = []
    for (let i = 0; i < 6; i++) ids.push((await upload(office, pdf)).body.id)
    expect((await office.send('POST', '/v1/notices', draft({ attachmentIds: ids }))).status).toBe(400)
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    expect(await upload(office, page)).toMatchObject(problem(422, 'not-an-attachment'))
  })

  test('what no notice names is swept after a day, what one names stays', async () => {
    const [kept, loose] = [(await upload(office, pdf)).body.id, (await upload(office, pdf)).body.id]
    const id = await write(office, { attachmentIds: [kept, loose] })
    expect((await office.send('PUT', `/v1/notices/${id}`, draft({ attachmentIds: [kept] }))).status).toBe(204)
    server.clock.advance({ hours: 25 })
    await keep()
    const left = await server.db.selectFrom('files').select('id').where('id', 'in', [kept, loose]).execute()
    expect(left.map((file) => file.id)).toEqual([kept])
    await expect(server.app.files.get(loose)).rejects.toThrow()
    expect((await office.send('DELETE', `/v1/notices/${id}`)).status).toBe(204)
  })
})

test('a withdrawn or draft notice is in nobody’s list', async () => {
  const readers = [world.a.studentId]
  await makeNotice(server, { authorId: world.academicsId, state: 'withdrawn', readers })
  await makeNotice(server, { authorId: world.academicsId, state: 'draft', readers })
  expect((await list(student)).rows).toEqual([])
})
