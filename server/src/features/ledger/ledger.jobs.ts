// The books are counted again every night; the job asks every half hour whether it is time.
import type { Job } from '../../platform/queue.ts'
import { verifyLedgerNightly } from './verifying/verifying.ts'

export const ledgerJobs: Job[] = [
  {
    name: 'verifyLedger',
    everySeconds: 1800,
    run: async ({ db, clock }) => void (await verifyLedgerNightly(db, clock.now())),
  },
]
