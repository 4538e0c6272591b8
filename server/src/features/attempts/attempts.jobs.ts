// What runs by itself for attempts: the bell.
import type { Job } from '../../platform/queue.ts'
import { closeExpired } from './closing.ts'

export const attemptJobs: Job[] = [
  {
    name: 'closeExpiredAttempts',
    everySeconds: 5,
    run: async ({ db, clock }) => void (await closeExpired(db, clock.now())),
  },
]
