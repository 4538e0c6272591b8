// What forgets registrations by itself.
import type { Job } from '../../platform/queue.ts'
import { deleteExpired } from './registrations.queries.ts'

export const registrationJobs: Job[] = [
  {
    name: 'forgetRegistrations',
    everySeconds: 3600,
    run: async ({ db, clock }) => void (await deleteExpired(db, clock.now())),
  },
]
