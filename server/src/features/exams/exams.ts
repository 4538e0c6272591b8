// Exams: how one is made and changed. Its sections and scheduling are in setup/, its questions in paper/.
import type { Insertable } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict, explainConstraint, invalid } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { ExamMode, Exams } from '../../platform/schema.ts'
import type { ExamPattern } from '../patterns/pattern.ts'
import { findPattern, OWN_PATTERN } from '../patterns/patterns.ts'
import { type ExamState, examState } from './examState.ts'
import {
  deleteExam,
  type ExamRow,
  getExamForChange,
  insertExam,
  listBatchesNotTaught,
  listFollowers,
  replaceBatches,
  updateExam,
} from './exams.queries.ts'
import type { ExamChange, NewExam } from './exams.schemas.ts'
import { layoutOf, writeLayout } from './setup/layout.ts'

explainConstraint('exams_window_forwards', () => invalid('closesAt', 'before-opening'))

/** Which operations on an exam its state allows; one that is not named here is allowed in all. */
const statesOf: Record<string, ExamState[]> = {
  setExamQuestions: ['draft'],
  drawExamQuestions: ['draft'],
  scheduleExam: ['draft'],
  removeExam: ['draft'],
  unscheduleExam: ['scheduled'],
  startAttempt: ['open'],
  publishExam: ['closed'],
}

/** Whether the exam's state allows the operation at all, whoever asks. */
export function isAllowedIn(state: ExamState, operation: string): boolean {
  return statesOf[operation]?.includes(state) ?? true
}

/** Throws 409 `exam-not-<state>` unless the exam is in that state at the moment. */
export function requireState(exam: ExamRow, state: ExamState, now: Date): void {
  if (examState(exam, now) !== state) throw conflict(`exam-not-${state}`)
}

type NewExamBody = z.output<typeof NewExam>
type ExamChangeBody = z.output<typeof ExamChange>

/** Makes a draft, from a pattern's template or with sections of its own. Returns its id. */
export async function addExam(tx: Tx, viewer: Viewer, body: NewExamBody, now: Date): Promise<string> {
  const { sections, parts, patternCode, batchIds = [], ...settings } = body
  await refuseBatchesOfOthers(tx, viewer, batchIds)
  const pattern = patternOf(body)
  const { durationMinutes = pattern?.durationMinutes } = settings
  if (durationMinutes === undefined) throw invalid('durationMinutes', 'missing')
  const examId = await insertExam(tx, {
    ...(pattern && { tieRule: pattern.tieRule, calculator: pattern.calculator }),
    ...toColumns(settings),
    title: settings.title,
    durationMinutes,
    patternCode: pattern?.code ?? OWN_PATTERN,
    patternVersion: String(pattern?.version ?? 1),
    createdBy: viewer.personId,
    createdAt: now,
  })
  await writeLayout(tx, examId, pattern ? await layoutOf(tx, pattern) : { sections, parts })
  await replaceBatches(tx, examId, batchIds)
  return examId
}

function patternOf({ patternCode, sections, parts, mode, awayLimit }: NewExamBody): ExamPattern | undefined {
  refuseLimitInPractice(mode ?? 'test', awayLimit)
  if ((patternCode === undefined) === (sections === undefined))
    throw invalid('sections', 'pattern-or-sections')
  if (patternCode === undefined) return undefined
  if (parts) throw invalid('parts', 'pattern-or-sections')
  const pattern = findPattern(patternCode)
  if (!pattern) throw invalid('patternCode', 'unknown-pattern')
  return pattern
}

/** Title and instructions may change at any time; everything else only in a draft: 409 `exam-not-draft`. */
export async function changeExam(tx: Tx, viewer: Viewer, examId: string, body: ExamChangeBody, now: Date) {
  const exam = await getExamForChange(tx, examId)
  const { sections, parts, batchIds, title, instructions, ...rest } = body
  const isWordsOnly = !sections && !parts && !batchIds && Object.keys(rest).length === 0
  if (!isWordsOnly) requireState(exam, 'draft', now)
  if (batchIds) await changeBatches(tx, viewer, examId, batchIds)
  if (sections || parts) {
    await writeLayout(tx, examId, { sections, parts })
    await updateExam(tx, examId, { patternCode: OWN_PATTERN, patternVersion: '1' })
  }
  const mode = body.mode ?? exam.mode
  refuseLimitInPractice(mode, body.awayLimit)
  await updateExam(tx, examId, { ...toColumns(body), ...(mode === 'practice' && { awayLimit: null }) })
  await tellFollowers(tx, examId)
}

// In a practice nobody is watched.
function refuseLimitInPractice(mode: ExamMode, awayLimit: number | null | undefined): void {
  if (mode === 'practice' && awayLimit) throw invalid('awayLimit', 'not-in-practice')
}

// A teacher adds batches of their own only; those that somebody else added may stay.
async function changeBatches(tx: Tx, viewer: Viewer, examId: string, batchIds: string[]) {
  const before = await tx.selectFrom('examBatches').select('batchId').where('examId', '=', examId).execute()
  const known = new Set(before.map((row) => row.batchId))
  await refuseBatchesOfOthers(
    tx,
    viewer,
    batchIds.filter((id) => !known.has(id)),
  )
  await replaceBatches(tx, examId, batchIds)
}

async function refuseBatchesOfOthers(tx: Tx, viewer: Viewer, batchIds: string[]): Promise<void> {
  if (hasPower(viewer, 'academics')) return
  const foreign = await listBatchesNotTaught(tx, viewer.personId, batchIds)
  if (foreign.length) throw invalid('batchIds', 'not-your-batch')
}

function toColumns(body: ExamChangeBody): Partial<Insertable<Exams>> {
  const { sections: _, parts: __, batchIds: ___, instructions, ...columns } = body
  return { ...columns, ...(instructions && { instructions: JSON.stringify(instructions) }) }
}

/** Throws away a draft with all that belongs to it. */
export async function removeExam(tx: Tx, examId: string, now: Date): Promise<void> {
  requireState(await getExamForChange(tx, examId), 'draft', now)
  await tellFollowers(tx, examId)
  await deleteExam(tx, examId)
}

/** Tells every open screen that shows the exam that it changed. */
export async function tellFollowers(tx: Tx, examId: string): Promise<void> {
  await tellPeople(tx, await listFollowers(tx, examId), { kind: 'exam-changed', id: examId })
}
