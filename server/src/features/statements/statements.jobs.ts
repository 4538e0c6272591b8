// Lines find what they are for when it comes after them: a family tells of a payment that the bank has shown already.
import type { Job } from '../../platform/queue.ts'
import { matchLines } from './matching.ts'

export const statementJobs: Job[] = [
  {
    name: 'matchStatementLines',
    everySeconds: 120,
    run: ({ db, clock }) => db.transaction().execute((tx) => matchLines(tx, clock.now())),
  },
]
