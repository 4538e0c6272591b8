// Puts exams of the demo into the database: who sits them, their papers and, once scheduled, their keys.
import type { Insertable } from 'kysely'
import { listSubjectIds } from '../features/courses/courses.ts'

import { findPattern, OWN_PATTERN } from '../features/patterns/patterns.ts'
import type { Tx } from '../platform/database.ts'
import type { ExamKeys, ExamParts, ExamQuestions, ExamSections, Exams } from '../platform/schema.ts'
import type { DemoExam } from './data/exams/exams.ts'
import { questionOf } from './data/exams/paper.ts'
import { batchOf } from './data/institute.ts'
import { type Ids, idsOf } from './seeding.ts'

/** An exam of the data with the times that it is to have. */
export type TimedExam = { exam: DemoExam; opensAt: Date; closesAt: Date; publishedAt: Date | null }

/** What exams refer to. */
export type ExamGround = { people: Ids; batches: Ids; questions: Ids }

const DAY = 86_400_000
/** What a paper is before anybody has corrected its key. */
export const FIRST_KEY = 1

/** Exams as the data has them, made by the class teacher of their first batch. By their codes. */
export async function seedExams(tx: Tx, exams: TimedExam[], ground: ExamGround, now: Date): Promise<Ids> {
  const { people, batches, questions } = ground
  const makerOf = (exam: DemoExam) => people.of(batchOf(exam.batches[0] ?? '').classTeacher)
  const rows = await tx
    .insertInto('exams')
    .values(exams.map((timed) => toRow(timed, makerOf(timed.exam), now)))
    .returning(['id', 'title'])
    .execute()
  const byTitle = new Map(rows.map(({ id, title }) => [title, id]))
  const ids = idsOf(
    'exam',
    exams.map(({ exam }) => [exam.code, byTitle.get(exam.title) ?? '']),
  )
  const subjects = idsOf('subject', await listSubjectIds(tx))
  const all = exams.map(({ exam }) => ({ exam, examId: ids.of(exam.code) }))
  const parts = all.flatMap(({ exam, examId }) => partsOf(exam, examId))
  if (parts.length) await tx.insertInto('examParts').values(parts).execute()
  await tx
    .insertInto('examSections')
    .values(all.flatMap(({ exam, examId }) => sectionsOf(exam, examId, subjects)))
    .execute()
  await tx
    .insertInto('examBatches')
    .values(
      all.flatMap(({ exam, examId }) => exam.batches.map((code) => ({ examId, batchId: batches.of(code) }))),
    )
    .execute()
  await insertPapers(
    tx,
    all.flatMap(({ exam, examId }) => paperOf(exam, examId, questions)),
  )
  const scheduled = all.filter(({ exam }) => exam.stage !== 'draft')
  await insertKeys(
    tx,
    scheduled.map(({ exam, examId }) => keyOf(exam, examId)),
  )
  return ids
}

/** Made four days and scheduled three days before it opens, or before today where it is yet to come. */
function toRow(
  { exam, opensAt, closesAt, publishedAt }: TimedExam,
  maker: string,
  now: Date,
): Insertable<Exams> {
  const { title, pattern, durationMinutes, locales, stage } = exam
  const { instructions = {}, ...rules } = exam.rules ?? {}
  const last = Math.min(opensAt.getTime(), now.getTime())
  return {
    ...{ title, durationMinutes, opensAt, closesAt, publishedAt, ...rules },
    instructions: JSON.stringify(instructions),
    patternCode: pattern ?? OWN_PATTERN,
    patternVersion: String((pattern && findPattern(pattern)?.version) || 1),
    locales: [...locales],
    createdBy: maker,
    createdAt: new Date(last - 4 * DAY),
    scheduledAt: stage === 'draft' ? null : new Date(last - 3 * DAY),
    publishedBy: publishedAt && maker,
  }
}

function partsOf({ parts = [] }: DemoExam, examId: string): Insertable<ExamParts>[] {
  return parts.map(({ name, minutes }, i) => ({
    ...{ examId, minutes },
    position: i + 1,
    name: JSON.stringify(name),
  }))
}

function sectionsOf({ sections }: DemoExam, examId: string, subjects: Ids): Insertable<ExamSections>[] {
  return sections.map(({ name, subject, marks, questions: _, ...section }, i) => ({
    ...{ ...section, examId },
    position: i + 1,
    name: JSON.stringify(name),
    subjectId: subjects.of(subject),
    marksRight: marks.right,
    marksWrong: marks.wrong,
    marksBlank: marks.blank,
    marksPartial: marks.partial ?? null,
  }))
}

/** The references of a paper's questions in its order, with the number of their section. */
function placesOf({ sections }: DemoExam) {
  return sections
    .flatMap(({ questions }, i) => questions.map((reference) => ({ reference, section: i + 1 })))
    .map((place, i) => ({ ...place, position: i + 1 }))
}

function paperOf(exam: DemoExam, examId: string, questions: Ids): Insertable<ExamQuestions>[] {
  return placesOf(exam).map(({ reference, section, position }) => {
    return { examId, position, section, questionId: questions.of(reference), questionVersion: 1 }
  })
}

async function insertPapers(tx: Tx, rows: Insertable<ExamQuestions>[]): Promise<void> {
  if (rows.length) await tx.insertInto('examQuestions').values(rows).execute()
}

function keyOf(exam: DemoExam, examId: string): Insertable<ExamKeys> {
  const key = placesOf(exam).map(({ position, reference }) => [position, questionOf(reference).key])
  return { examId, version: FIRST_KEY, key: JSON.stringify(Object.fromEntries(key)) }
}

async function insertKeys(tx: Tx, rows: Insertable<ExamKeys>[]): Promise<void> {
  if (rows.length) await tx.insertInto('examKeys').values(rows).execute()
}
