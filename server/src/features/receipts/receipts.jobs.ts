// What runs by itself for receipts: the bell closes attempts without asking anybody, and each gets its receipt.
import type { Job } from '../../platform/queue.ts'
import { issueMissingReceipts } from './receipts.ts'

export const receiptJobs: Job[] = [
  {
    name: 'issueMissingReceipts',
    everySeconds: 10,
    run: async ({ db, config }) => void (await issueMissingReceipts(db, config.keys.receipt)),
  },
]
