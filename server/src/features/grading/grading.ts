// One answer: its outcome, its marks, and the rule that gave them. Pure.
import type { ExamKeyEntry } from './examKey.ts'
import { isBlank, judge } from './judging.ts'
import {
  fromHundredths,
  type Grade,
  type MarkReason,
  type MarkRule,
  type Outcome,
  toHundredths,
} from './marks.ts'

/**
 * Grades one response, see responses.ts for how it is written.
 *
 * - All right earns `right`, none `blank`, and whatever is neither `wrong`.
 * - One or more correct, with partial marks: right options only, but not all of them, earn `partial` each, never more
 *   than `right` (JEE Advanced: +4 all; +3, +2, +1 for three, two, one of them; −2 as soon as one is wrong).
 * - Matching, with partial marks: each right row earns `partial`, a wrong one costs nothing beside it.
 * - A ruling of a later key goes before the key, see KeyRuling.
 */
export function gradeResponse(
  entry: ExamKeyEntry,
  response: string | null | undefined,
  rule: MarkRule,
): Grade {
  if (entry.ruling?.is === 'dropped') return plain('right', rule, 'dropped')
  if (isBlank(entry.kind, response)) return plain('blank', rule)
  const given = response as string
  if (entry.ruling?.is === 'all-right') return plain('right', rule, 'all-right')
  if (entry.ruling?.is === 'several' && entry.kind === 'single')
    return entry.ruling.options.map(String).includes(given)
      ? plain('right', rule, 'several-right')
      : plain('wrong', rule)
  const judgement = judge(entry, given)
  if (judgement.is !== 'part') return plain(judgement.is, rule)
  return rule.partial ? partly(judgement.found, rule.partial, rule) : plain('wrong', rule)
}

function plain(outcome: 'right' | 'wrong' | 'blank', rule: MarkRule, reason: MarkReason = outcome): Grade {
  return { outcome, reason, marks: fromHundredths(toHundredths(rule[outcome])) }
}

function partly(found: number, partial: string, rule: MarkRule): Grade {
  const earned = Math.min(found * toHundredths(partial), toHundredths(rule.right))
  return { outcome: 'partial' satisfies Outcome, reason: 'partial', marks: fromHundredths(earned) }
}
