// Enrolments: a student's time in a batch. A move keeps the history; the database keeps the seats.
import type { Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid } from '../../platform/problems.ts'
import { countMostEnrolled, lockBatch } from './batches.queries.ts'
import { endEnrolments, findOpenEnrolments, insertEnrolments, linkContinued } from './enrolments.queries.ts'

explainConstraint('enrolments_once_at_a_time', () => conflict('already-enrolled'))
explainConstraint('enrolments_student_id_fkey', () => invalid('studentIds', 'not-a-student'))

export interface Enrolling {
  batchId: string
  studentIds: string[]
  /** The first day in the batch, and who wrote it down when. */
  fromOn: string
  by: string
  now: Date
}

/**
 * Enrols students in a batch, all or none. Throws 409 `batch-full` {seats: how many are free}, `batch-archived` or
 * `already-enrolled`. Returns the ids of the enrolments in the order of the students.
 */
export async function enrolStudents(tx: Tx, enrolling: Enrolling): Promise<string[]> {
  const { batchId, fromOn, by, now } = enrolling
  const studentIds = [...new Set(enrolling.studentIds)]
  const batch = await lockBatch(tx, batchId)
  if (batch.archivedAt) throw conflict('batch-archived')
  if (fromOn > batch.endsOn) throw invalid('fromOn', 'after-the-end')
  // The trigger would refuse as well; asking first, with the row held, says how many seats there are.
  const free = batch.capacity - (await countMostEnrolled(tx, batchId, fromOn))
  if (studentIds.length > free) throw conflict('batch-full', { seats: Math.max(0, free) })
  return insertEnrolments(
    tx,
    studentIds.map((studentId) => ({ studentId, batchId, fromOn, createdBy: by, createdAt: now })),
  )
}

export interface Transfer {
  studentIds: string[]
  toBatchId: string
  /** Out of which batch; absent where each student is in one only. */
  fromBatchId?: string | undefined
  /** The first day in the new batch. */
  on: string
  reason: string | null
  by: string
  now: Date
}

/**
 * Moves students into a batch: the old enrolment ends on the day on which the new one begins, and points to it.
 * Throws 409 `not-enrolled` or `several-batches` {students}, `same-batch`, or what enrolling throws.
 */
export async function transferStudents(tx: Tx, transfer: Transfer): Promise<void> {
  const { toBatchId, on, reason, by, now } = transfer
  const studentIds = [...new Set(transfer.studentIds)].sort()
  const open = await findOpenEnrolments(tx, studentIds, transfer.fromBatchId)
  checkOneEach(studentIds, open)
  if (open.some((one) => one.batchId === toBatchId)) throw conflict('same-batch')
  if (open.some((one) => one.fromOn > on)) throw invalid('on', 'before-the-start')
  // Every batch is held in one order, so that two moves in opposite directions do not lock each other out.
  for (const id of [...new Set([toBatchId, ...open.map((one) => one.batchId)])].sort())
    await lockBatch(tx, id)
  await endEnrolments(
    tx,
    open.map((one) => one.id),
    { toOn: on, endedHow: 'transferred', reason },
  )
  const next = await enrolStudents(tx, { batchId: toBatchId, studentIds, fromOn: on, by, now })
  const nextOf = new Map(studentIds.map((studentId, i) => [studentId, next[i] ?? '']))
  await linkContinued(
    tx,
    open.map((one) => ({ id: one.id, continuedIn: nextOf.get(one.studentId) ?? '' })),
  )
}

function checkOneEach(studentIds: string[], open: { studentId: string }[]): void {
  const counts = new Map<string, number>()
  for (const { studentId } of open) counts.set(studentId, (counts.get(studentId) ?? 0) + 1)
  const without = studentIds.filter((id) => !counts.has(id)).length
  if (without > 0) throw conflict('not-enrolled', { students: without })
  const several = [...counts.values()].filter((count) => count > 1).length
  if (several > 0) throw conflict('several-batches', { students: several })
}

export interface Drop {
  studentIds: string[]
  /** Out of which batch; absent: out of all. */
  batchId?: string | undefined
  /** The first day on which the student is no longer in the batch. */
  on: string
  reason: string
}

/** Ends enrolments before their time, with the reason. Returns how many; an enrolment yet to begin never does. */
export async function dropStudents(tx: Tx, { studentIds, batchId, on, reason }: Drop): Promise<number> {
  const open = await findOpenEnrolments(tx, studentIds, batchId)
  const begun = open.filter((one) => one.fromOn <= on)
  const toCome = open.filter((one) => one.fromOn > on)
  await endEnrolments(
    tx,
    begun.map((one) => one.id),
    { toOn: on, endedHow: 'dropped', reason },
  )
  for (const one of toCome)
    await endEnrolments(tx, [one.id], { toOn: one.fromOn, endedHow: 'dropped', reason })
  return open.length
}

/** One student out of one batch. Throws 409 `not-enrolled`. */
export async function dropStudent(tx: Tx, studentId: string, drop: Omit<Drop, 'studentIds'>): Promise<void> {
  const ended = await dropStudents(tx, { ...drop, studentIds: [studentId] })
  if (ended === 0) throw conflict('not-enrolled', { students: 1 })
}
