// Saving answers: each is checked against the paper, then stored or kept apart, together with those of other students.
import type { Db } from '../../platform/database.ts'
import { Groups } from '../../platform/grouping.ts'
import { type FieldError, invalid, notFound, Problem } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { App } from '../../platform/serve.ts'
import { StatementPool } from '../../platform/statements.ts'
import { isResponse } from '../grading/responses.ts'
import type { AnswerInput } from './attempts.schemas.ts'
import { getFacts } from './facts.ts'
import { refuseHeldElsewhere } from './holding.ts'
import { getPaper, type KnownPaper } from './paper.ts'
import {
  compileSaves,
  outcomesOf,
  type PlacedAnswer,
  type Save,
  type SaveOutcome,
  storeSave,
} from './saving.queries.ts'

export interface SaveRequest {
  attemptId: string
  epoch: number
  answers: AnswerInput[]
  receivedAt: Date
}

/** What became of a save: it is held, or it is kept apart and why. */
export type Saved = Omit<SaveOutcome, 'why' | 'attemptId'> & {
  outcome: 'held' | 'older-epoch' | 'after-end' | 'paused'
}

const outcomes = { older_epoch: 'older-epoch', after_end: 'after-end', paused: 'paused' } as const

/** Stores one save; undefined where there is no such attempt. Resolves once it is durable. */
export type Store = (save: Save) => Promise<SaveOutcome | undefined>

/** Two groups at a time: the database stores one while the next is written down and the last one answered. */
const LANES = 2
/** What a statement stores in some ten milliseconds. */
const MOST = 500
/** Far below what anybody notices; by it a busy hall's saves cost the database half as much. */
const PACE_MS = 8

/** A store for a whole server: what students save in the same few milliseconds goes down in one statement. */
export function openStore(app: App): Store {
  const pool = new StatementPool(app.config.databaseUrl, LANES)
  app.http.addHook('onClose', () => pool.end())
  const groups = new Groups<Save, SaveOutcome | undefined>({
    lanes: LANES,
    most: MOST,
    paceMs: PACE_MS,
    keyOf: ({ attemptId }) => attemptId,
    async run(saves) {
      const outcomes = outcomesOf(await pool.run('store-saves', compileSaves(app.db, saves)))
      return saves.map(({ attemptId }) => outcomes.get(attemptId))
    },
  })
  // An attempt that is being changed just now has been left out: its save waits for that by itself.
  return async (save) => (await groups.ask(save)) ?? storeSave(app.db, save)
}

/**
 * Stores what a device has chosen; repeating it changes nothing. What an older epoch sends, or anybody after the end,
 * in a pause or for a part that is not open, is kept apart. Throws 409 `held-elsewhere` for a session that does not
 * hold the attempt, 401 `session-ended` for one that is over, and 422 where an answer cannot be one; then nothing is
 * stored.
 */
export async function saveAnswers(
  db: Db,
  viewer: Viewer,
  save: SaveRequest,
  store: Store = (save) => storeSave(db, save),
): Promise<Saved> {
  const { examId, scheduledAt } = await getFacts(db, save.attemptId)
  const answers = placeAnswers(await getPaper(db, examId, scheduledAt), save.answers)
  const stored = await store({ ...save, answers, sessionId: viewer.sessionId })
  if (!stored) throw notFound()
  const { why, attemptId, ...outcome } = stored
  if (why === 'session_ended') throw new Problem(401, 'session-ended')
  if (why === 'unknown_epoch') throw invalid('epoch', 'unknown-epoch')
  if (why === 'held_elsewhere') return refuseHeldElsewhere(db, attemptId)
  return { ...outcome, outcome: why ? outcomes[why] : 'held' }
}

/** The answers with their parts. Names every one that cannot be an answer, so that a device can set those aside. */
function placeAnswers({ questions }: KnownPaper, answers: AnswerInput[]): PlacedAnswer[] {
  const errors: FieldError[] = []
  const placed = answers.map((answer, i) => {
    const question = questions.get(answer.position)
    if (!question) errors.push({ field: `answers.${i}.position`, code: 'not-on-the-paper' })
    else if (answer.response !== null && !isResponse(question, answer.response, answer.kind === 'draft'))
      errors.push({ field: `answers.${i}.response`, code: 'not-an-answer' })
    return { ...answer, part: question?.part ?? 1 }
  })
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  return placed
}
