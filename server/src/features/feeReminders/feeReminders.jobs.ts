// Reminders go out by day; the job asks every ten minutes whether it is time.
import type { Job } from '../../platform/queue.ts'
import { remindByRules } from './reminding.ts'

export const feeReminderJobs: Job[] = [
  { name: 'remindFees', everySeconds: 600, run: ({ db, clock }) => remindByRules(db, clock.now()) },
]
