// The clock of an attempt: stopped, going on, given more time, and a part ended early. Each under the attempt's lock.
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import { endAway } from '../integrity/awayCount.ts'
import { findPauseRule, lockAttempt, recordEvent, setClock } from './attempts.queries.ts'
import { type Attempt, checkHolder, type Origin } from './holding.ts'
import { endPartEarly, moveEnds, openPart } from './timing.ts'

/** Whether the attempt was changed; asked again, nothing changes. */
export interface Clocked {
  attempt: Attempt
  changed: boolean
}

/** One who looks after an exam, and why they do it. */
export interface Act {
  madeBy: string
  at: Date
  reason: string
}

export interface PauseAct extends Act {
  /** Who lets the clock go on: the student when they are back, or only staff. */
  until: 'student' | 'staff'
}

/** Throws 409 `attempt-closed` where it is over, or its time is and the bell only has not come by yet. */
function refuseOver({ closedAt, endsAt, pausedAt }: Attempt, at: Date): void {
  if (closedAt || (!pausedAt && endsAt <= at)) throw conflict('attempt-closed')
}

/** Stops the clock of one student. What they send until it goes on is kept apart. */
export async function pauseAttempt(tx: Tx, attemptId: string, act: PauseAct): Promise<Clocked> {
  const attempt = await lockAttempt(tx, attemptId)
  refuseOver(attempt, act.at)
  if (attempt.pausedAt) return { attempt, changed: false }
  const { madeBy, at, reason, until } = act
  await setClock(tx, attemptId, { pausedAt: at })
  await endAway(tx, attemptId, at)
  const event = { attemptId, epoch: attempt.epoch, from: null, at, madeBy, detail: { reason, until } }
  await recordEvent(tx, { kind: 'paused', ...event })
  await tellPeople(tx, [attempt.studentId], { kind: 'attempt-paused', id: attemptId })
  return { attempt: { ...attempt, pausedAt: at }, changed: true }
}

/**
 * Lets the clock go on: every end that lay ahead moves by the pause. A student may do so where the pause says so (409
 * `paused-by-staff`), on the device that holds the attempt.
 */
export async function resumeAttempt(tx: Tx, attemptId: string, origin: Origin): Promise<Clocked> {
  const attempt = await lockAttempt(tx, attemptId)
  const { pausedAt, epoch, studentId } = attempt
  const { viewer, address, at } = origin
  if (!pausedAt) return { attempt, changed: false }
  const isOwn = viewer.personId === studentId
  if (isOwn) await refuseOwnResumption(tx, attempt, origin)
  const clock = goOn(attempt, pausedAt, at)
  await setClock(tx, attemptId, clock)
  const from = isOwn ? { sessionId: viewer.sessionId, address } : null
  const minutes = Math.round((at.getTime() - pausedAt.getTime()) / 60_000)
  const event = { attemptId, epoch, from, at, detail: { minutes } }
  await recordEvent(tx, { kind: 'resumed', ...event, ...(!isOwn && { madeBy: viewer.personId }) })
  await tellPeople(tx, [studentId], { kind: 'attempt-resumed', id: attemptId })
  return { attempt: { ...attempt, ...clock }, changed: true }
}

async function refuseOwnResumption(tx: Tx, attempt: Attempt, { viewer }: Origin): Promise<void> {
  await checkHolder(tx, attempt, viewer)
  const rule = await findPauseRule(tx, attempt.id)
  if (rule !== 'student') throw conflict('paused-by-staff')
}

function goOn({ partEnds }: Attempt, pausedAt: Date, at: Date) {
  const moved = moveEnds(partEnds, pausedAt, at.getTime() - pausedAt.getTime())
  return { pausedAt: null, partEnds: moved, endsAt: moved.at(-1) ?? at }
}

/**
 * Gives a running attempt more minutes: the part that is open gets them, what follows comes later. Undefined where the
 * attempt is over.
 */
export async function extendAttempt(
  tx: Tx,
  attemptId: string,
  { minutes, ...act }: Act & { minutes: number },
): Promise<Attempt | undefined> {
  const attempt = await lockAttempt(tx, attemptId)
  const { pausedAt, closedAt, endsAt, epoch, studentId } = attempt
  if (closedAt || (!pausedAt && endsAt <= act.at)) return undefined
  const partEnds = moveEnds(attempt.partEnds, pausedAt ?? act.at, minutes * 60_000)
  const clock = { partEnds, endsAt: partEnds.at(-1) ?? endsAt }
  await setClock(tx, attemptId, clock)
  const { madeBy, at, reason } = act
  const event = { attemptId, epoch, from: null, at, madeBy, detail: { minutes, reason } }
  await recordEvent(tx, { kind: 'extra_time', ...event })
  await tellPeople(tx, [studentId], { kind: 'attempt-extended', id: attemptId })
  return { ...attempt, ...clock }
}

/**
 * Ends a part early, as its student wishes: the next one begins now, with its full time. A part that is over already
 * stays as it is. Throws 409 `attempt-closed`, `attempt-paused`, `held-elsewhere`, `last-part` (that one ends by
 * submitting), and 422 for a part that has not begun.
 */
export async function endPart(tx: Tx, attemptId: string, part: number, origin: Origin): Promise<Clocked> {
  const attempt = await lockAttempt(tx, attemptId)
  const { viewer, address, at } = origin
  refuseOver(attempt, at)
  await checkHolder(tx, attempt, viewer)
  if (attempt.pausedAt) throw conflict('attempt-paused')
  const open = openPart(attempt.partEnds, at)
  if (part > open || part > attempt.partEnds.length) throw invalid('part', 'not-begun')
  if (part < open) return { attempt, changed: false }
  if (part === attempt.partEnds.length) throw conflict('last-part')
  const partEnds = endPartEarly(attempt.partEnds, part, at)
  const clock = { partEnds, endsAt: partEnds.at(-1) ?? attempt.endsAt }
  await setClock(tx, attemptId, clock)
  const from = { sessionId: viewer.sessionId, address }
  await recordEvent(tx, {
    ...{ attemptId, kind: 'part_ended', epoch: attempt.epoch, from, at },
    detail: { part },
  })
  return { attempt: { ...attempt, ...clock }, changed: true }
}
