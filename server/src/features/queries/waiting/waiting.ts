// What time does to queries: who is late hears of it, then the next desk; what was answered closes by itself.
import type { Database } from '../../../platform/database.ts'
import type { FileStore } from '../../../platform/files.ts'
import { tellOverdue, tellThread } from '../telling.ts'
import { CLOSES_AFTER_DAYS } from '../thread/posting.ts'
import { closeAnswered, forgetLoosePictures, takeEscalated, takeLate } from './waiting.queries.ts'

const DAY = 86_400_000

/** Tells of what is late: first whoever is to answer, and some hours later whoever stands behind them; once each. */
export async function remindOfQueries(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const id of await takeLate(tx, now)) await tellOverdue(tx, id, 'reminder', now)
  })
  await db.transaction().execute(async (tx) => {
    for (const id of await takeEscalated(tx, now)) await tellOverdue(tx, id, 'escalation', now)
  })
}

/** Closes what was answered a week ago, and forgets pictures that were sent a day ago and never used. */
export async function tidyQueries(db: Database, files: FileStore, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const answeredBefore = new Date(now.getTime() - CLOSES_AFTER_DAYS * DAY)
    for (const id of await closeAnswered(tx, answeredBefore, now)) await tellThread(tx, id)
  })
  const before = new Date(now.getTime() - DAY)
  const forgotten = await db.transaction().execute((tx) => forgetLoosePictures(tx, before))
  for (const id of forgotten) await files.remove(id)
}
