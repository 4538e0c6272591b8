// The jobs of the bank's care.
import type { Job } from '../../platform/queue.ts'
import { compareQuestions } from './similar.ts'

export const bankJobs: Job[] = [
  { name: 'compareQuestions', everySeconds: 30, run: async ({ db }) => void (await compareQuestions(db)) },
]
