// Word to whoever watches an exam that something moved: gathered, at most once a second for an exam.
import type { Database } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'

/** What the live stream of somebody who watches an exam follows, beside their own person. */
export const watchersOf = (examId: string) => `exam:${examId}`

const EVERY_MS = 1_000
const noted = new Set<string>()

/** Notes that an exam's board has changed. Costs nothing in a hall that saves a thousand times a second. */
export function noteProgress(db: Database, examId: string): void {
  if (noted.has(examId)) return
  noted.add(examId)
  setTimeout(() => {
    noted.delete(examId)
    // Whoever misses it sees it with the next one, or when their screen asks by itself.
    db.transaction()
      .execute((tx) => tellPeople(tx, [watchersOf(examId)], { kind: 'exam-progress', id: examId }))
      .catch(() => {})
  }, EVERY_MS).unref()
}
