// Fines are reckoned by night; the job asks every half hour whether a day is over that was not.
import type { Job } from '../../../platform/queue.ts'
import { addFines } from './fines.ts'

export const fineJobs: Job[] = [
  { name: 'addFines', everySeconds: 1800, run: ({ db, clock }) => addFines(db, clock.now()) },
]
