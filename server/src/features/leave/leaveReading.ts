// Leave as it is shown: lists, one leave with all that a decision needs, what a request would meet, and the year's count.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { notFound } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { LeaveState } from '../../platform/schema.ts'
import type { App } from '../../platform/serve.ts'
import { lecturesOfPerson } from '../timetable/timetable.ts'
import {
  countAttended,
  findAttachment,
  findPerson,
  listExamsOfStudent,
  listExamsOfTeacher,
  listGuardians,
  listOverlapping,
  listSpans,
  listSteps,
  OPEN,
} from './leave.queries.ts'
import type { LeaveReply, LeavesQuery, OutlookQuery } from './leave.schemas.ts'
import { needsGuardian } from './leave.ts'
import {
  countLeaves,
  findLeaveRow,
  type LeaveRow,
  listLeaveRows,
  listLeavesOfYear,
} from './leaveList.queries.ts'
import {
  academicYear,
  beginsIn,
  boundsOf,
  checkTime,
  countLeave,
  liesIn,
  type Span,
  spanOfDays,
} from './leaveTime.ts'

const DAY = 86_400_000
/** Days back that the decider sees of the student's attendance. */
const ATTENDANCE_DAYS = 60

/** A page of the leave that the viewer sees; by default of this academic year and what lies ahead. */
export async function listLeaves(app: App, db: Db, viewer: Viewer, query: z.output<typeof LeavesQuery>) {
  const today = dayInIndia(app.clock.now())
  const { year, page, pageSize, ...asked } = query
  // What has to be done has to be done however old it is.
  const time = asked.todo ? {} : timeOf(year, today)
  const filter = { ...asked, ...time }
  const rows = await listLeaveRows(db, viewer, filter, today, { page, pageSize })
  const total = await countLeaves(db, viewer, filter, today)
  return { rows: rows.map((row) => shownRow(app, row)), total }
}

function timeOf(year: number | undefined, today: string): { from: string; to?: string } {
  const now = academicYear(today)
  const wanted = year === undefined ? now : academicYear(`${year}-06-01`)
  return wanted.from === now.from ? { from: now.from } : wanted
}

/** How many leaves wait for the viewer: to decide, to confirm, to answer. For homes and badges. */
export const countLeavesToDo = (db: Db, viewer: Viewer, now: Date): Promise<number> =>
  countLeaves(db, viewer, { todo: true }, dayInIndia(now))

/** A student's or teacher's leave that is not over, as its viewer sees it: the newest first, at most five. */
export const listLeavesAhead = (db: Db, viewer: Viewer, personId: string, now: Date) => {
  const today = dayInIndia(now)
  return listLeaveRows(db, viewer, { personId, from: today }, today, { page: 1, pageSize: 5 })
}

function shownRow(app: App, row: LeaveRow) {
  const { personId, name, role, rollNumber, batches, photoFileId, ...leave } = row
  const key = app.config.keys.fileAddress
  const photoUrl = photoFileId && fileAddress(key, photoFileId, app.clock.now())
  return { ...leave, person: { id: personId, name, role: roleOf(row), rollNumber, batches, photoUrl } }
}

const roleOf = ({ role }: { role: string }) =>
  role === 'teacher' ? ('teacher' as const) : ('student' as const)

/** One leave with its story and all that whoever decides has to know. Throws 404 where there is none. */
export async function getLeave(
  app: App,
  db: Db,
  viewer: Viewer,
  id: string,
  allowed: string[],
): Promise<z.output<typeof LeaveReply>> {
  const row = await findLeaveRow(db, id)
  if (!row) throw notFound()
  const now = app.clock.now()
  const spans = await listSpans(db, id)
  const person = { role: roleOf(row), personId: row.personId }
  const guardians = await listGuardians(db, row.personId)
  const must = row.state === 'waiting_for_guardian' ? (guardians.length > 0 ? 'guardian' : 'office') : null
  const steps = await listSteps(db, id)
  const endsAt = boundsOf(spans).to
  return {
    ...shownRow(app, row),
    appliedBy: await findPerson(db, row.appliedBy),
    endsAt,
    confirmedBy: must,
    steps: steps.map(({ byId, byName, ...step }) => ({ ...step, by: { id: byId, name: byName } })),
    attachment: readsAttachment(viewer, row, allowed)
      ? await attachmentOf(app, db, row.attachmentFileId)
      : null,
    lectures: await lecturesIn(db, person, spans, row),
    exams: await examsIn(db, person, spans),
    ...(await standingOf(db, row)),
    attended: await attendedOf(db, person, now),
    can: possible(allowed, viewer, {
      state: row.state,
      must,
      over: endsAt <= now,
      attached: row.attachmentFileId,
    }),
  }
}

/** A doctor's note is for the family and for whoever decides; other teachers need only know of the leave. */
const readsAttachment = (viewer: Viewer, row: LeaveRow, allowed: string[]) =>
  viewer.role === 'student' ||
  viewer.role === 'parent' ||
  row.personId === viewer.personId ||
  allowed.includes('decideLeave')

