// What state an exam is in: derived from facts by the server's clock, never stored.
import { type RawBuilder, sql } from 'kysely'

/** draft: being set up · scheduled: will open · open: can be sat · closed: over · published: results are out. */
export const examStates = ['draft', 'scheduled', 'open', 'closed', 'published'] as const
export type ExamState = (typeof examStates)[number]

/** The facts that the state follows from; columns of `exams`. */
export interface ExamFacts {
  scheduledAt: Date | null
  opensAt: Date | null
  closesAt: Date | null
  publishedAt: Date | null
}

/** The state at a moment. The window holds its first moment and not its last: at `closesAt` the exam is closed. */
export function examState(exam: ExamFacts, now: Date): ExamState {
  if (exam.publishedAt) return 'published'
  if (!exam.scheduledAt || !exam.opensAt || !exam.closesAt) return 'draft'
  if (now < exam.opensAt) return 'scheduled'
  return now < exam.closesAt ? 'open' : 'closed'
}

/** The same rule over the row of `exams` in a query, for filters and pages; a test holds the two together. */
export function examStateSql(now: Date): RawBuilder<ExamState> {
  return sql<ExamState>`case
    when exams.published_at is not null then 'published'
    when exams.scheduled_at is null then 'draft'
    when ${now}::timestamptz < exams.opens_at then 'scheduled'
    when ${now}::timestamptz < exams.closes_at then 'open'
    else 'closed' end`
}
