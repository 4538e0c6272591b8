// Saving answers: each is checked against the paper, then one statement stores all of them or keeps them apart.
import type { Db } from '../../platform/database.ts'
import { readTypedNumber } from '../../platform/digits.ts'
import { type FieldError, invalid, notFound, Problem } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { AnswerInput } from './attempts.schemas.ts'
import { getFacts } from './facts.ts'
import { refuseHeldElsewhere } from './holding.ts'
import { getPaper, type KnownPaper } from './paper.ts'
import { type SaveOutcome, storeSave } from './saving.queries.ts'

export interface SaveRequest {
  attemptId: string
  epoch: number
  answers: AnswerInput[]
  receivedAt: Date
}

/** What became of a save: it is held, or it is kept apart and why. */
export type Saved = Omit<SaveOutcome, 'why'> & { outcome: 'held' | 'older-epoch' | 'after-end' }

const outcomes = { older_epoch: 'older-epoch', after_end: 'after-end' } as const

/**
 * Stores what a device has chosen; repeating it changes nothing. What an older epoch sends, or anybody after the end,
 * is kept apart. Throws 409 `held-elsewhere` for a session that does not hold the attempt, and 422 where an answer
 * cannot be one; then nothing is stored.
 */
export async function saveAnswers(db: Db, viewer: Viewer, save: SaveRequest): Promise<Saved> {
  const { examId, scheduledAt } = await getFacts(db, save.attemptId)
  checkAnswers(await getPaper(db, examId, scheduledAt), save.answers)
  const stored = await storeSave(db, { ...save, sessionId: viewer.sessionId })
  if (!stored) throw notFound()
  const { why, ...outcome } = stored
  if (why === 'unknown_epoch') throw invalid('epoch', 'unknown-epoch')
  if (why === 'held_elsewhere') return refuseHeldElsewhere(db, save.attemptId)
  return { ...outcome, outcome: why ? outcomes[why] : 'held' }
}

/** Names every answer that cannot be one, so that a device can set just those aside. */
function checkAnswers({ questions }: KnownPaper, answers: AnswerInput[]): void {
  const errors = answers.flatMap((answer, i): FieldError[] => {
    const question = questions.get(answer.position)
    if (!question) return [{ field: `answers.${i}.position`, code: 'not-on-the-paper' }]
    return isAnswer(question, answer) ? [] : [{ field: `answers.${i}.response`, code: 'not-an-answer' }]
  })
  if (errors.length) throw new Problem(422, 'invalid', { errors })
}

/** What the keypad has on its display before the number is whole: a sign, digits, a point. */
const typing = /^[-+]?\d{0,20}(\.\d{0,20})?$/

function isAnswer(question: { kind: string; optionCount: number }, { kind, response }: AnswerInput): boolean {
  if (response === null) return true
  if (question.kind === 'single') return /^\d{1,2}$/.test(response) && Number(response) < question.optionCount
  return kind === 'draft' ? typing.test(response) : readTypedNumber(response) !== undefined
}
