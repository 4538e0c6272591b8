// What the server refused, said at the field it belongs to or for the whole payment.
import type { I18n } from '@lingui/core'
import { Problem } from '../../../api/problem.ts'
import { fieldSentence } from '../../../api/problems.ts'
import type { Refused } from './journal.ts'

/** A kept refusal as the problem it was. */
export function asProblem({ status, code, params }: Refused): Problem {
  return new Problem(status, { code, params })
}

/** The sentence for a field of the screen (`reference-0`), which the server calls `parts.0.reference`. */
export function refusedField(i18n: I18n, refused: Refused | undefined, field: string): string | undefined {
  const [name, at] = field.split('-')
  const theirs = at === undefined ? { amount: 'paise' }[name ?? ''] : `parts.${at}.${name}`
  const found = refused?.fields.find((one) => one.field === theirs)
  return found && fieldSentence(i18n, found)
}
