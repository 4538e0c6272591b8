// What runs by itself for ranks: an exam in which a result has changed after it was published is ranked again.
import { z } from 'zod'
import type { Job } from '../../platform/queue.ts'
import { Id } from '../../platform/schemas.ts'
import { holdExam } from '../exams/publication.ts'
import { rankExam } from './standings.ts'

export const rankJobs: Job[] = [
  {
    name: 'rankExam',
    run: async ({ db, clock }, payload) => {
      const { examId } = z.object({ examId: Id }).parse(payload)
      const now = clock.now()
      await db.transaction().execute(async (tx) => {
        await holdExam(tx, examId, now)
        await rankExam(tx, examId, now)
      })
    },
  },
]
