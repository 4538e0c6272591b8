// The declarations of reminders of fees.
import { type Declarations, payment } from '../../platform/columns.ts'

export const feeReminderColumns: Declarations = {
  fee_reminders: {
    student_id: payment('whose'),
    due_on: payment('of which due day'),
    offset_days: payment('how many days from it'),
    told_at: payment('when'),
    paise: payment('how much was owed'),
  },
}
