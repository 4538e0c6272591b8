// The declarations of what is granted on fees, and fines.
import { booking, type Declarations, operational, payment } from '../../platform/columns.ts'

export const concessionColumns: Declarations = {
  concessions: {
    id: payment('which concession'),
    student_id: payment('whose'),
    kind: payment('what sort'),
    assignment_id: payment('on which plan'),
    head_id: payment('on which head'),
    due_id: payment('of which fine'),
    bps: payment('the share'),
    paise: payment('or the amount'),
    worth: payment('what it comes to'),
    reason: payment('why'),
    state: payment('what became of it'),
    asked_by: booking('who asked'),
    asked_at: payment('when'),
    decided_by: booking('who decided'),
    decided_at: payment('when'),
    answer: payment('what was answered'),
    entry_id: payment('the entry of the ledger'),
  },
  fines: {
    assignment_id: payment('on which plan'),
    instalment: payment('of which instalment'),
    on_day: payment('for which day'),
    due_id: payment('the fine'),
    paise: payment('how much'),
    entry_id: payment('the entry of the ledger'),
  },
  fine_days: {
    on_day: operational('which day is reckoned'),
    reckoned_at: operational('when'),
    students: operational('how many students were fined for it'),
    paise: operational('what all of it came to'),
  },
}
