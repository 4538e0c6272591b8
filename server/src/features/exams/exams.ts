// Exams: how one is set up and changed. Scheduling is in scheduling.ts, its questions in paper.ts.
import type { Insertable } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict, explainConstraint, invalid } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { ExamSections, Exams } from '../../platform/schema.ts'
import { type ExamPattern, findPattern } from '../patterns/patterns.ts'
import { type ExamState, examState } from './examState.ts'
import {
  deleteExam,
  type ExamRow,
  getExamForChange,
  insertExam,
  listBatchesNotTaught,
  listFollowers,
  mapSubjects,
  replaceBatches,
  replaceSections,
  updateExam,
} from './exams.queries.ts'
import type { ExamChange, NewExam, NewSection } from './exams.schemas.ts'

explainConstraint('exams_window_forwards', () => invalid('closesAt', 'before-opening'))

/** What an exam is called that follows no pattern. */
export const OWN_PATTERN = 'own'

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
type Section = z.output<typeof NewSection>
type NewSectionRow = Omit<Insertable<ExamSections>, 'examId' | 'position'>

/** Makes a draft, from a pattern's template or with sections of its own. Returns its id. */
export async function addExam(tx: Tx, viewer: Viewer, body: NewExamBody, now: Date): Promise<string> {
  const { sections, patternCode, batchIds = [], ...settings } = body
  await refuseBatchesOfOthers(tx, viewer, batchIds)
  const pattern = patternOf(body)
  const { durationMinutes = pattern?.durationMinutes } = settings
  if (durationMinutes === undefined) throw invalid('durationMinutes', 'missing')
  const examId = await insertExam(tx, {
    ...toColumns(settings),
    title: settings.title,
    durationMinutes,
    patternCode: pattern?.code ?? OWN_PATTERN,
    patternVersion: String(pattern?.version ?? 1),
    createdBy: viewer.personId,
    createdAt: now,
  })
  await replaceSections(tx, examId, pattern ? await sectionsOf(tx, pattern) : (sections ?? []).map(toSection))
  await replaceBatches(tx, examId, batchIds)
  return examId
}

function patternOf({ patternCode, sections }: NewExamBody): ExamPattern | undefined {
  if ((patternCode === undefined) === (sections === undefined))
    throw invalid('sections', 'pattern-or-sections')
  if (patternCode === undefined) return undefined
  const pattern = findPattern(patternCode)
  if (!pattern) throw invalid('patternCode', 'unknown-pattern')
  return pattern
}

async function sectionsOf(tx: Tx, pattern: ExamPattern): Promise<NewSectionRow[]> {
  const subjects = await mapSubjects(tx)
  return pattern.sections.map(({ name, subject, kinds, questionCount, marks }) => {
    const subjectId = subjects.get(subject)
    if (!subjectId) throw invalid('patternCode', 'subject-missing', { subject })
    const kind = kinds.length === 1 ? (kinds[0] ?? null) : null
    return toSection({ name, subjectId, kind, questionCount, marks })
  })
}

function toSection({ name, marks, ...section }: Section): NewSectionRow {
  return {
    ...section,
    name: JSON.stringify(name),
    marksRight: marks.right,
    marksWrong: marks.wrong,
    marksBlank: marks.blank,
  }
}

/** Title and instructions may change at any time; everything else only in a draft: 409 `exam-not-draft`. */
export async function changeExam(tx: Tx, viewer: Viewer, examId: string, body: ExamChangeBody, now: Date) {
  const exam = await getExamForChange(tx, examId)
  const { sections, batchIds, title, instructions, ...rest } = body
  const isWordsOnly = !sections && !batchIds && Object.keys(rest).length === 0
  if (!isWordsOnly) requireState(exam, 'draft', now)
  if (batchIds) await changeBatches(tx, viewer, examId, batchIds)
  if (sections) {
    await replaceSections(tx, examId, sections.map(toSection))
    await updateExam(tx, examId, { patternCode: OWN_PATTERN, patternVersion: '1' })
  }
  await updateExam(tx, examId, toColumns(body))
  await tellFollowers(tx, examId)
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
  const { sections: _, batchIds: __, instructions, ...columns } = body
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
