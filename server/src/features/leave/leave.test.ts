// Leave over HTTP: who asks, who confirms, who decides, who sees it, and what stands in its way.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'
import { addLecture, at, wordsOf } from './leave.fixtures.ts'
import { onLeave } from './leave.spans.ts'

let server: TestServer
let world: World
let student: Client
let guardian: Client
let teacher: Client
let desk: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server.db)
  await server.db
    .updateTable('batches')
    .set({ classTeacherId: world.a.teacherId })
    .where('id', '=', world.a.batchId)
    .execute()
  student = await server.as(world.a.studentId)
  guardian = await server.as(world.a.guardianId)
  teacher = await server.as(world.a.teacherId)
  desk = await server.as(world.frontDeskId)
})

interface Moved {
  id: string
  state: string
  code?: string
  params?: Record<string, string>
  errors?: { field: string; code: string }[]
}

const days = (fromOn: string, toOn = fromOn) => ({ extent: 'days', fromOn, toOn })
const reason = 'A wedding in the family'
const apply = (client: Client, personId: string, time: object) =>
  client.send<Moved>('POST', `/v1/people/${personId}/leaves`, { time, reason })
const confirm = (client: Client, id: string, body: object = { confirmed: true }) =>
  client.send<Moved>('POST', `/v1/leaves/${id}/confirmation`, body)
const decide = (client: Client, id: string, decision = 'approved', answer = '', seen = 'waiting') =>
  client.send<Moved>('POST', `/v1/leaves/${id}/decision`, { decision, answer, seen })
const cancel = (client: Client, id: string) => client.send<Moved>('POST', `/v1/leaves/${id}/cancellation`, {})
const away = (personId: string, when: Date) =>
  onLeave(server.db, [personId], when).then((set) => set.has(personId))

interface Shown {
  state: string
  can: string[]
  late: boolean
  confirmedBy: string | null
  lectures: { id: string; substitute: string | null }[]
  exams: { title: string; inside: boolean }[]
  steps: { state: string; note: string; by: { id: string } }[]
  year: { days: number; halves: number; lectures: number }
  earlier: { id: string }[]
  attended: { held: number } | null
  attachment: { url: string; mediaType: string } | null
}
const read = async (client: Client, id: string) => (await client.get<Shown>(`/v1/leaves/${id}`)).body
const todo = async (client: Client) =>
  (await client.get<{ rows: { id: string }[] }>('/v1/leaves?todo=true')).body.rows.map((row) => row.id)

test('a minor’s own request waits for a guardian, then for the class teacher, and is leave once approved', async () => {
  const { body } = await apply(student, world.a.studentId, days('2026-12-01', '2026-12-03'))
  expect(body.state).toBe('waiting_for_guardian')
  expect(await wordsOf(server.db, 'leave-to-confirm')).toContain(world.a.guardianId)
  expect((await decide(teacher, body.id)).body).toMatchObject({
    code: 'leave-moved-on',
    params: { state: 'waiting_for_guardian' },
  })
  expect(await todo(guardian)).toEqual([body.id])
  expect(await todo(teacher)).toEqual([])
  expect((await read(guardian, body.id)).can).toContain('confirmLeave')
  expect((await confirm(guardian, body.id)).body.state).toBe('waiting')
  expect(await wordsOf(server.db, 'leave-asked')).toContain(world.a.teacherId)
  expect(await todo(teacher)).toEqual([body.id])
  expect(await away(world.a.studentId, at('2026-12-02T10:00'))).toBe(false)
  expect((await decide(teacher, body.id, 'approved', 'Have a good time.')).body.state).toBe('approved')
  expect(await away(world.a.studentId, at('2026-12-03T23:59'))).toBe(true)
  expect(await away(world.a.studentId, at('2026-12-04T00:00'))).toBe(false)
  expect(await wordsOf(server.db, 'leave-decided')).toEqual(
    expect.arrayContaining([world.a.studentId, world.a.guardianId]),
  )
  const shown = await read(student, body.id)
  expect(shown.steps.map((step) => step.state)).toEqual(['waiting_for_guardian', 'waiting', 'approved'])
  expect(shown.year).toMatchObject({ days: 3, halves: 0, lectures: 0 })
})

