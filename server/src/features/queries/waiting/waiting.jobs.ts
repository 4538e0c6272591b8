// What happens to queries by themselves.
import type { Job } from '../../../platform/queue.ts'
import { remindOfQueries, tidyQueries } from './waiting.ts'

export const queryJobs: Job[] = [
  { name: 'remindOfQueries', everySeconds: 60, run: ({ db, clock }) => remindOfQueries(db, clock.now()) },
  {
    name: 'tidyQueries',
    everySeconds: 600,
    run: ({ db, files, clock }) => tidyQueries(db, files, clock.now()),
  },
]
