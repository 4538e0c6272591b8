// The declarations of where a phone is during an exam, and of the seconds on each question.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

const staff = 'their teachers, academics'

export const presenceColumns: Declarations = {
  attempt_presence: {
    attempt_id: operational('whose phone'),
    seen_at: academic('when it gave a sign last', staff),
    position: academic('which question was on the screen', staff),
    away_since: academic('since when the exam is not on the screen', staff),
  },
  attempt_times: {
    attempt_id: operational('whose time'),
    seconds: academic('how long each question was on the screen'),
    updated_at: operational('when it was counted last'),
  },
}
