// The key after the exam: shown to students, objected to, and read by staff with all its versions.
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { locales } from '../../platform/languages.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict, invalid, notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { readExamCounts } from '../examCounts/examCounts.ts'
import { tellFollowers } from '../exams/exams.ts'
import { holdExam, readExam } from '../exams/publication.ts'
import { resultsAreOut } from '../exams/resultsOut.ts'
import { asPictured } from '../questions/questionTyping.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import { refuseWhileOpen } from '../results/publishing.ts'
import { listRules, mapOwnObjections } from '../results/results.ts'
import {
  answerRows,
  countObjections,
  hasAttempt,
  isAsked,
  type KeyedRow,
  listKeyedPaper,
  listKeyVersions,
  listObjectionRows,
  mapResponses,
  type ObjectionRow,
  putObjection,
  updateShowing,
} from './keys.queries.ts'
import type { KeyReply, ObjectionAnswer, ObjectionList } from './keys.schemas.ts'

const isStaff = (viewer: Viewer) => viewer.role === 'teacher' || viewer.role === 'admin'

export interface KeyRequest {
  viewer: Viewer
  examId: string
  now: Date
  can: Operation[]
  /** Signs the addresses of pictures. */
  fileKey: Uint8Array
}

/**
 * The key that counts, beside the questions. A student sees it beside their own answers, without marks, from when it is
 * shown: 409 `key-not-shown` before. A practice shows its key with each result and never by itself.
 */
export async function getExamKey(db: Db, request: KeyRequest): Promise<z.output<typeof KeyReply>> {
  const { viewer, examId, now, can } = request
  const exam = await readExam(db, examId, now)
  const isShown = exam.mode === 'test' && (exam.keyShownAt !== null || resultsAreOut(exam))
  if (!isStaff(viewer) && !isShown) throw conflict('key-not-shown')
  const rows = await listKeyedPaper(db, examId, exam.keyVersion)
  const passages = passagesOf(rows)
  const { title, state, mode, keyShownAt, objectionsUntil, publishedAt } = exam
  const versions = await listKeyVersions(db, examId)
  return {
    ...{ title, state, mode, keyShownAt, objectionsUntil, publishedAt, passages, can },
    locales: locales.filter((locale) => exam.locales.includes(locale)),
    version: exam.keyVersion,
    versions: isStaff(viewer) ? versions : versions.map((version) => ({ ...version, by: null })),
    sections: await listRules(db, examId),
    questions: isStaff(viewer)
      ? await besideCounts(db, examId, rows)
      : await besideAnswers(db, examId, viewer.personId, rows),
    pictures: pictureAddresses([...rows, ...Object.values(passages).map(asPictured)], request.fileKey, now),
  }
}

function passagesOf(rows: KeyedRow[]) {
  return Object.fromEntries(
    rows.flatMap(({ passageId, passage }) => (passageId && passage ? [[passageId, passage] as const] : [])),
  )
}

type Question = z.output<typeof KeyReply>['questions'][number]

function toQuestion({ entry, passageId, position, section, kind, texts }: KeyedRow) {
  const { ruling = null, ...key } = entry
  return { position, section, kind, texts, passage: passageId, key, ruling }
}

async function besideCounts(db: Db, examId: string, rows: KeyedRow[]): Promise<Question[]> {
  const [{ items }, counted] = await Promise.all([readExamCounts(db, examId), countObjections(db, examId)])
  // A place has whoever answered; a dropped question is right for those as well who did not.
  const answers = Map.groupBy(
    items.filter(({ place }) => place !== null),
    ({ position }) => position,
  )
  const objections = new Map(counted.map((count) => [count.position, count]))
  return rows.map((row) => {
    const given = answers.get(row.position) ?? []
    const answered = given.reduce((sum, { count }) => sum + count, 0)
    const right = given.reduce((sum, { outcome, count }) => sum + (outcome === 'right' ? count : 0), 0)
    const { all = 0, open = 0 } = objections.get(row.position) ?? {}
    return {
      ...toQuestion(row),
      ...{ questionId: row.questionId, answered, right, objections: { all, open } },
      ...{ response: null, objection: null },
    }
  })
}

