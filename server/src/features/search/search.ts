// The search over everything: each kind under its own feature's scope, all of them asked at once.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Locale } from '../../platform/schema.ts'
import { reachOf } from '../sharedAnswers/sharedAnswers.access.ts'
import { findSimilar, listByIds } from '../sharedAnswers/sharedAnswers.queries.ts'
import { tellingWords } from '../sharedAnswers/stopWords.ts'
import { findPeople } from './people.queries.ts'
import type { SearchReply } from './search.schemas.ts'
import { findBatches, findExams, findNotices, findQueries } from './titles.queries.ts'
import { type Asking, readTyped } from './typed.ts'

/** So many of a kind are shown; the rest stands in its list. */
const SHOWN = 5

/** The best of every kind that the viewer sees. Nothing of what was typed is kept. */
export async function searchEverything(
  db: Db,
  viewer: Viewer,
  { q, locale }: { q: string; locale: Locale },
  now: Date,
): Promise<z.output<typeof SearchReply>> {
  const asking = { viewer, typed: readTyped(q), locale, now, today: dayInIndia(now) }
  const some = <Row>(find: (db: Db, asking: Asking, limit: number) => Promise<Row[]>) =>
    find(db, asking, SHOWN + 1).then((rows) => ({ rows: rows.slice(0, SHOWN), more: rows.length > SHOWN }))
  const [people, batches, exams, notices, queries, answers] = await Promise.all([
    some(findPeople),
    some(findBatches),
    some(findExams),
    some(findNotices),
    some(findQueries),
    some(findAnswers),
  ])
  return { people, batches, exams, notices, queries, answers }
}

/** What was answered before to somebody else. */
async function findAnswers(db: Db, { viewer, typed, today }: Asking, limit: number) {
  const words = tellingWords(typed.line)
  if (viewer.role === 'teacher' || viewer.role === 'admin' || !words.length) return []
  const reach = await reachOf(db, viewer, today)
  const ids = await findSimilar(db, { reach, words }, limit)
  return ids.length ? listByIds(db, ids, viewer.personId) : []
}
