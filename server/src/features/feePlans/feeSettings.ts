// The institute's rules about money: tax, series of numbers, UPI, limits, reminders.
import type { Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { type FieldError, Problem } from '../../platform/problems.ts'
import type { FeeSettings, HeadUse } from '../../platform/schema.ts'
import { findHeadOfUse, findSettings, updateSettings } from './feeHeads.queries.ts'
import { isGstin, isState } from './gst.ts'

/** The rules as they hold now. Amounts in paise, shares in basis points (1800 is 18 %). */
export const getFeeSettings = findSettings

/** The head that the product's own charges go under. */
export async function headOfUse(db: Db, use: HeadUse) {
  const head = await findHeadOfUse(db, use)
  if (!head) throw new Error(`there is no fee head for ${use}`)
  return head
}

export type FeeSettingsChange = Omit<Updateable<FeeSettings>, 'onlyOne' | 'changedAt'>

/**
 * Changes the rules. What has been charged or written already stays as it is. Throws 422 with the fields that are
 * wrong: `not-a-gstin`, `gstin-of-another-state`, `unknown-state`, `same-series`.
 */
export async function changeFeeSettings(tx: Tx, change: FeeSettingsChange, now: Date): Promise<void> {
  const errors = faultsOf({ ...(await findSettings(tx)), ...change })
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  const { remindBefore, remindAfter, ...rest } = change
  await updateSettings(tx, {
    ...rest,
    ...(remindBefore && { remindBefore: inOrder(remindBefore, -1) }),
    ...(remindAfter && { remindAfter: inOrder(remindAfter, 1) }),
    changedAt: now,
  })
}

interface Checked {
  gstin: string | null
  stateCode: string
  receiptSeries: string
  refundSeries: string
  creditSeries: string
}

function faultsOf(rules: Checked): FieldError[] {
  const errors: FieldError[] = []
  const { gstin, stateCode, receiptSeries, refundSeries, creditSeries } = rules
  if (!isState(stateCode)) errors.push({ field: 'stateCode', code: 'unknown-state' })
  if (gstin && !isGstin(gstin)) errors.push({ field: 'gstin', code: 'not-a-gstin' })
  else if (gstin && !gstin.startsWith(stateCode)) {
    errors.push({ field: 'gstin', code: 'gstin-of-another-state' })
  }
  if (refundSeries === receiptSeries) errors.push({ field: 'refundSeries', code: 'same-series' })
  if (creditSeries === receiptSeries || creditSeries === refundSeries) {
    errors.push({ field: 'creditSeries', code: 'same-series' })
  }
  return errors
}

const inOrder = (days: readonly number[], way: 1 | -1) => [...new Set(days)].sort((a, b) => (a - b) * way)
