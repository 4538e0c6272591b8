// The declarations of the day book and its drawers.
import { booking, type Declarations, operational } from '../../platform/columns.ts'

export const daybookColumns: Declarations = {
  drawers: {
    cashier_id: booking('whose drawer'),
    on_day: operational('on which day'),
    opened_at: operational('since when'),
    opening: operational('with how much'),
  },
  drawer_counts: {
    id: operational('which count'),
    cashier_id: booking('whose drawer'),
    on_day: operational('of which day'),
    at: operational('when it was counted'),
    by_id: booking('who counted it'),
    count: operational('how many of each note and coin'),
    counted: operational('what lay in it'),
    expected: operational('what should have, by the books'),
    difference: operational('the difference'),
    note: operational('what explains it'),
  },
  day_closings: {
    id: operational('which closing'),
    on_day: operational('of which day'),
    did: operational('closed or opened again'),
    by_id: booking('who'),
    at: operational('when'),
    reason: operational('why'),
  },
}
