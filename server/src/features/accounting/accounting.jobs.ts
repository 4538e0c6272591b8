// The jobs of the accountant's files: writing one, forgetting old ones.
import { z } from 'zod'
import type { Job } from '../../platform/queue.ts'
import { forgetOldExports, writeFeeExport } from './accounting.ts'

const Payload = z.object({ exportId: z.uuid() })

export const accountingJobs: Job[] = [
  {
    name: 'writeFeeExport',
    run: ({ db, files, clock }, payload) =>
      writeFeeExport(db, files, Payload.parse(payload).exportId, () => clock.now()),
  },
  {
    name: 'forgetOldExports',
    everySeconds: 3600,
    run: ({ db, files, clock }) => forgetOldExports(db, files, clock.now()),
  },
]
