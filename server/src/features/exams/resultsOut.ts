// Whether students and guardians may read results: of a test once it is published; of a practice, which has no
// publishing, as soon as an attempt is handed in.
import { sql } from 'kysely'
import type { ExamMode } from '../../platform/schema.ts'

/** Columns of `exams`. */
interface ShownBy {
  mode: ExamMode
  publishedAt: Date | null
}

export const resultsAreOut = ({ mode, publishedAt }: ShownBy): boolean =>
  mode === 'practice' || publishedAt !== null

/** The same rule over the row of `exams` in a query. */
export const resultsAreOutSql = sql<boolean>`(exams.mode = 'practice' or exams.published_at is not null)`
