// What happens to notices by themselves.
import type { Job } from '../../platform/queue.ts'
import { keepNotices, sendDueNotices } from './sending.ts'

export const noticeJobs: Job[] = [
  { name: 'sendDueNotices', everySeconds: 5, run: ({ db, clock }) => sendDueNotices(db, clock.now()) },
  {
    name: 'keepNotices',
    everySeconds: 120,
    run: ({ db, files, clock }) => keepNotices(db, files, clock.now()),
  },
]