async function besideAnswers(
  db: Db,
  examId: string,
  studentId: string,
  rows: KeyedRow[],
): Promise<Question[]> {
  const responses = await mapResponses(db, examId, studentId)
  const objections = await mapOwnObjections(db, examId, studentId)
  return rows.map((row) => ({
    ...toQuestion(row),
    ...{ questionId: null, answered: null, right: null, objections: null },
    response: responses.get(row.position) ?? null,
    objection: objections.get(row.position) ?? null,
  }))
}

/** The longest time for objections. */
const LONGEST_DAYS = 60

/**
 * Shows the key to those who sat the exam, and opens a window for objections or changes its end. Throws 409
 * `exam-not-over`, `attempts-still-open`, `is-practice`; 422 where the window ends in the past or in the far future.
 */
export async function showProvisionalKey(
  tx: Tx,
  examId: string,
  objectionsUntil: Date | null,
  now: Date,
): Promise<void> {
  const exam = await holdExam(tx, examId, now)
  if (exam.mode === 'practice') throw conflict('is-practice')
  if (exam.state !== 'closed' && exam.state !== 'published') throw conflict('exam-not-over')
  await refuseWhileOpen(tx, examId)
  const latest = new Date(now.getTime() + LONGEST_DAYS * 86_400_000)
  if (objectionsUntil && objectionsUntil <= now) throw invalid('objectionsUntil', 'in-the-past')
  if (objectionsUntil && objectionsUntil > latest)
    throw invalid('objectionsUntil', 'too-far', { days: LONGEST_DAYS })
  await updateShowing(tx, examId, objectionsUntil, now)
  await tellFollowers(tx, examId)
}

/**
 * A student's objection to the key of one question; said again inside the window, it is worded anew. Throws 409
 * `objections-closed`, `did-not-sit`, or `objection-answered` once staff have answered it.
 */
export async function objectToKey(
  tx: Tx,
  objection: { examId: string; position: number; studentId: string; reason: string },
  now: Date,
): Promise<void> {
  const { examId, position, studentId } = objection
  const exam = await readExam(tx, examId, now)
  if (!exam.keyShownAt || !exam.objectionsUntil || exam.objectionsUntil <= now)
    throw conflict('objections-closed')
  if (!(await isAsked(tx, examId, position))) throw notFound()
  if (!(await hasAttempt(tx, examId, studentId))) throw conflict('did-not-sit')
  if (!(await putObjection(tx, { ...objection, madeAt: now }))) throw conflict('objection-answered')
}

/** All objections by question: those with open ones first, then by the question's number. */
export async function listObjections(db: Db, examId: string): Promise<z.output<typeof ObjectionList>> {
  const byQuestion = Map.groupBy(await listObjectionRows(db, examId), ({ position }) => position)
  const questions = [...byQuestion].map(([position, rows]) => ({
    position,
    open: rows.filter(({ state }) => state === 'open').length,
    objections: rows.map(toObjection),
  }))
  return {
    questions: questions.sort(
      (one, other) => Number(other.open > 0) - Number(one.open > 0) || one.position - other.position,
    ),
  }
}

function toObjection({ studentId, name, rollNumber, position: _, ...objection }: ObjectionRow) {
  return { ...objection, student: { id: studentId, name, rollNumber } }
}

/** Answers objections, each student hears of it; returns which. Throws 404 where one of them is not the exam's. */
export async function answerObjections(
  tx: Tx,
  examId: string,
  { objectionIds, state, answer }: z.output<typeof ObjectionAnswer>,
  { answeredBy, answeredAt }: { answeredBy: string; answeredAt: Date },
): Promise<string[]> {
  const ids = [...new Set(objectionIds)]
  const students = await answerRows(tx, examId, ids, { state, answer, answeredBy, answeredAt })
  if (students.length !== ids.length) throw notFound()
  await tellPeople(tx, students, { kind: 'exam-changed', id: examId })
  return ids
}