test('a guardian’s and an adult’s request wait for the decision at once; an unknown age is a minor’s', async () => {
  expect((await apply(guardian, world.a.studentId, days('2026-12-01'))).body.state).toBe('waiting')
  const adult = await addStudent(server.db, 'Adult Kalpit', { adultOn: '2026-11-24' })
  expect((await apply(await server.as(adult), adult, days('2026-12-01'))).body.state).toBe('waiting')
  await server.db.updateTable('students').set({ adultOn: null }).where('personId', '=', adult).execute()
  await server.db.updateTable('institute').set({ guardianConsentRequired: false }).execute()
  const unknown = await apply(await server.as(adult), adult, days('2026-12-05'))
  await server.db.updateTable('institute').set({ guardianConsentRequired: true }).execute()
  expect(unknown.body.state).toBe('waiting_for_guardian')
})

test('a guardian refuses with a reason; the time is free again', async () => {
  const { body } = await apply(student, world.a.studentId, days('2026-12-01'))
  expect((await confirm(guardian, body.id, { confirmed: false })).body.errors).toEqual([
    { field: 'note', code: 'required' },
  ])
  const refused = await confirm(guardian, body.id, { confirmed: false, note: 'Not in the exam week.' })
  expect(refused.body.state).toBe('refused')
  expect((await apply(student, world.a.studentId, days('2026-12-01'))).status).toBe(201)
})

test('the office confirms only where no guardian is linked, and says how it knows', async () => {
  const first = await apply(student, world.a.studentId, days('2026-12-01'))
  expect((await read(desk, first.body.id)).can).not.toContain('confirmLeave')
  expect((await confirm(desk, first.body.id, { confirmed: true, note: 'By phone.' })).body.code).toBe(
    'guardian-confirms',
  )
  await server.db.deleteFrom('guardianships').where('studentId', '=', world.a.studentId).execute()
  expect(await read(desk, first.body.id)).toMatchObject({ confirmedBy: 'office' })
  expect(await todo(desk)).toContain(first.body.id)
  expect((await confirm(desk, first.body.id)).body.errors).toEqual([{ field: 'note', code: 'required' }])
  const said = await confirm(desk, first.body.id, { confirmed: true, note: 'The uncle came by.' })
  expect(said.body.state).toBe('waiting')
})

test('time that is taken is refused, with the leave that takes it', async () => {
  const first = await apply(guardian, world.a.studentId, days('2026-12-01', '2026-12-03'))
  const again = await apply(student, world.a.studentId, {
    extent: 'half_day',
    fromOn: '2026-12-03',
    half: 'first',
  })
  expect(again).toMatchObject({
    status: 409,
    body: {
      code: 'leave-overlaps',
      params: { id: first.body.id, from: '2026-12-01', to: '2026-12-03', state: 'waiting' },
    },
  })
  const half = (part: string) =>
    apply(guardian, world.a.studentId, { extent: 'half_day', fromOn: '2026-12-04', half: part })
  expect([(await half('first')).status, (await half('second')).status]).toEqual([201, 201])
  expect((await half('second')).status).toBe(409)
  expect(
    (await apply(await server.as(world.b.guardianId), world.b.studentId, days('2026-12-02'))).status,
  ).toBe(201)
})

test('two requests for the same day at once: one is taken', async () => {
  const both = await Promise.all([
    apply(guardian, world.a.studentId, days('2026-12-01')),
    apply(student, world.a.studentId, days('2026-12-01')),
  ])
  expect(both.map((reply) => reply.status).sort()).toEqual([201, 409])
  expect(both.find((reply) => reply.status === 409)?.body.params).toMatchObject({ from: '2026-12-01' })
})

