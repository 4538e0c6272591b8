// Leave: asked for, confirmed by the guardian of a minor, decided, answered, taken back. Each step is written down.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid } from '../../platform/problems.ts'
import type { LeaveState } from '../../platform/schema.ts'
import { leaveChanged } from '../attendance/marking/leaveChanges.ts'
import { lecturesOfPerson } from '../timetable/timetable.ts'
import {
  findPerson,
  insertLeave,
  insertStep,
  type Leave,
  listGuardians,
  listOverlapping,
  listSpans,
  lockLeave,
  lockPerson,
  markSpans,
  OPEN,
  updateLeave,
} from './leave.queries.ts'
import type { Decision, LeaveTime, NewLeave } from './leave.schemas.ts'
import { boundsOf, checkTime, lastDayOf, type Span, spanOfDays, spansOfLectures } from './leaveTime.ts'
import { tellOfStep } from './leaveWords.ts'

// Two requests for one person wait for each other, so that this is only seen where somebody writes past this file.
explainConstraint('leave_spans_once', () => conflict('leave-overlaps'))

/** Who acts, and when. */
export interface Act {
  by: string
  at: Date
}

/** The steps that a leave may take; what is refused or cancelled stays so, and is asked for anew. */
export const LEADS_TO: Record<LeaveState, readonly LeaveState[]> = {
  waiting_for_guardian: ['waiting', 'refused', 'cancelled'],
  waiting: ['approved', 'refused', 'asked_back', 'cancelled'],
  asked_back: ['waiting', 'approved', 'refused', 'cancelled'],
  approved: ['cancelled'],
  refused: [],
  cancelled: [],
}

/**
 * Asks for leave: a minor's own waits for a guardian, any other for whoever decides. Throws 422 for days that cannot be
 * asked for or lectures that are not the person's, and 409 `leave-overlaps` {from, to, state, id} for time already taken.
 */
export async function applyForLeave(
  tx: Tx,
  act: Act,
  personId: string,
  { time, reason }: z.output<typeof NewLeave>,
): Promise<{ id: string; state: LeaveState }> {
  const today = dayInIndia(act.at)
  checkTime(time, today)
  const person = await lockPerson(tx, personId)
  const role = person.role === 'teacher' ? 'teacher' : 'student'
  const spans = await spansOf(tx, { role, personId }, time)
  await refuseOverlap(tx, personId, spans)
  const state: LeaveState = needsGuardian({ ...person, appliedBy: act.by }, today)
    ? 'waiting_for_guardian'
    : 'waiting'
  const leave = {
    personId,
    role,
    state,
    extent: time.extent,
    half: time.extent === 'half_day' ? time.half : null,
    fromOn: time.fromOn,
    toOn: lastDayOf(time),
    reason,
    appliedBy: act.by,
    createdAt: act.at,
  } as const
  const id = await insertLeave(tx, leave, spans)
  const step = { at: act.at, by: act.by, state, note: '' }
  await writeStep(tx, { ...leave, id, name: person.name }, step, null)
  return { id, state }
}

interface Asker {
  id: string
  role: string
  adultOn: string | null
  appliedBy: string
}

/** Whether a guardian stands behind it first: a minor's own request; an unknown age counts as a minor's. */
export const needsGuardian = ({ id, role, adultOn, appliedBy }: Asker, today: string): boolean =>
  role === 'student' && id === appliedBy && (adultOn === null || adultOn > today)

async function spansOf(
  db: Db,
  person: { role: 'student' | 'teacher'; personId: string },
  time: z.output<typeof LeaveTime>,
): Promise<Span[]> {
  if (time.extent === 'days') return [spanOfDays(time.fromOn, time.toOn)]
  if (time.extent === 'half_day') return [spanOfDays(time.fromOn, time.fromOn, time.half)]
  const theirs = await lecturesOfPerson(db, person, time.fromOn, time.fromOn)
  const chosen = new Set(time.lectureIds)
  const lectures = theirs.filter(({ id, state }) => state === 'planned' && chosen.has(id))
  if (lectures.length < chosen.size) throw invalid('lectureIds', 'not-your-lecture')
  return spansOfLectures(lectures)
}

async function refuseOverlap(tx: Tx, personId: string, spans: Span[]): Promise<void> {
  const [standing] = await listOverlapping(tx, personId, spans)
  if (!standing) return
  const { id, fromOn: from, toOn: to, state } = standing
  throw conflict('leave-overlaps', { id, from, to, state })
}

