// How the operations on leave are called rightly.
import type { LeaveState } from '../../platform/schema.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addStudent } from '../../testing/world.ts'
import { insertLeave, insertStep, markSpans } from './leave.queries.ts'
import { spanOfDays } from './leaveTime.ts'

/** Each a day of its own, so that no two stand in each other's way. */
let day = 0
const nextDay = () =>
  new Date(Date.parse('2026-11-26') + (day++ % 200) * 86_400_000).toISOString().slice(0, 10)

/** The smallest PDF that anything takes for one. */
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export const examples: Examples = {
  listLeaves: async (given) => {
    await newLeave(given)
    return { query: { state: 'open', search: 'Kalpit' } }
  },
  getLeave: async (given) => ({ params: { leaveId: await newLeave(given) } }),
  getLeaveOutlook: (given) => ({
    params: { personId: whose(given) },
    query: { fromOn: '2026-12-01', toOn: '2026-12-03' },
  }),
  getLeaveYear: (given) => ({ params: { personId: whose(given) }, query: { year: '2026' } }),
  applyForLeave: (given) => {
    const fromOn = nextDay()
    return {
      params: { personId: whose(given) },
      body: { time: { extent: 'days', fromOn, toOn: fromOn }, reason: 'A wedding in the family' },
    }
  },
  attachToLeave: async (given) => ({ params: { leaveId: await newLeave(own(given)) }, bytes: pdf }),
  removeLeaveAttachment: async (given) => {
    const leaveId = await newLeave(own(given))
    const file = await given.server.db
      .insertInto('files')
      .values({
        kind: 'attachment',
        mediaType: 'application/pdf',
        byteCount: 3,
        sha256: Buffer.alloc(32),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await given.server.db
      .updateTable('leaves')
      .set({ attachmentFileId: file.id })
      .where('id', '=', leaveId)
      .execute()
    return { params: { leaveId } }
  },
  confirmLeave: async (given) => ({
    params: { leaveId: await newLeave(given, 'waiting_for_guardian') },
    body: { confirmed: true, note: 'The mother agreed on the telephone.' },
  }),
  decideLeave: async (given) => ({
    params: { leaveId: await newLeave(given) },
    body: { decision: 'approved', answer: '', seen: 'waiting' },
  }),
  replyOnLeave: async (given) => ({
    params: { leaveId: await newLeave(own(given), 'asked_back') },
    body: { note: 'It is on the second of the month.' },
  }),
  cancelLeave: async (given) => ({
    params: { leaveId: await newLeave(own(given), 'approved') },
    body: { note: 'It was put off.' },
  }),
}

/** Whose leave the one who tries can ask for: a teacher's own, else the student's. */
const whose = ({ world, side, personId }: ExampleGiven) =>
  personId === world.a.teacherId ? side.teacherId : side.studentId

type Given = ExampleGiven & { whom: string }

const own = (given: ExampleGiven): Given => ({ ...given, whom: whose(given) })

/** A leave on a day of its own: of a student, where it is not said of whom; the class teacher is the side's. */
async function newLeave(given: ExampleGiven | Given, state: LeaveState = 'waiting'): Promise<string> {
  const { server, world, side } = given
  const { db } = server
  await db
    .updateTable('batches')
    .set({ classTeacherId: side.teacherId })
    .where('id', '=', side.batchId)
    .execute()
  const personId = 'whom' in given ? given.whom : await studentOf(given, state)
  const fromOn = nextDay()
  return db.transaction().execute(async (tx) => {
    const leave = {
      personId,
      role: personId === side.teacherId ? ('teacher' as const) : ('student' as const),
      state,
      extent: 'days' as const,
      fromOn,
      toOn: fromOn,
      reason: 'A wedding in the family',
      appliedBy: personId,
      createdAt: server.clock.now(),
      ...(state === 'approved' && { decidedBy: world.ownerId, decidedAt: server.clock.now() }),
    }
    const id = await insertLeave(tx, leave, [spanOfDays(fromOn, fromOn)])
    await markSpans(tx, id, { live: true, approved: state === 'approved' })
    await insertStep(tx, { leaveId: id, state, madeBy: personId, at: server.clock.now() })
    return id
  })
}

/** The office confirms only for a student who has no guardian here. */
async function studentOf(
  { server, world, side, personId }: ExampleGiven,
  state: LeaveState,
): Promise<string> {
  const isOffice = [world.frontDeskId, world.academicsId, world.ownerId].includes(personId ?? '')
  if (!isOffice || state !== 'waiting_for_guardian') return side.studentId
  return addStudent(server.db, 'Alone Kalpit')
}
