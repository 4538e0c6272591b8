// How a delivery's state may move: only forward, whatever is told twice, late or in the wrong order.
import type { DeliveryState } from '../../platform/schema.ts'

/**
 * In the order of how much they prove; PostgreSQL's enum has the same. "failed" stands below "delivered": what has
 * arrived has arrived, whatever else is said of it.
 */
export const FORWARD = [
  'waiting',
  'sending',
  'unknown',
  'sent',
  'failed',
  'delivered',
  'read',
] as const satisfies DeliveryState[]

/** The state after a report; one that was skipped never went out and hears of nothing. */
export function after(state: DeliveryState, report: DeliveryState): DeliveryState {
  if (state === 'skipped') return state
  return rank(report) > rank(state) ? report : state
}

const rank = (state: DeliveryState) => FORWARD.indexOf(state as (typeof FORWARD)[number])