test('single lectures are chosen from the day’s own; a lecture that begins in them is missed with leave', async () => {
  const [nine, eleven, others] = [
    await addLecture(server.db, world, world.a, '2026-12-01T09:00'),
    await addLecture(server.db, world, world.a, '2026-12-01T11:00'),
    await addLecture(server.db, world, world.b, '2026-12-01T09:00'),
  ]
  const lectures = (...lectureIds: string[]) => ({ extent: 'lectures', fromOn: '2026-12-01', lectureIds })
  expect((await apply(guardian, world.a.studentId, lectures(nine, others))).body.errors).toEqual([
    { field: 'lectureIds', code: 'not-your-lecture' },
  ])
  const { body } = await apply(guardian, world.a.studentId, lectures(eleven))
  await decide(teacher, body.id)
  expect(await away(world.a.studentId, at('2026-12-01T11:00'))).toBe(true)
  expect(await away(world.a.studentId, at('2026-12-01T09:00'))).toBe(false)
  const shown = await read(teacher, body.id)
  expect(shown.lectures.map((lecture) => lecture.id)).toEqual([eleven])
  expect(shown.year).toMatchObject({ days: 0, halves: 0, lectures: 1 })
})

test('asked back, answered, decided: the story is told in full', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01'))
  expect((await decide(teacher, body.id, 'asked_back')).body.errors).toEqual([
    { field: 'answer', code: 'required' },
  ])
  expect((await decide(teacher, body.id, 'asked_back', 'Which hospital?')).body.state).toBe('asked_back')
  expect(await todo(guardian)).toEqual([body.id])
  expect((await student.send('POST', `/v1/leaves/${body.id}/reply`, { note: 'Me' })).status).toBe(403)
  const reply = await guardian.send<Moved>('POST', `/v1/leaves/${body.id}/reply`, { note: 'Namune Hospital' })
  expect(reply.body.state).toBe('waiting')
  expect((await decide(teacher, body.id, 'refused')).body.errors).toMatchObject([{ code: 'required' }])
  expect((await decide(teacher, body.id, 'refused', 'The test is on that day.')).body.state).toBe('refused')
  const { steps } = await read(guardian, body.id)
  expect(steps.map(({ state, note }) => [state, note])).toEqual([
    ['waiting', ''],
    ['asked_back', 'Which hospital?'],
    ['waiting', 'Namune Hospital'],
    ['refused', 'The test is on that day.'],
  ])
})

test('of two who decide at once the first wins, and the second hears of it', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01'))
  const both = await Promise.all([
    decide(teacher, body.id, 'approved'),
    decide(desk, body.id, 'refused', 'The test is on that day.'),
  ])
  expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
  const [won, lost] = both.toSorted((a, b) => a.status - b.status)
  expect(lost?.body).toMatchObject({ code: 'leave-moved-on', params: { state: won?.body.state } })
  expect((await read(guardian, body.id)).steps).toHaveLength(2)
})

test('who decides sees what they decide on: a question that was asked meanwhile is not passed over', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01'))
  await decide(teacher, body.id, 'asked_back', 'Which hospital?')
  expect((await decide(desk, body.id, 'approved')).body).toMatchObject({ params: { state: 'asked_back' } })
  expect((await decide(desk, body.id, 'approved', '', 'asked_back')).body.state).toBe('approved')
})

test('taken back until it ends; the time is free again, and what a guardian asked for the minor does not undo', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-11-24'))
  await decide(teacher, body.id)
  expect(await away(world.a.studentId, server.clock.now())).toBe(true)
  expect((await cancel(student, body.id)).status).toBe(403)
  expect((await cancel(teacher, body.id)).status).toBe(403)
  expect((await cancel(guardian, body.id)).body.state).toBe('cancelled')
  expect(await away(world.a.studentId, server.clock.now())).toBe(false)
  expect((await cancel(guardian, body.id)).body).toMatchObject({ code: 'leave-moved-on' })
  const past = await apply(guardian, world.a.studentId, days('2026-11-23'))
  await decide(teacher, past.body.id)
  expect((await read(guardian, past.body.id)).can).not.toContain('cancelLeave')
  expect((await cancel(guardian, past.body.id)).body.code).toBe('leave-over')
})

