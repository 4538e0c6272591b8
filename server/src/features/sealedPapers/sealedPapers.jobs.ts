// What runs by itself for sealed papers: they are built before an exam opens.
import type { Job } from '../../platform/queue.ts'
import { buildDuePapers } from './building.ts'

export const sealedPaperJobs: Job[] = [
  {
    name: 'buildSealedPapers',
    everySeconds: 10,
    run: async (context) => void (await buildDuePapers(context)),
  },
]
