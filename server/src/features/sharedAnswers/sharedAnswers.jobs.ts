// What the search knows of words, counted anew by itself.
import type { Job } from '../../platform/queue.ts'
import { countStems } from './sharedAnswers.queries.ts'

export const sharedAnswerJobs: Job[] = [
  { name: 'countStems', everySeconds: 3600, run: ({ db }) => countStems(db) },
]
