// What runs by itself for attempts: the bell, and the end of pauses that were forgotten.
import type { Job } from '../../platform/queue.ts'
import { closeExpired } from './closing.ts'
import { endForgottenPauses } from './forgottenPauses.ts'

export const attemptJobs: Job[] = [
  {
    name: 'closeExpiredAttempts',
    everySeconds: 5,
    run: async ({ db, clock }) => void (await closeExpired(db, clock.now())),
  },
  {
    name: 'endForgottenPauses',
    everySeconds: 600,
    run: async ({ db, clock }) => void (await endForgottenPauses(db, clock.now())),
  },
]
