// The job of the question import: pictures that came with a file and stand in no question are swept.
import type { Job } from '../../platform/queue.ts'
import { sweepPictures } from './sweeping.ts'

export const questionImportJobs: Job[] = [
  {
    name: 'sweepImportPictures',
    everySeconds: 3600,
    run: ({ db, files }) => sweepPictures(db, files),
  },
]
