// What runs by itself: what was paid ahead pays what has fallen due.
import type { Job } from '../../platform/queue.ts'
import { useFallenDue } from './advance.ts'

export const feeReceiptJobs: Job[] = [
  {
    name: 'useAdvances',
    everySeconds: 3600,
    run: async ({ db, clock }) => void (await useFallenDue(db, clock.now())),
  },
]
