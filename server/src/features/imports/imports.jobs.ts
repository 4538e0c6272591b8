// The jobs of imports: writing a confirmed list, forgetting old ones.
import { z } from 'zod'
import type { Job } from '../../platform/queue.ts'
import type { ImportKinds } from './imports.kinds.ts'
import { forgetOldImports, writeImport } from './imports.ts'

const Payload = z.object({ importId: z.uuid() })

export const importJobs = (kinds: ImportKinds): Job[] => [
  {
    name: 'writeImport',
    run: ({ db, clock }, payload) => writeImport(db, kinds, Payload.parse(payload).importId, clock.now()),
  },
  {
    name: 'forgetOldImports',
    everySeconds: 3600,
    run: ({ db, clock }) => forgetOldImports(db, clock.now()),
  },
]
