// The jobs of report cards: printing a batch, forgetting old files.
import { z } from 'zod'
import type { Job } from '../../platform/queue.ts'
import { forgetOldReports, writeReports } from './reportCards.ts'

const Payload = z.object({ printId: z.uuid() })

export const reportJobs: Job[] = [
  {
    name: 'printReports',
    run: ({ db, files, clock }, payload) =>
      writeReports(db, files, Payload.parse(payload).printId, clock.now()),
  },
  {
    name: 'forgetOldReports',
    everySeconds: 3600,
    run: ({ db, files, clock }) => forgetOldReports(db, files, clock.now()),
  },
]
