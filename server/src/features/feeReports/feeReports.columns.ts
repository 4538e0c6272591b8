// The declarations of the sums that the reports of fees read.
import { booking, type Declarations, operational, payment } from '../../platform/columns.ts'

export const feeReportColumns: Declarations = {
  account_days: {
    on_day: operational('which day'),
    account_id: operational('which account'),
    kind: operational('what happened'),
    by_id: booking('who booked it'),
    taken: operational('what was counted to it'),
    back: operational('what was taken back'),
  },
  due_days: {
    due_on: operational('which day it falls due'),
    by_id: booking('who booked it'),
    charged: operational('what was charged'),
    conceded: operational('what was granted'),
    paid: operational('what is paid of it'),
  },
  due_payments: {
    due_month: operational('the month in which it fell due'),
    on_day: operational('the day on which it was paid'),
    by_id: booking('who booked it'),
    paise: operational('how much'),
  },
  dues_owed: {
    due_id: payment('what is open'),
    student_id: payment('whose'),
    batch_id: payment('the batch of its plan'),
    due_on: payment('the day that holds now'),
    owed: payment('what is left of it'),
  },
}
