// What runs by itself for results: whatever crashed, every closed attempt gets its result.
import type { Job } from '../../platform/queue.ts'
import { computeMissingResults } from './computing.ts'

export const resultJobs: Job[] = [
  {
    name: 'computeMissingResults',
    everySeconds: 10,
    run: async ({ db, clock }) => void (await computeMissingResults(db, clock.now())),
  },
]
