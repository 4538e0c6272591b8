// Computing results: each attempt once, a hundred or two at a time, with the key's version on it.
import type { Database, Tx } from '../../platform/database.ts'
import { problemOfDatabase } from '../../platform/problems.ts'
import { shareExams } from '../exams/publication.ts'
import { gradeAttempt, type Paper } from '../grading/gradeAttempt.ts'
import { countedResponses, type HeldAnswer } from './counting.ts'
import {
  type ClosedAttempt,
  insertResults,
  type KeyedQuestion,
  listAttemptsWithoutResult,
  listClosedAttempts,
  listHeldAnswers,
  listKeyedQuestions,
  type NewResult,
} from './results.queries.ts'

/** So many attempts are read, graded and stored in one go, before others are served again. */
const AT_ONCE = 100

/**
 * Computes and stores the result of a closed attempt. Returns false where there is nothing to do: the attempt is
 * still open, or has its result already (of two at once, one computes). Throws where the paper cannot be graded.
 */
export async function computeResult(tx: Tx, attemptId: string, now: Date): Promise<boolean> {
  return (await computeResults(tx, [attemptId], now)) > 0
}

/**
 * Computes and stores the results of closed attempts together. One that has its result keeps it. Returns how many were
 * stored. Throws where one cannot be graded; then nothing is stored.
 */
export async function computeResults(tx: Tx, attemptIds: string[], now: Date): Promise<number> {
  let stored = 0
  for (let i = 0; i < attemptIds.length; i += AT_ONCE)
    stored += await computeSome(tx, attemptIds.slice(i, i + AT_ONCE), now)
  return stored
}

async function computeSome(tx: Tx, attemptIds: string[], now: Date): Promise<number> {
  // Before anything is written, so that nobody who holds an exam waits for us while we wait for them; and before the
  // version of the key is read, so that it is still the exam's when the result is written.
  await shareExams(tx, attemptIds)
  const attempts = await listClosedAttempts(tx, attemptIds)
  const held = await listHeldAnswers(tx, attemptIds)
  let stored = 0
  for (const group of Map.groupBy(attempts, paperName).values()) {
    const [{ examId, keyVersion }] = group as [ClosedAttempt]
    const questions = await listKeyedQuestions(tx, examId, keyVersion)
    const graded = group.map((attempt) => gradeHeldAnswers(attempt, questions, held.get(attempt.id) ?? []))
    stored += await insertResults(tx, graded, now)
  }
  return stored
}

const paperName = ({ examId, keyVersion }: ClosedAttempt) => `${examId} ${keyVersion}`

/**
 * Computes what is missing, whatever crashed before it: all exams of the last weeks, or one. An attempt that cannot be
 * graded is reported and tried again next time; it never stops the rest. Returns how many were computed and how many
 * failed.
 */
export async function computeMissingResults(
  db: Database,
  now: Date,
  examId?: string,
): Promise<{ computed: number; failed: number }> {
  const waiting = await listAttemptsWithoutResult(db, examId ? { examId } : { closedSince: weeksBefore(now) })
  const outcome = { computed: 0, failed: 0 }
  for (let i = 0; i < waiting.length; i += AT_ONCE) {
    const { computed, failed } = await computeGroup(db, waiting.slice(i, i + AT_ONCE), now)
    outcome.computed += computed
    for (const { id, error } of failed) reportFailure(id, error)
    outcome.failed += failed.length
  }
  return outcome
}

/** An older attempt without a result is looked at when its exam is published: the job need not go through all years. */
const WEEKS = 8

const weeksBefore = (now: Date) => new Date(now.getTime() - WEEKS * 7 * 86_400_000)

interface GroupOutcome {
  computed: number
  failed: { id: string; error: unknown }[]
}

/**
 * All in one transaction; where one of them cannot be graded, each in its own, so that only that one fails. Throws
 * where the database is away or asks for another try.
 */
export async function computeGroup(db: Database, attemptIds: string[], now: Date): Promise<GroupOutcome> {
  const compute = (ids: string[]) => db.transaction().execute((tx) => computeResults(tx, ids, now))
  try {
    return { computed: await compute(attemptIds), failed: [] }
  } catch (error) {
    if (problemOfDatabase(error)?.status === 503) throw error
    const [id, ...others] = attemptIds
    if (id && others.length === 0) return { computed: 0, failed: [{ id, error }] }
  }
  const outcome: GroupOutcome = { computed: 0, failed: [] }
  for (const id of attemptIds) {
    const { computed, failed } = await computeGroup(db, [id], now)
    outcome.computed += computed
    outcome.failed.push(...failed)
  }
  return outcome
}

// The name of the fault only: a message of the database may quote an answer.
function reportFailure(attemptId: string, error: unknown): void {
  const fault = error instanceof Error ? error.name : 'unknown'
  console.error(JSON.stringify({ level: 'error', job: 'computeMissingResults', attempt: attemptId, fault }))
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

/** Made once for the questions as they were read: a hall is graded by the same ones. */
const papers = new WeakMap<KeyedQuestion[], Paper>()

function paperOf(questions: KeyedQuestion[]): Paper {
  const known = papers.get(questions)
  if (known) return known
  const sections = Map.groupBy(questions, (question) => question.section)
  const paper = { sections: [...sections.values()].flatMap(sectionOf) }
  papers.set(questions, paper)
  return paper
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
