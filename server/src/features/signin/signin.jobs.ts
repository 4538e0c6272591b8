// What tidies up after sessions and links.
import type { Job } from '../../platform/queue.ts'
import { deleteOldLinks } from './links.queries.ts'
import { deleteOldSessions, deleteOldTokens, endExpiredSessions } from './sessions.queries.ts'

const DAY = 86_400_000

export const signInJobs: Job[] = [
  {
    name: 'forgetSessions',
    everySeconds: 3600,
    async run({ db, clock }) {
      const now = clock.now()
      await endExpiredSessions(db, now)
      await deleteOldTokens(db, now)
      await deleteOldSessions(db, new Date(now.getTime() - 365 * DAY))
      await deleteOldLinks(db, new Date(now.getTime() - 30 * DAY))
    },
  },
]
