// What runs by itself for counts: tests that are over are counted before anybody asks.
import type { Job } from '../../platform/queue.ts'
import { keepMissingCounts } from './examCounts.ts'

export const examCountJobs: Job[] = [
  {
    name: 'keepMissingCounts',
    everySeconds: 60,
    run: async ({ db, clock }) => void (await keepMissingCounts(db, clock.now())),
  },
]