test('after an absence it may be asked for within seven days, and is shown as late', async () => {
  expect((await apply(guardian, world.a.studentId, days('2026-11-16'))).body.errors).toMatchObject([
    { field: 'fromOn', code: 'leave-too-late' },
  ])
  const { body } = await apply(guardian, world.a.studentId, days('2026-11-17'))
  expect((await read(teacher, body.id)).late).toBe(true)
  const today = await apply(guardian, world.a.studentId, days('2026-11-24'))
  expect((await read(teacher, today.body.id)).late).toBe(false)
  expect((await cancel(guardian, body.id)).body.state).toBe('cancelled')
})

test('a teacher’s leave is decided by the academics, with the lectures that need somebody else', async () => {
  const lecture = await addLecture(server.db, world, world.a, '2026-12-01T09:00')
  const { body } = await apply(teacher, world.a.teacherId, days('2026-12-01'))
  expect(body.state).toBe('waiting')
  expect((await desk.get(`/v1/leaves/${body.id}`)).status).toBe(404)
  expect((await student.get(`/v1/leaves/${body.id}`)).status).toBe(404)
  expect((await decide(teacher, body.id)).status).toBe(403)
  const academics = await server.as(world.academicsId)
  expect(await read(academics, body.id)).toMatchObject({ lectures: [{ id: lecture, substitute: null }] })
  expect((await decide(academics, body.id)).body.state).toBe('approved')
  const other = await addPerson(server.db, 'teacher', 'Stand-in Udahare')
  await server.db.updateTable('lectures').set({ teacherId: other }).where('id', '=', lecture).execute()
  expect(await read(teacher, body.id)).toMatchObject({ lectures: [{ substitute: 'Stand-in Udahare' }] })
  expect(await wordsOf(server.db, 'leave-asked')).toContain(world.academicsId)
  const owner = await server.as(world.ownerId)
  const second = await apply(teacher, world.a.teacherId, days('2026-12-05'))
  expect((await decide(owner, second.body.id)).body.state).toBe('approved')
})

test('a leave is seen by the family, the student’s teachers and the office; strangers find nothing', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01'))
  const colleague = await addPerson(server.db, 'teacher', 'Colleague Udahare')
  await server.db
    .insertInto('batchTeachers')
    .values({ batchId: world.a.batchId, subjectId: world.physicsId, teacherId: colleague })
    .execute()
  const seen = async (personId: string) => {
    const client = await server.as(personId)
    const list = await client.get<{ rows?: { id: string }[] }>('/v1/leaves')
    const listed = list.body.rows?.some((row) => row.id === body.id) ?? false
    return [(await client.get(`/v1/leaves/${body.id}`)).status, listed]
  }
  const { a, b } = world
  for (const id of [
    a.studentId,
    a.guardianId,
    a.teacherId,
    colleague,
    world.frontDeskId,
    world.academicsId,
  ]) {
    expect(await seen(id)).toEqual([200, true])
  }
  for (const id of [b.studentId, b.guardianId, b.teacherId, world.accountsId]) {
    expect(await seen(id)).toEqual([404, false])
  }
  expect((await decide(await server.as(colleague), body.id)).status).toBe(403)
  expect((await decide(await server.as(b.teacherId), body.id)).status).toBe(404)
})

test('nobody asks for a stranger’s child, and nobody of the office for anybody', async () => {
  const stranger = await server.as(world.b.guardianId)
  expect((await apply(stranger, world.a.studentId, days('2026-12-01'))).status).toBe(404)
  expect((await apply(desk, world.a.studentId, days('2026-12-01'))).status).toBe(403)
  expect((await apply(teacher, world.a.studentId, days('2026-12-01'))).status).toBe(403)
  expect((await apply(student, world.a.guardianId, days('2026-12-01'))).status).toBe(404)
})

