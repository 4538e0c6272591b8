// What runs by itself after a change of the key: whatever was computed by the old one meanwhile is graded again.
import { z } from 'zod'
import type { Job } from '../../platform/queue.ts'
import { Id } from '../../platform/schemas.ts'
import { regradeExam } from './changing.ts'

export const keyJobs: Job[] = [
  {
    name: 'regradeExam',
    run: async ({ db, clock }, payload) => {
      const { examId } = z.object({ examId: Id }).parse(payload)
      await regradeExam(db, examId, clock.now())
    },
  },
]
