// Computing results: each attempt once, in a transaction of its own, with the key's version on it.
import type { Database, Tx } from '../../platform/database.ts'
import { gradeAttempt, type Paper } from '../grading/gradeAttempt.ts'
import { countedResponses, type HeldAnswer } from './counting.ts'
import {
  type ClosedAttempt,
  findClosedAttempt,
  insertResults,
  type KeyedQuestion,
  listAnswersOf,
  listAttemptsWithoutResult,
  listClosedAttempts,
  listHeldAnswers,
  listKeyedQuestions,
  type NewResult,
} from './results.queries.ts'

/**
 * Computes and stores the result of a closed attempt. Returns false where there is nothing to do: the attempt is
 * still open, or has its result already (of two at once, one computes). Throws where the paper cannot be graded.
 */
export async function computeResult(tx: Tx, attemptId: string, now: Date): Promise<boolean> {
  const attempt = await findClosedAttempt(tx, attemptId)
  if (!attempt) return false
  return storeResult(tx, attempt, await listKeyedQuestions(tx, attempt.examId, attempt.keyVersion), now)
}

/**
 * Computes and stores the results of closed attempts of one exam together: a hall's worth of answer sheets comes at
 * once. One that has its result keeps it. Returns how many were stored. Throws where the paper cannot be graded.
 */
export async function computeResults(tx: Tx, attemptIds: string[], now: Date): Promise<number> {
  const attempts = await listClosedAttempts(tx, attemptIds)
  const [first] = attempts
  if (!first) return 0
  const questions = await listKeyedQuestions(tx, first.examId, first.keyVersion)
  const answers = await listAnswersOf(tx, attemptIds)
  const held = Map.groupBy(answers, ({ attemptId }) => attemptId)
  const graded = attempts.map((attempt) => gradeHeldAnswers(attempt, questions, held.get(attempt.id) ?? []))
  return insertResults(tx, graded, now)
}

/**
 * Computes what is missing, whatever crashed before it: all exams, or one. An attempt that cannot be graded is
 * reported and tried again next time; it never stops the rest. Returns how many were computed and how many failed.
 */
export async function computeMissingResults(
  db: Database,
  now: Date,
  examId?: string,
): Promise<{ computed: number; failed: number }> {
  const outcome = { computed: 0, failed: 0 }
  const papers = new Map<string, Promise<KeyedQuestion[]>>()
  for (const attempt of await listAttemptsWithoutResult(db, examId)) {
    const name = `${attempt.examId} ${attempt.keyVersion}`
    const paper = papers.get(name) ?? listKeyedQuestions(db, attempt.examId, attempt.keyVersion)
    papers.set(name, paper)
    try {
      const stored = await db.transaction().execute(async (tx) => storeResult(tx, attempt, await paper, now))
      if (stored) outcome.computed++
    } catch (error) {
      outcome.failed++
      reportFailure(attempt.id, error)
    }
  }
  return outcome
}

// The name of the fault only: a message of the database may quote an answer.
function reportFailure(attemptId: string, error: unknown): void {
  const fault = error instanceof Error ? error.name : 'unknown'
  console.error(JSON.stringify({ level: 'error', job: 'computeMissingResults', attempt: attemptId, fault }))
}

async function storeResult(
  tx: Tx,
  attempt: ClosedAttempt,
  questions: KeyedQuestion[],
  now: Date,
): Promise<boolean> {
  const answers = await listHeldAnswers(tx, attempt.id)
  return (await insertResults(tx, [gradeHeldAnswers(attempt, questions, answers)], now)) > 0
}

/** What the answers that the server holds of an attempt earn. Pure; throws where the key lacks a question. */
export function gradeHeldAnswers(
  attempt: ClosedAttempt,
  questions: KeyedQuestion[],
  answers: HeldAnswer[],
): NewResult {
  const responses = countedResponses(answers, attempt)
  const graded = gradeAttempt(paperOf(questions), responses)
  return {
    attempt,
    score: graded.score,
    maxScore: graded.max,
    sections: graded.perSection,
    subjects: graded.perSubject,
    marks: graded.perQuestion.map(({ position, ...grade }) => ({
      position,
      response: grade.reason === 'blank' ? null : (responses.get(position) ?? null),
      ...grade,
    })),
  }
}

function paperOf(questions: KeyedQuestion[]): Paper {
  const sections = Map.groupBy(questions, (question) => question.section)
  return { sections: [...sections.values()].flatMap(sectionOf) }
}

function sectionOf(asked: KeyedQuestion[]): Paper['sections'] {
  const [first] = asked
  if (!first) return []
  const { section, subjectId, attemptCount, beyond } = first
  const rule = {
    right: first.marksRight,
    wrong: first.marksWrong,
    blank: first.marksBlank,
    partial: first.marksPartial,
  }
  const questions = asked.map(({ position, key }) => {
    if (!key) throw new Error(`The key lacks question ${position}.`)
    return { position, key }
  })
  return [{ section, subject: subjectId, rule, attemptCount, beyond, questions }]
}
