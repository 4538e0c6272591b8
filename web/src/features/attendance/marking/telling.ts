// When the homes of those absent on a sheet are told.
import type { Sheet } from '../attendance.api.ts'
import type { MarkingState } from '../engine/marking.ts'
import { markOf } from '../engine/marks.ts'
import { firstDue, type Seat } from '../sheet/sheetView.ts'

/**
 * Once the sheet is said: as the server says it, and just after "Done" as it will say it, for the grace begins with the
 * taking. Undefined where nobody is to be told any more.
 */
export function tellingAt(
  sheet: Sheet,
  seats: readonly Seat[],
  state: MarkingState,
  now: Date,
): Date | undefined {
  if (state.version === 0 && !state.said) return undefined
  const absent = seats.filter((seat) => markOf(seat, state.draft.touched).mark === 'absent')
  const known = firstDue(absent, now)
  if (known || !state.waiting || sheet.version > 0) return known
  const reachable = absent.some(({ guardianLocale, word }) => guardianLocale !== null && word === null)
  return reachable ? new Date(now.getTime() + sheet.graceMinutes * 60_000) : undefined
}