test('an exam inside the leave is pointed out before it is asked for and to whoever decides', async () => {
  await addExam('Namune test', '2026-12-02T10:00', '2026-12-02T13:00')
  await addExam('Evening test', '2026-12-03T22:00', '2026-12-04T01:00')
  await addExam('Next week', '2026-12-10T10:00', '2026-12-10T13:00')
  const query = 'fromOn=2026-12-01&toOn=2026-12-03'
  const outlook = await student.get<Shown & { guardians: string[] }>(
    `/v1/people/${world.a.studentId}/leave-outlook?${query}`,
  )
  const exams = [
    { title: 'Namune test', inside: true },
    { title: 'Evening test', inside: false },
  ]
  expect(outlook.body).toMatchObject({ exams, confirmedBy: 'guardian', guardians: ['Guardian A Kalpit'] })
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01', '2026-12-03'))
  expect(await read(teacher, body.id)).toMatchObject({ exams })
  const mornings = await student.get<Shown>(
    `/v1/people/${world.a.studentId}/leave-outlook?fromOn=2026-12-02&toOn=2026-12-02&half=second`,
  )
  expect(mornings.body.exams).toEqual([])
})

test('whoever decides sees the year so far and the attendance', async () => {
  const first = await apply(guardian, world.a.studentId, days('2026-12-01', '2026-12-02'))
  await decide(teacher, first.body.id)
  const day = {
    studentId: world.a.studentId,
    onDay: '2026-11-20',
    mark: 'part' as const,
    lectures: 4,
    attended: 3,
    onLeave: 0,
  }
  await server.db.insertInto('attendanceDays').values(day).execute()
  const second = await apply(guardian, world.a.studentId, days('2026-12-10'))
  expect(await read(teacher, second.body.id)).toMatchObject({
    year: { from: '2026-06-01', days: 2 },
    earlier: [{ id: first.body.id }],
    attended: { held: 4, attended: 3, onLeave: 0 },
  })
  const year = await teacher.get(`/v1/people/${world.a.studentId}/leave-year`)
  expect(year.body).toMatchObject({ days: 2, halves: 0, lectures: 0, waiting: 1 })
  expect((await desk.get(`/v1/people/${world.a.teacherId}/leave-year`)).status).toBe(404)
  expect(
    (await (await server.as(world.b.teacherId)).get(`/v1/people/${world.a.studentId}/leave-year`)).status,
  ).toBe(404)
})

test('an absence that was marked becomes leave once it is approved, and an absence again once it is taken back', async () => {
  const lectureId = await addLecture(server.db, world, world.a, '2026-11-24T08:00')
  const { studentId, batchId, teacherId } = world.a
  const onDay = '2026-11-24'
  const now = server.clock.now()
  await server.db
    .insertInto('attendanceSheets')
    .values({
      lectureId,
      batchId,
      subjectId: world.physicsId,
      onDay,
      takenBy: teacherId,
      takenAt: now,
      receivedAt: now,
      changedAt: now,
    })
    .execute()
  await server.db
    .insertInto('attendanceMarks')
    .values({ studentId, onDay, lectureId, subjectId: world.physicsId, mark: 'absent', source: 'teacher' })
    .execute()
  const mark = async () => {
    const marks = server.db.selectFrom('attendanceMarks').select('mark').where('lectureId', '=', lectureId)
    return (await marks.executeTakeFirstOrThrow()).mark
  }
  const { body } = await apply(guardian, studentId, days(onDay))
  expect(await mark()).toBe('absent')
  await decide(teacher, body.id)
  expect(await mark()).toBe('leave')
  await cancel(guardian, body.id)
  expect(await mark()).toBe('absent')
})