/**
 * A guardian stands behind a minor's request, or refuses it with a reason. The office does it in their stead only
 * where no guardian is linked, and says how it knows. Throws 409 `leave-moved-on` {state} or `guardian-confirms`.
 */
export async function confirmLeave(
  tx: Tx,
  act: Act & { inStead: boolean },
  id: string,
  { confirmed, note }: { confirmed: boolean; note: string },
): Promise<LeaveState> {
  const leave = await takeLeave(tx, id, ['waiting_for_guardian'])
  if (act.inStead && (await listGuardians(tx, leave.personId)).length > 0) throw conflict('guardian-confirms')
  if (!note && (act.inStead || !confirmed)) throw invalid('note', 'required')
  if (!confirmed) return moveLeave(tx, leave, act, 'refused', note, { ...decidedBy(act), answer: note })
  return moveLeave(tx, leave, act, 'waiting', note, { confirmedBy: act.by, confirmedAt: act.at })
}

/**
 * Approves, refuses with a reason, or asks back. Of two who decide at once the first wins; the second gets 409
 * `leave-moved-on` {state}. Throws 422 where an answer is missing.
 */
export async function decideLeave(
  tx: Tx,
  act: Act,
  id: string,
  { decision, answer, seen }: z.output<typeof Decision>,
): Promise<LeaveState> {
  const leave = await takeLeave(tx, id, [seen])
  if (!LEADS_TO[leave.state].includes(decision)) throw movedOn(leave.state)
  if (decision !== 'approved' && !answer) throw invalid('answer', 'required')
  const decided = decision === 'asked_back' ? {} : decidedBy(act)
  return moveLeave(tx, leave, act, decision, answer, { ...decided, answer })
}

const decidedBy = ({ by, at }: Act) => ({ decidedBy: by, decidedAt: at })

/** Answers what was asked back; the leave then waits for a decision again. Throws 409 `leave-moved-on` {state}. */
export async function replyOnLeave(tx: Tx, act: Act, id: string, note: string): Promise<LeaveState> {
  return moveLeave(tx, await takeLeave(tx, id, ['asked_back']), act, 'waiting', note)
}

/**
 * Takes a leave back: what is not decided yet at any time, what is approved until it ends; its marks are open again.
 * Throws 409 `leave-moved-on` {state} or `leave-over`.
 */
export async function cancelLeave(tx: Tx, act: Act, id: string, note: string): Promise<LeaveState> {
  const leave = await takeLeave(tx, id, [...OPEN, 'approved'])
  if (leave.state === 'approved' && boundsOf(await listSpans(tx, id)).to <= act.at)
    throw conflict('leave-over')
  return moveLeave(tx, leave, act, 'cancelled', note)
}

/** The leave, held until the transaction ends, in one of these states. Throws 409 `leave-moved-on` {state}. */
export async function takeLeave(tx: Tx, id: string, states: readonly LeaveState[]): Promise<Leave> {
  const leave = await lockLeave(tx, id)
  if (!states.includes(leave.state)) throw movedOn(leave.state)
  return leave
}

const movedOn = (state: LeaveState) => conflict('leave-moved-on', { state })

/** One step: the state, the spans that follow from it, the story, the marks and the word to people. */
async function moveLeave(
  tx: Tx,
  leave: Leave,
  { by, at }: Act,
  state: LeaveState,
  note: string,
  change: Parameters<typeof updateLeave>[2] = {},
): Promise<LeaveState> {
  await updateLeave(tx, leave.id, { ...change, state })
  const approved = state === 'approved'
  await markSpans(tx, leave.id, { live: approved || OPEN.includes(state), approved })
  const { name } = await findPerson(tx, leave.personId)
  await writeStep(tx, { ...leave, name }, { by, at, state, note }, leave.state)
  if (approved !== (leave.state === 'approved')) await changeMarks(tx, at, leave)
  return state
}

type Told = Parameters<typeof tellOfStep>[1]

async function writeStep(
  tx: Tx,
  leave: Told,
  step: { by: string; at: Date; state: LeaveState; note: string },
  before: LeaveState | null,
): Promise<void> {
  const { by: madeBy, ...rest } = step
  const id = await insertStep(tx, { ...rest, madeBy, leaveId: leave.id })
  await tellOfStep(tx, leave, { ...step, id }, before)
}

/** What was marked in that time is leave now, or is open again. */
async function changeMarks(tx: Tx, at: Date, { id, role, personId }: Leave): Promise<void> {
  if (role !== 'student') return
  const { from, to } = boundsOf(await listSpans(tx, id))
  await leaveChanged(tx, at, personId, from, to)
}
