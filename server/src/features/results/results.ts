// A result as people read it: one attempt's, with every mark traced to the answer, the key and the rule.
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db } from '../../platform/database.ts'
import { locales } from '../../platform/languages.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { plainMarks } from '../exams/marks.ts'
import { resultsAreOut } from '../exams/resultsOut.ts'
import type { Tally } from '../grading/gradeAttempt.ts'
import { asPictured } from '../questions/questionTyping.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import { listChanges } from './changes.ts'
import {
  findResultHead,
  findStanding,
  getBatchFigures,
  listMarkedQuestions,
  listOwnObjections,
  listSectionRules,
  listSisters,
  listSubjectAverages,
  listTopics,
  type MarkedQuestion,
  mapSubjectNames,
  type ResultHead,
  type StandingRow,
  type TopicRow,
} from './reading.queries.ts'
import type { ResultReply } from './results.schemas.ts'

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
  if (!resultsAreOut(head) && !isStaff(request.viewer)) throw conflict('not-published')
  if (!isComputed(head)) throw conflict('result-not-ready')
  const [questions, objections, standing, sisters] = await Promise.all([
    listMarkedQuestions(db, head),
    mapOwnObjections(db, head.examId, head.studentId),
    findStanding(db, head.attemptId),
    listSisters(db, head.examId, head.studentId),
  ])
  const [batch, parts, strengths, changes] = await Promise.all([
    batchOf(db, head),
    partsOf(db, head, standing),
    listStrengths(db, head),
    listChanges(db, head),
  ])
  const passages = passagesOf(questions)
  return {
    ...headOf(head),
    attempts: sisters.map((sister) => ({ ...sister, score: plainMarks(sister.score) })),
    ...countsOf(head),
    batch,
    standing: standing ?? null,
    ...parts,
    topics: strengths.map(toTopic),
    questions: questions.map((question) => toQuestion(question, objections)),
    passages,
    pictures: pictureAddresses(
      [...questions, ...Object.values(passages).map(asPictured)],
      request.fileKey,
      request.now,
    ),
    changes,
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
  const { attemptId, studentId, name, examId, title, patternCode, mode, opensAt } = head
  const { publishedAt, objectionsUntil, medium, startedAt, closedAt, closedHow } = head
  const { voidedAt, lateAcceptedAt, hasReceipt, keyVersion } = head
  return {
    attemptId,
    student: { id: studentId, name },
    exam: {
      ...{ id: examId, title, patternCode, mode, opensAt, publishedAt, objectionsUntil },
      locales: locales.filter((locale) => head.locales.includes(locale)),
    },
    ...{ medium, startedAt, closedAt, closedHow, voidedAt, lateAcceptedAt, hasReceipt, keyVersion },
    score: plainMarks(head.score),
    maxScore: plainMarks(head.maxScore),
  }
}

function countsOf({ sections }: Computed) {
  const sum = (outcome: 'right' | 'partial' | 'wrong' | 'blank') =>
    sections.reduce((total, section) => total + section[outcome], 0)
  return { right: sum('right'), partial: sum('partial'), wrong: sum('wrong'), blank: sum('blank') }
}

async function batchOf(db: Db, head: Computed) {
  const { appeared, average, best } = await getBatchFigures(db, head.examId, head.batchId)
  if (head.batch === null || average === null || best === null) return null
  return { name: head.batch, appeared, average: plainMarks(average), best: plainMarks(best) }
}

/** One question says nothing about a chapter: where chapters have fewer than this on average, units are shown. */
const LEAST_ASKED = 3

async function listStrengths(db: Db, head: ResultHead): Promise<TopicRow[]> {
  const chapters = await listTopics(db, head, 'chapter')
  const asked = chapters.reduce((total, chapter) => total + chapter.asked, 0)
  return asked >= chapters.length * LEAST_ASKED ? chapters : listTopics(db, head, 'unit')
}

/** Each section with the marks of its questions. */
export async function listRules(db: Db, examId: string) {
  return (await listSectionRules(db, examId)).map(({ position, name, attemptCount, ...marks }) => ({
    ...{ position, name, attemptCount },
    rule: {
      right: plainMarks(marks.marksRight),
      wrong: plainMarks(marks.marksWrong),
      blank: plainMarks(marks.marksBlank),
      partial: marks.marksPartial && plainMarks(marks.marksPartial),
    },
  }))
}

const unknownSection = {
  name: { en: '–' },
  rule: { right: '0', wrong: '0', blank: '0', partial: null },
  attemptCount: null,
}

async function partsOf(db: Db, head: Computed, standing: StandingRow | undefined) {
  const [listed, subjects, averages] = await Promise.all([
    listRules(db, head.examId),
    mapSubjectNames(db),
    listSubjectAverages(db, head.examId, head.batchId),
  ])
  const rules = new Map(listed.map((rule) => [rule.position, rule]))
  return {
    sections: head.sections.map(({ section, ...tally }) => ({
      ...toTally(tally),
      ...(rules.get(section) ?? { ...unknownSection, position: section }),
    })),
    subjects: head.subjects.map(({ subject: id, ...tally }) => {
      const subject = getSubject(subjects, id)
      const percentile = standing?.subjects.find(({ code }) => code === subject.code)?.percentile ?? null
      const average = averages.get(id)
      return {
        ...{ subject, percentile },
        ...toTally(tally),
        batchAverage: average === undefined ? null : plainMarks(average),
      }
    }),
  }
}

export type Subjects = Awaited<ReturnType<typeof mapSubjectNames>>

/** The subject of a result by its id. */
export function getSubject(subjects: Subjects, id: string) {
  const subject = subjects.get(id)
  if (!subject) throw new Error(`The result names the subject ${id}, which is not there.`)
  return subject
}

const toTally = ({ max, ...tally }: Tally) => ({ ...tally, maxScore: max })

const toTopic = ({ nameEn, nameMr, nameHi, ...topic }: TopicRow) => ({
  ...topic,
  name: { en: nameEn, mr: nameMr, hi: nameHi },
})

/** Position → what the student has objected to its key, and what came of it. */
export async function mapOwnObjections(db: Db, examId: string, studentId: string) {
  const objections = await listOwnObjections(db, examId, studentId)
  return new Map(objections.map(({ position, ...objection }) => [position, objection]))
}

type Objections = Awaited<ReturnType<typeof mapOwnObjections>>

function toQuestion({ entry, marks, passageId, ...question }: MarkedQuestion, objections: Objections) {
  const { ruling = null, ...key } = entry
  const objection = objections.get(question.position) ?? null
  return { ...question, passage: passageId, key, ruling, marks: plainMarks(marks), objection }
}

function passagesOf(questions: MarkedQuestion[]) {
  const found = questions.flatMap(({ passageId, passage }) =>
    passageId && passage ? [[passageId, passage] as const] : [],
  )
  return Object.fromEntries(found)
}