test('a doctor’s note is read by the family and by whoever decides, not by every teacher', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01'))
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await guardian.send('PUT', `/v1/leaves/${body.id}/attachment`, pdf)
  const colleague = await addPerson(server.db, 'teacher', 'Colleague Udahare')
  await server.db
    .insertInto('batchTeachers')
    .values({ batchId: world.a.batchId, subjectId: world.physicsId, teacherId: colleague })
    .execute()
  expect((await read(await server.as(colleague), body.id)).attachment).toBeNull()
  for (const id of [world.a.teacherId, world.frontDeskId, world.a.studentId])
    expect((await read(await server.as(id), body.id)).attachment?.mediaType).toBe('application/pdf')
})

test('an attachment is a PDF or a photograph, for those who see the leave, until it is decided', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01'))
  const path = `/v1/leaves/${body.id}/attachment`
  expect((await guardian.send('PUT', path, Buffer.from('<svg onload=alert(1)>'))).body.code).toBe(
    'not-an-attachment',
  )
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  expect((await guardian.send('PUT', path, pdf)).status).toBe(204)
  expect((await read(teacher, body.id)).attachment?.mediaType).toBe('application/pdf')
  const png = await onePixel()
  expect((await guardian.send('PUT', path, png)).status).toBe(204)
  const attached = (await read(teacher, body.id)).attachment
  expect(attached?.mediaType).toBe('image/webp')
  expect((await teacher.get(attached?.url ?? '')).status).toBe(200)
  expect((await teacher.send('PUT', path, pdf)).status).toBe(403)
  const files = server.db.selectFrom('files').select('id').where('kind', '=', 'attachment')
  expect(await files.where('ownerId', '=', world.a.studentId).execute()).toHaveLength(1)
  await decide(teacher, body.id)
  expect((await guardian.send('DELETE', path)).body.code).toBe('leave-moved-on')
})

test('a list is narrowed by state, role, batch, day, name and year', async () => {
  const { body } = await apply(guardian, world.a.studentId, days('2026-12-01'))
  await apply(teacher, world.a.teacherId, days('2026-12-02'))
  const owner = await server.as(world.ownerId)
  const found = async (query: string) => {
    const list = await owner.get<{ rows: { id: string }[] }>(
      `/v1/leaves?personId=${world.a.studentId}&${query}`,
    )
    return list.body.rows.some((row) => row.id === body.id)
  }
  const yes = [
    'state=open',
    'state=waiting',
    'role=student',
    `batchId=${world.a.batchId}`,
    'on=2026-12-01',
    'search=student%20a',
    'year=2026',
  ]
  const no = [
    'state=approved',
    'role=teacher',
    `batchId=${world.b.batchId}`,
    'on=2026-12-02',
    'search=nobody',
    'year=2025',
  ]
  for (const query of yes) expect(await found(query), query).toBe(true)
  for (const query of no) expect(await found(query), query).toBe(false)
})

test('every step leaves an audit row', async () => {
  const { body } = await apply(student, world.a.studentId, days('2026-12-01'))
  await confirm(guardian, body.id)
  await decide(teacher, body.id)
  const rows = await server.db
    .selectFrom('auditLog')
    .select(['operation', 'actorId'])
    .where('subjectId', '=', body.id)
    .execute()
  expect(rows).toEqual([
    { operation: 'applyForLeave', actorId: world.a.studentId },
    { operation: 'confirmLeave', actorId: world.a.guardianId },
    { operation: 'decideLeave', actorId: world.a.teacherId },
  ])
})

async function addExam(title: string, opens: string, closes: string) {
  const [opensAt, closesAt] = [at(opens), at(closes)]
  const exam = await server.db
    .insertInto('exams')
    .values({
      title,
      patternCode: 'custom',
      patternVersion: '1',
      durationMinutes: 60,
      opensAt,
      closesAt,
      scheduledAt: server.clock.now(),
      createdBy: world.ownerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await server.db.insertInto('examBatches').values({ examId: exam.id, batchId: world.a.batchId }).execute()
}

async function onePixel(): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#088' } })
    .png()
    .toBuffer()
}
