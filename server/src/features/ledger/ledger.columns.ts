// The declarations of the ledger of fees.
import { booking, type Declarations, operational, payment } from '../../platform/columns.ts'

export const ledgerColumns: Declarations = {
  ledger_accounts: {
    id: operational('which account'),
    kind: operational('what it counts'),
    head_id: operational('the head that it counts it for'),
  },
  locked_days: {
    on_day: operational('which day is closed'),
    locked_by: booking('who closed it'),
    locked_at: operational('when'),
  },
  ledger_entries: {
    id: payment('which entry'),
    kind: payment('what happened'),
    cause: payment('what makes it happen once'),
    booked_on: payment('the day of the books'),
    at: payment('when'),
    by_id: booking('who did it'),
    reverses: payment('the entry that it takes back'),
    reason: payment('why'),
    line_count: operational('how many lines it has'),
  },
  ledger_lines: {
    entry_id: payment('of which entry'),
    position: operational('its place'),
    account_id: payment('which account'),
    account_kind: payment('what the account counts'),
    student_id: payment('whose'),
    due_id: payment('for what'),
    paise: payment('how much'),
  },
  fee_accounts: {
    student_id: payment('whose'),
    owed: payment('what is owed'),
    advance: payment('what is paid ahead'),
    advance_tax: payment('the tax in that'),
  },
  due_balances: {
    due_id: payment('for what'),
    student_id: payment('whose'),
    charged: payment('what was charged'),
    conceded: payment('what was granted'),
    paid: payment('what was paid'),
    owed: payment('what is left'),
  },
  ledger_days: {
    on_day: operational('which day'),
    account_id: operational('which account'),
    by_id: booking('who booked it'),
    debit: operational('what came to it'),
    credit: operational('what left it'),
    lines: operational('how many lines'),
  },
  ledger_checks: {
    id: operational('which check of the books'),
    at: operational('when it was made'),
    entries: operational('how many entries were counted'),
    documents: operational('how many documents were counted'),
    faults: operational('what did not agree: checks and the ids of rows'),
  },
}
