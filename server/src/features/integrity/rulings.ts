// The student's side, the teacher's ruling, and the appeal against it. People decide here, nobody else.
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict } from '../../platform/problems.ts'
import type { Ruling } from '../../platform/schema.ts'
import type { Act } from '../attempts/clock.ts'
import { lockForStaff, noteEvent } from '../attempts/ending.ts'
import type { Attempt } from '../attempts/holding.ts'
import { askForRanks } from '../ranks/standings.ts'
import {
  answerAppeals,
  countExplanations,
  findLatestRuling,
  insertAppeal,
  insertExplanation,
  insertRuling,
  listGuardians,
  setVoided,
} from './rulings.queries.ts'

/** Nobody needs more to explain one exam. */
const MOST_EXPLANATIONS = 20

export interface Said {
  madeBy: string
  text: string
  at: Date
}

/** Adds the student's own words. Throws 409 `explained-enough` after twenty. */
export async function explainAttempt(tx: Tx, attemptId: string, said: Said): Promise<string> {
  if ((await countExplanations(tx, attemptId)) >= MOST_EXPLANATIONS) throw conflict('explained-enough')
  return insertExplanation(tx, { attemptId, ...said })
}

/**
 * Rules on a closed attempt; it answers every open appeal. `void` takes the attempt out of results and ranks, any later
 * ruling brings it back. Student and guardians are told. Throws 409 `attempt-open`.
 */
export async function ruleOnAttempt(
  tx: Tx,
  attemptId: string,
  { ruling, ...act }: Act & { ruling: Ruling },
): Promise<{ id: string; moved: boolean }> {
  const attempt = await lockForStaff(tx, attemptId)
  if (!attempt.closedAt) throw conflict('attempt-open')
  const before = await findLatestRuling(tx, attemptId)
  const { madeBy: ruledBy, reason, at } = act
  const id = await insertRuling(tx, { attemptId, ruling, reason, ruledBy, at })
  await answerAppeals(tx, attemptId, id)
  // What was voided otherwise, such as a sheet that was taken back, no ruling brings back.
  const moved = ruling === 'void' ? attempt.voidedAt === null : before?.ruling === 'void'
  if (moved) await moveStanding(tx, attempt, { ...act, isVoid: ruling === 'void' })
  const people = [attempt.studentId, ...(await listGuardians(tx, attempt.studentId))]
  await tellPeople(tx, people, { kind: 'exam-changed', id: attempt.examId })
  return { id, moved }
}

async function moveStanding(tx: Tx, attempt: Attempt, { isVoid, ...act }: Act & { isVoid: boolean }) {
  await setVoided(tx, attempt.id, isVoid ? act.at : null)
  await noteEvent(tx, attempt, { kind: isVoid ? 'voided' : 'restored', ...act })
  await askForRanks(tx, attempt.examId)
}

/**
 * Appeals against the last ruling, once, by the student or a guardian. Throws 409 `ruling-replaced` for an older one or
 * another attempt's, `nothing-to-appeal`, and `appealed-already`.
 */
export async function appealRuling(
  tx: Tx,
  attemptId: string,
  { rulingId, ...said }: Said & { rulingId: string },
): Promise<void> {
  await lockForStaff(tx, attemptId)
  const latest = await findLatestRuling(tx, attemptId)
  if (latest?.id !== rulingId) throw conflict('ruling-replaced')
  if (latest.ruling === 'nothing') throw conflict('nothing-to-appeal')
  if (!(await insertAppeal(tx, { rulingId, ...said }))) throw conflict('appealed-already')
}
