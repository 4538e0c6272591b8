// Which response of an attempt counts, out of what the server holds: pure.
import type { AnswerKind, AttemptEnd } from '../../platform/schema.ts'

/** What the server holds for a position: one row per kind. */
export interface HeldAnswer {
  position: number
  kind: AnswerKind
  epoch: number
  sequence: number
  response: string | null
}

/**
 * The response that counts per position; null where it was cleared. A saved answer always counts. A draft counts only
 * if the bell closed the attempt, the exam says that drafts count, and it is newer than what was saved: whoever
 * submits has seen what is saved, the bell asks nobody.
 */
export function countedResponses(
  answers: HeldAnswer[],
  { draftsCount, closedHow }: { draftsCount: boolean; closedHow: AttemptEnd },
): Map<number, string | null> {
  const eligible = answers.filter(({ kind }) => kind === 'saved' || (draftsCount && closedHow === 'bell'))
  const counted = new Map<number, string | null>()
  for (const answer of eligible.sort(byAge)) counted.set(answer.position, answer.response)
  return counted
}

function byAge(one: HeldAnswer, other: HeldAnswer): number {
  return one.epoch - other.epoch || one.sequence - other.sequence
}
