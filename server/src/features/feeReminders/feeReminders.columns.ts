// The declarations of reminders of fees.
import { booking, type Declarations, operational, payment } from '../../platform/columns.ts'

export const feeReminderColumns: Declarations = {
  fee_reminders: {
    student_id: payment('whose'),
    due_on: payment('of which due day'),
    offset_days: payment('how many days from it'),
    told_at: payment('when'),
    paise: payment('how much was owed'),
    by_id: booking('who sent it by hand'),
    campaign_id: operational('the campaign that it was part of'),
  },
}
