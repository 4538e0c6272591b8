// What runs by itself for counts: tests that were published before counts were kept.
import type { Job } from '../../platform/queue.ts'
import { keepMissingCounts } from './examCounts.ts'

export const examCountJobs: Job[] = [
  {
    name: 'keepMissingCounts',
    everySeconds: 60,
    run: async ({ db, clock }) => void (await keepMissingCounts(db, clock.now())),
  },
]
