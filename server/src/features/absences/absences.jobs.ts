// The jobs of absences: the word goes out when its grace is over, and is looked after until somebody has it.
import type { Job } from '../../platform/queue.ts'
import { lookAfterWords, sendDueWords } from './words.ts'

export const absenceJobs: Job[] = [
  {
    name: 'sendAbsenceWords',
    everySeconds: 10,
    run: async ({ db, clock }) => void (await sendDueWords(db, clock.now())),
  },
  {
    name: 'lookAfterAbsenceWords',
    everySeconds: 300,
    run: ({ db, clock }) => lookAfterWords(db, clock.now()),
  },
]
