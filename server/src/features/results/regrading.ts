// Grading again under another key: with the same engine, for a dry run as for the change itself.
import { setImmediate as letOthersBeServed } from 'node:timers/promises'
import type { Db, Tx } from '../../platform/database.ts'
import type { ExamKey } from '../grading/examKey.ts'
import { toHundredths } from '../grading/marks.ts'
import { gradeHeldAnswers } from './computing.ts'
import {
  type GradedAttempt,
  insertMoves,
  keepEarlier,
  listGraded,
  type MarkMove,
  type NewMark,
  readGraded,
  replaceMarks,
  replaceResultRows,
} from './regrading.queries.ts'
import { type KeyedQuestion, listKeyedQuestions, type NewResult } from './results.queries.ts'

/** A result as it stands, and as it comes out. */
export interface Regraded {
  before: GradedAttempt
  after: NewResult
  /** The questions whose marks differ. */
  moves: MarkMove[]
}

/** So many attempts are read and graded in one go: some ten milliseconds, then others are served. */
const AT_ONCE = 100

/** The questions of an exam under one version of its key, but for the entries that are given. */
export async function listUnderKey(
  db: Db,
  examId: string,
  version: number,
  changed: ExamKey,
): Promise<KeyedQuestion[]> {
  const questions = await listKeyedQuestions(db, examId, version)
  return questions.map((question) => ({ ...question, key: changed[question.position] ?? question.key }))
}

/** Grades every result of an exam by these questions, without writing anything. */
export async function* tryKey(
  db: Db,
  examId: string,
  questions: KeyedQuestion[],
): AsyncGenerator<Regraded[]> {
  yield* gradeAnew(db, await listGraded(db, examId), questions)
}

async function* gradeAnew(
  db: Db,
  attemptIds: string[],
  questions: KeyedQuestion[],
): AsyncGenerator<Regraded[]> {
  for (let from = 0; from < attemptIds.length; from += AT_ONCE) {
    const graded = await readGraded(db, attemptIds.slice(from, from + AT_ONCE))
    yield graded.map((before) => regrade(before, questions))
    await letOthersBeServed()
  }
}

function regrade(before: GradedAttempt, questions: KeyedQuestion[]): Regraded {
  const after = gradeHeldAnswers(before.attempt, questions, before.answers)
  return { before, after, moves: movesBetween(before.marks, after.marks) }
}

function movesBetween(before: GradedAttempt['marks'], after: NewResult['marks']): MarkMove[] {
  const earlier = new Map(before.map((mark) => [mark.position, mark]))
  return after.flatMap(({ position, marks, reason }) => {
    const was = earlier.get(position)
    const marksAfter = String(marks)
    if (!was || toHundredths(was.marks) === toHundredths(marksAfter)) return []
    const reasonAfter = reason as MarkMove['reasonAfter']
    return [{ position, marksBefore: was.marks, marksAfter, reasonBefore: was.reason, reasonAfter }]
  })
}

/**
 * Brings every result of an exam under the version of the key that counts; those that are under it already stay, so
 * that a second run does nothing. What a result was, and what moved in it, is written down. The caller holds the exam.
 * Returns how many were graded again.
 */
export async function regradeResults(tx: Tx, examId: string, keyVersion: number, now: Date): Promise<number> {
  const stale = await listGraded(tx, examId, keyVersion)
  if (stale.length === 0) return 0
  await keepEarlier(tx, stale)
  const questions = await listKeyedQuestions(tx, examId, keyVersion)
  for await (const regraded of gradeAnew(tx, stale, questions)) await replaceResults(tx, regraded, now)
  return stale.length
}

async function replaceResults(tx: Tx, regraded: Regraded[], now: Date): Promise<void> {
  const results = regraded.map(({ after }) => after)
  await replaceResultRows(tx, results, now)
  await replaceMarks(tx, regraded.flatMap(changedMarks))
  await insertMoves(
    tx,
    regraded.flatMap(({ after: { attempt }, moves }) =>
      moves.map((move) => ({ attemptId: attempt.id, keyVersion: attempt.keyVersion, ...move })),
    ),
  )
}

/** The marks that differ, or come by another rule. */
function changedMarks({ before, after }: Regraded): NewMark[] {
  const earlier = new Map(before.marks.map((mark) => [mark.position, mark]))
  return after.marks
    .filter(({ position, marks, reason }) => {
      const was = earlier.get(position)
      return was?.reason !== reason || toHundredths(was.marks) !== toHundredths(String(marks))
    })
    .map((mark) => ({ ...mark, attemptId: after.attempt.id }))
}
