// Notices for tests: written straight into the tables, in any state, read by whoever is named.
import type { NoticeState } from '../platform/schema.ts'
import type { TestServer } from './server.ts'

export interface NoticeOptions {
  authorId: string
  state?: NoticeState
  important?: boolean
  title?: string
  body?: string
  batchIds?: string[]
  /** Whom it went to, where it was sent. */
  readers?: string[]
}

/** Adds a notice of the institute's own; returns its id. One that is scheduled goes out in an hour. */
export async function makeNotice(
  { db, clock }: Pick<TestServer, 'db' | 'clock'>,
  { authorId, state = 'sent', important = true, title, body, batchIds = [], readers = [] }: NoticeOptions,
): Promise<string> {
  const now = clock.now()
  const isOut = state === 'sent' || state === 'withdrawn'
  const released = {
    sendAt: isOut ? now : new Date(now.getTime() + 3_600_000),
    releasedAt: now,
    releasedBy: authorId,
  }
  return db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('notices')
      .values({
        ...{ authorId, state, important, createdAt: now, changedAt: now },
        ...(state !== 'draft' && released),
        sentAt: isOut ? now : null,
        ...(state === 'withdrawn' && { withdrawnAt: now, withdrawnBy: authorId }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const words = { title: title ?? 'Parents’ meeting on Sunday', body: body ?? 'At **ten** in the hall.' }
    await tx
      .insertInto('noticeVersions')
      .values({ noticeId: id, version: 1, ...words, writtenBy: authorId, at: now })
      .execute()
    for (const batchId of batchIds)
      await tx.insertInto('noticeTargets').values({ noticeId: id, batchId }).execute()
    for (const personId of isOut ? readers : [])
      await tx.insertInto('noticeRecipients').values({ noticeId: id, personId }).execute()
    return id
  })
}
