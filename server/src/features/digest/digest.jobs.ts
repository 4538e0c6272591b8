// The week is summed up on Sunday evening; the job asks every ten minutes whether it is time.
import type { Job } from '../../platform/queue.ts'
import { tellWeek } from './digest.ts'

export const digestJobs: Job[] = [
  { name: 'tellWeek', everySeconds: 600, run: ({ db, clock }) => tellWeek(db, clock.now()) },
]
