// Results as people read them: one attempt's, and a student's history.
import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db } from '../../platform/database.ts'
import { locales } from '../../platform/languages.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import { plainMarks } from '../exams/marks.ts'
import { listSectionNames } from '../exams/publication.ts'
import type { Tally } from '../grading/gradeAttempt.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import {
  findResultHead,
  getStanding,
  type HistoryRow,
  listHistory,
  listMarkedQuestions,
  listSubjectAverages,
  listTopics,
  type MarkedQuestion,
  mapSubjectNames,
  type ResultHead,
  type Standing,
  type TopicRow,
} from './reading.queries.ts'
import type { ResultPage, ResultReply } from './results.schemas.ts'

const isStaff = (viewer: Viewer) => viewer.role === 'teacher' || viewer.role === 'admin'

export interface ResultRequest {
  viewer: Viewer
  attemptId: string
  now: Date
  can: Operation[]
  /** Signs the addresses of pictures. */
  fileKey: Uint8Array
}

/**
 * A result with every question, its key and its solution. Throws 409 `not-published` for a student or a guardian
 * before the exam is published, `result-not-ready` while the attempt runs or waits for its result.
 */
export async function getResult(db: Db, request: ResultRequest): Promise<z.output<typeof ResultReply>> {
  const head = await findResultHead(db, request.attemptId)
  if (!head) throw notFound()
  if (!head.publishedAt && !isStaff(request.viewer)) throw conflict('not-published')
  if (!isComputed(head)) throw conflict('result-not-ready')
  const questions = await listMarkedQuestions(db, head)
  return {
    ...headOf(head),
    ...countOutcomes(questions),
    ...standingOf(head, await getStanding(db, head.examId, head.batchId, head.score)),
    ...(await partsOf(db, head)),
    topics: (await listStrengths(db, head)).map(toTopic),
    questions: questions.map((question) => ({ ...question, marks: plainMarks(question.marks) })),
    pictures: pictureAddresses(questions, request.fileKey, request.now),
    can: request.can,
  }
}

type Computed = ResultHead & {
  [Field in
    | 'closedAt'
    | 'closedHow'
    | 'keyVersion'
    | 'score'
    | 'maxScore'
    | 'sections'
    | 'subjects']: NonNullable<ResultHead[Field]>
}

function isComputed(head: ResultHead): head is Computed {
  return head.score !== null && head.closedAt !== null
}

function headOf(head: Computed) {
  const { attemptId, studentId, name, examId, title, patternCode, opensAt, publishedAt } = head
  return {
    attemptId,
    student: { id: studentId, name },
    exam: {
      id: examId,
      title,
      patternCode,
      opensAt,
      publishedAt,
      locales: locales.filter((locale) => head.locales.includes(locale)),
    },
    startedAt: head.startedAt,
    closedAt: head.closedAt,
    closedHow: head.closedHow,
    keyVersion: head.keyVersion,
    score: plainMarks(head.score),
    maxScore: plainMarks(head.maxScore),
  }
}

function countOutcomes(questions: MarkedQuestion[]) {
  const count = (outcome: MarkedQuestion['outcome']) =>
    questions.filter((question) => question.outcome === outcome).length
  return { right: count('right'), wrong: count('wrong'), blank: count('blank') }
}

function standingOf(head: Computed, standing: Standing) {
  const { appeared, atOrBelow, batchAppeared, batchAverage, batchBest } = standing
  const figures = head.batch !== null && batchAverage !== null && batchBest !== null
  return {
    batch: figures
      ? {
          name: head.batch ?? '',
          appeared: batchAppeared,
          average: plainMarks(batchAverage),
          best: plainMarks(batchBest),
        }
      : null,
    standing: {
      appeared,
      atOrBelow,
      percentile: new Decimal(100).times(atOrBelow).div(appeared).toFixed(7, Decimal.ROUND_DOWN),
    },
  }
}

/** One question says nothing about a chapter: where chapters have fewer than this on average, units are shown. */
const LEAST_ASKED = 3

async function listStrengths(db: Db, head: ResultHead): Promise<TopicRow[]> {
  const chapters = await listTopics(db, head, 'chapter')
  const asked = chapters.reduce((total, chapter) => total + chapter.asked, 0)
  return asked >= chapters.length * LEAST_ASKED ? chapters : listTopics(db, head, 'unit')
}

async function partsOf(db: Db, head: Computed) {
  const names = await listSectionNames(db, head.examId)
  const subjects = await mapSubjectNames(db)
  const averages = await listSubjectAverages(db, head.examId, head.batchId)
  const plainAverage = (id: string) => {
    const average = averages.get(id)
    return average === undefined ? null : plainMarks(average)
  }
  return {
    sections: head.sections.map(({ section, ...tally }) => ({
      position: section,
      name: names.get(section) ?? { en: String(section) },
      ...toTally(tally),
    })),
    subjects: head.subjects.map(({ subject, ...tally }) => ({
      subject: getSubject(subjects, subject),
      ...toTally(tally),
      batchAverage: plainAverage(subject),
    })),
  }
}

type Subjects = Awaited<ReturnType<typeof mapSubjectNames>>

function getSubject(subjects: Subjects, id: string) {
  const subject = subjects.get(id)
  if (!subject) throw new Error(`The result names the subject ${id}, which is not there.`)
  return subject
}

const toTally = ({ max, ...tally }: Tally) => ({ ...tally, maxScore: max })

const toTopic = ({ nameEn, nameMr, nameHi, ...topic }: TopicRow) => ({
  ...topic,
  name: { en: nameEn, mr: nameMr, hi: nameHi },
})

/**
 * The exams that a student was to sit, newest first: for the student and guardians the published ones; for staff those
 * that are over, among the exams that they see.
 */
export async function listStudentResults(
  db: Db,
  viewer: Viewer,
  studentId: string,
  page: { page: number; pageSize: number },
  now: Date,
): Promise<z.output<typeof ResultPage>> {
  const over = isStaff(viewer) ? sql`exams.closes_at <= ${now}` : sql`exams.published_at is not null`
  const scope = sql<boolean>`${over} and ${examsVisibleTo(viewer)}`
  const { rows, total } = await listHistory(db, studentId, scope, page)
  const subjects = await mapSubjectNames(db)
  return { total, rows: rows.map((row) => toHistory(row, subjects)) }
}

function toHistory(row: HistoryRow, subjects: Subjects) {
  return {
    exam: {
      id: row.examId,
      title: row.title,
      patternCode: row.patternCode,
      opensAt: row.opensAt,
      publishedAt: row.publishedAt,
    },
    attemptId: row.attemptId,
    score: row.score && plainMarks(row.score),
    maxScore: plainMarks(row.maxScore),
    batchAverage: row.batchAverage && plainMarks(row.batchAverage),
    batchBest: row.batchBest && plainMarks(row.batchBest),
    subjects: (row.subjects ?? []).map(({ subject, score, max }) => ({
      subject: getSubject(subjects, subject),
      score,
      maxScore: max,
    })),
  }
}