async function attachmentOf(app: App, db: Db, fileId: string | null) {
  const file = fileId && (await findAttachment(db, fileId))
  if (!file) return null
  const { id, ...about } = file
  return { ...about, url: fileAddress(app.config.keys.fileAddress, id, app.clock.now()) }
}

type Person = { role: 'student' | 'teacher'; personId: string }

/** The lectures that begin in the leave: a student's that are held, all of a teacher's with who gives them instead. */
async function lecturesIn(
  db: Db,
  person: Person,
  spans: Span[],
  { fromOn, toOn }: { fromOn: string; toOn: string },
) {
  const lectures = await lecturesOfPerson(db, person, fromOn, toOn)
  return lectures
    .filter(
      ({ startsAt, state }) =>
        beginsIn(spans, startsAt) && (person.role === 'teacher' || state === 'planned'),
    )
    .map(({ id, startsAt, endsAt, batch, subject, teacher, teacherId, state }) => ({
      ...{ id, startsAt, endsAt, batch, subject, teacher, state },
      substitute: person.role === 'teacher' && teacherId !== person.personId ? teacher : null,
    }))
}

async function examsIn(db: Db, { role, personId }: Person, spans: Span[]) {
  const list = role === 'student' ? listExamsOfStudent : listExamsOfTeacher
  const exams = await list(db, personId, spans)
  return exams.map((exam) => ({ ...exam, inside: liesIn(spans, exam.opensAt, exam.closesAt) }))
}

/** The year of the leave: how much is approved, and the other leave of that year. */
async function standingOf(db: Db, { id, personId, fromOn }: LeaveRow) {
  const year = academicYear(fromOn)
  const leaves = await listLeavesOfYear(db, personId, year)
  return { year: countOf(leaves, year), earlier: leaves.filter((leave) => leave.id !== id) }
}

type Counted = Awaited<ReturnType<typeof listLeavesOfYear>>

const countOf = (leaves: Counted, year: { from: string; to: string }) => ({
  ...year,
  ...countLeave(
    leaves.filter((leave) => leave.state === 'approved'),
    year,
  ),
})

async function attendedOf(db: Db, { role, personId }: Person, now: Date) {
  if (role !== 'student') return null
  const from = dayInIndia(new Date(now.getTime() - ATTENDANCE_DAYS * DAY))
  const counts = await countAttended(db, personId, from)
  return counts.held > 0 ? { from, ...counts } : null
}

interface Standing {
  state: LeaveState
  must: 'guardian' | 'office' | null
  over: boolean
  attached: string | null
}

/** Of what the viewer is allowed on the leave, that which its state lets happen. */
function possible(allowed: string[], { role }: Viewer, { state, must, over, attached }: Standing): string[] {
  const isOpen = OPEN.includes(state)
  const now: Record<string, boolean> = {
    confirmLeave: state === 'waiting_for_guardian' && (role === 'parent' || must === 'office'),
    decideLeave: state === 'waiting' || state === 'asked_back',
    replyOnLeave: state === 'asked_back',
    cancelLeave: isOpen || (state === 'approved' && !over),
    attachToLeave: isOpen,
    removeLeaveAttachment: isOpen && attached !== null,
  }
  return allowed.filter((operation) => now[operation] ?? true)
}

/** What a request for that time would meet: its lectures and exams, leave that stands already, who must confirm it. */
export async function getOutlook(
  app: App,
  db: Db,
  viewer: Viewer,
  personId: string,
  { fromOn, toOn, half }: z.output<typeof OutlookQuery>,
) {
  const today = dayInIndia(app.clock.now())
  checkTime({ extent: 'days', fromOn, toOn }, today)
  const { role, ...found } = await findPerson(db, personId)
  const person = { role: roleOf({ role }), personId }
  const spans = [spanOfDays(fromOn, toOn, half)]
  const must = needsGuardian({ ...found, role, appliedBy: viewer.personId }, today)
  const guardians = must ? await listGuardians(db, personId) : []
  return {
    confirmedBy: must ? (guardians.length > 0 ? ('guardian' as const) : ('office' as const)) : null,
    guardians: guardians.map((guardian) => guardian.name),
    lectures: await lecturesIn(db, person, spans, { fromOn, toOn }),
    exams: await examsIn(db, person, spans),
    overlaps: await listOverlapping(db, personId, spans),
  }
}

/** A person's approved leave in an academic year (of June `year`, this one by default), and how much still waits. */
export async function getLeaveYear(
  db: Db,
  viewer: Viewer,
  personId: string,
  query: { year?: number | undefined },
  now: Date,
) {
  const { role } = await findPerson(db, personId)
  // A teacher's leave is between them and whoever runs the academics.
  const isOffice = viewer.role === 'admin' && role === 'teacher'
  if (role !== 'student' && role !== 'teacher') throw notFound()
  if (isOffice && !hasPower(viewer, 'academics')) throw notFound()
  const year = academicYear(query.year ? `${query.year}-06-01` : dayInIndia(now))
  const leaves = await listLeavesOfYear(db, personId, year)
  return { ...countOf(leaves, year), waiting: leaves.filter(({ state }) => OPEN.includes(state)).length }
}
