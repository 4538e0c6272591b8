// Who sees a notice, and who stands in which relation to it.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Reader } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

/** Whether the viewer writes to anybody. A teacher writes too, to their own batches. */
export const writesToAnybody = (viewer: Reader): boolean =>
  hasPower(viewer, 'academics') || hasPower(viewer, 'front_desk')

/** The notices that the viewer looks after, as a condition on `notices`: the office all, a teacher their own. */
export function noticesWrittenBy(viewer: Reader): RawBuilder<boolean> {
  if (writesToAnybody(viewer)) return sql<boolean>`true`
  return viewer.role === 'teacher' ? isAuthor(viewer.personId) : sql<boolean>`false`
}

/** The notices that the viewer sees: those that went to them, and those that they look after. */
export const noticesVisibleTo = (viewer: Reader): RawBuilder<boolean> =>
  sql<boolean>`(${noticesWrittenBy(viewer)} or ${wentTo(viewer.personId)})`

const isAuthor = (personId: string) => sql<boolean>`notices.author_id = ${personId}`

const wentTo = (personId: string) => sql<boolean>`exists (
  select from notice_recipients r where r.notice_id = notices.id and r.person_id = ${personId})`

async function holds(db: Db, noticeId: string, condition: RawBuilder<boolean>): Promise<boolean> {
  const row = await db
    .selectFrom('notices')
    .select('id')
    .where('id', '=', noticeId)
    .where(condition)
    .executeTakeFirst()
  return row !== undefined
}

export const noticeVisible: Resolver = (db, viewer, id) => holds(db, id, noticesVisibleTo(viewer))

export const noticeRelations = {
  /** It went to them. */
  recipientOfNotice: (db, viewer, id) => holds(db, id, wentTo(viewer.personId)),
  /** The teacher who wrote it. */
  authorOfNotice: (db, viewer, id) => holds(db, id, isAuthor(viewer.personId)),
} satisfies Record<string, Resolver>
