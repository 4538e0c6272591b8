// The declarations of practice.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

export const practiceColumns: Declarations = {
  practice_tries: {
    attempt_id: operational('whose try'),
    position: academic('at which question'),
    tries: academic('how often it was tried'),
    outcome: academic('what became of the last try'),
    revealed: academic('whether the solution was shown'),
    tried_at: academic('when it was tried last'),
  },
}
