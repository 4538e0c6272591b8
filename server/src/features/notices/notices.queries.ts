// The SQL of writing notices: drafts with their words and files, and what becomes of them.
import { sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Locale, NoticeState, Notices } from '../../platform/schema.ts'

/** A title and a body in Markdown. */
export interface Text {
  title: string
  body: string
}

/** The words of a notice: the writer's own, and versions for who reads Marathi or Hindi. */
export interface Words extends Text {
  mr: Text | null
  hi: Text | null
}

export interface LockedNotice {
  id: string
  state: NoticeState
  authorId: string
  important: boolean
  version: number
  sendAt: Date | null
  sentAt: Date | null
  releasedBy: string | null
  expiresAt: Date | null
}

const lockedColumns = [
  'id',
  'state',
  'authorId',
  'important',
  'version',
  'sendAt',
  'sentAt',
  'releasedBy',
  'expiresAt',
] as const satisfies (keyof LockedNotice)[]

/** The notice for as long as the transaction lasts: whoever else wants to change it waits. */
export async function lockNotice(tx: Tx, noticeId: string): Promise<LockedNotice | undefined> {
  return tx
    .selectFrom('notices')
    .select(lockedColumns)
    .where('id', '=', noticeId)
    .forUpdate()
    .executeTakeFirst()
}

export type Standing = Pick<LockedNotice, 'state' | 'important' | 'authorId'>

export async function findStanding(db: Db, noticeId: string): Promise<Standing | undefined> {
  return db
    .selectFrom('notices')
    .select(['state', 'important', 'authorId'])
    .where('id', '=', noticeId)
    .executeTakeFirst()
}

export async function insertNotice(
  tx: Tx,
  notice: {
    authorId: string
    important: boolean
    withGuardians: boolean
    pinnedUntil: Date | null
    expiresAt: Date | null
    createdAt: Date
    changedAt: Date
  },
): Promise<string> {
  const row = await tx.insertInto('notices').values(notice).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export async function updateNotice(tx: Tx, noticeId: string, change: Updateable<Notices>): Promise<void> {
  await tx.updateTable('notices').set(change).where('id', '=', noticeId).execute()
}

export async function deleteNotice(tx: Tx, noticeId: string): Promise<void> {
  await tx.deleteFrom('notices').where('id', '=', noticeId).execute()
}

const columnsOf = ({ title, body, mr, hi }: Words) => ({
  ...{ title, body },
  ...{ titleMr: mr?.title ?? null, bodyMr: mr?.body ?? null },
  ...{ titleHi: hi?.title ?? null, bodyHi: hi?.body ?? null },
})

export interface NewVersion {
  noticeId: string
  version: number
  writtenBy: string
  at: Date
}

/** Writes a version's words; those of a draft take the place of what it said before. */
export async function putWords(tx: Tx, version: NewVersion, words: Words): Promise<void> {
  const written = { writtenBy: version.writtenBy, at: version.at, ...columnsOf(words) }
  await tx
    .insertInto('noticeVersions')
    .values({ ...version, ...written })
    .onConflict((c) => c.columns(['noticeId', 'version']).doUpdateSet(written))
    .execute()
}

export interface VersionRow extends Words {
  version: number
  writtenBy: string
  at: Date
}

/** The versions of a notice, the latest first. */
export async function listVersions(db: Db, noticeId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.version, v.title, v.body, p.name as written_by, v.at,
      case when v.title_mr is not null then jsonb_build_object('title', v.title_mr, 'body', v.body_mr) end as mr,
      case when v.title_hi is not null then jsonb_build_object('title', v.title_hi, 'body', v.body_hi) end as hi
    from notice_versions v join people p on p.id = v.written_by
    where v.notice_id = ${noticeId} order by v.version desc`.execute(db)
  return rows
}

/** How many drafts somebody keeps. */
export async function countDrafts(db: Db, authorId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('authorId', '=', authorId)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  return count
}

/** How many notices somebody has released since then. */
export async function countReleased(db: Db, personId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('releasedBy', '=', personId)
    .where('releasedAt', '>=', since)
    .executeTakeFirstOrThrow()
  return count
}

/** Scheduled notices whose time has come, the oldest first. */
export async function listDue(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('notices')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('sendAt', '<=', now)
    .orderBy('sendAt')
    .limit(50)
    .execute()
  return rows.map(({ id }) => id)
}

/** A due notice for this transaction alone; nothing where another one has it, has sent it, or it was called back. */
export async function takeDue(tx: Tx, noticeId: string, now: Date): Promise<LockedNotice | undefined> {
  return tx
    .selectFrom('notices')
    .select(lockedColumns)
    .where('id', '=', noticeId)
    .where('state', '=', 'scheduled')
    .where('sendAt', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Marks sent notices whose time is over as ended; they are the caller's until its transaction ends. */
export async function takeEnding(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update notices set expired_at = ${now} where id in (
      select id from notices where state = 'sent' and expired_at is null and expires_at <= ${now}
      order by expires_at limit 100 for update skip locked)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The days on which readers were reminded, as YYYY-MM-DD. */
export async function listReminderDays(db: Db, noticeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('noticeReminders')
    .select('onDay')
    .where('noticeId', '=', noticeId)
    .orderBy('onDay')
    .execute()
  return rows.map(({ onDay }) => onDay)
}

/** Writes down a reminder of the day. */
export async function insertReminder(
  tx: Tx,
  reminder: { noticeId: string; onDay: string; sentBy: string; at: Date; people: number },
): Promise<void> {
  await tx.insertInto('noticeReminders').values(reminder).execute()
}

export interface Addressee {
  personId: string
  locale: Locale
}

/** Whom a notice was sent to, each with the language they read; with `unacknowledged` only who has not answered. */
export async function listAddressees(
  db: Db,
  noticeId: string,
  { unacknowledged = false } = {},
): Promise<Addressee[]> {
  return db
    .selectFrom('noticeRecipients')
    .innerJoin('people', 'people.id', 'noticeRecipients.personId')
    .select(['people.id as personId', 'people.locale'])
    .where('noticeId', '=', noticeId)
    .$if(unacknowledged, (q) =>
      q.where('acknowledgedAt', 'is', null).where('people.status', 'in', ['invited', 'active']),
    )
    .execute()
}

export interface AttachmentRow {
  id: string
  name: string
  mediaType: string
  byteCount: number
}

/** The files of a notice in their order. */
export async function listAttachments(db: Db, noticeId: string): Promise<AttachmentRow[]> {
  const rows = await db
    .selectFrom('noticeAttachments')
    .innerJoin('files', 'files.id', 'noticeAttachments.fileId')
    .select(['files.id', 'noticeAttachments.name', 'files.mediaType', 'files.byteCount'])
    .where('noticeId', '=', noticeId)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...row, byteCount: Number(row.byteCount) }))
}

export async function insertAttachment(
  tx: Tx,
  attachment: { fileId: string; madeBy: string; name: string; createdAt: Date },
): Promise<void> {
  await tx.insertInto('noticeAttachments').values(attachment).execute()
}

/** How many files of somebody belong to no notice. */
export async function countLooseAttachments(db: Db, madeBy: string): Promise<number> {
  const { count } = await db
    .selectFrom('noticeAttachments')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('madeBy', '=', madeBy)
    .where('noticeId', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Lets go of the files of a notice but for those: they are swept unless they are taken again. */
export async function releaseAttachments(
  tx: Tx,
  noticeId: string,
  { except, now }: { except: string[]; now: Date },
): Promise<void> {
  await tx
    .updateTable('noticeAttachments')
    .set({ noticeId: null, place: null, createdAt: now })
    .where('noticeId', '=', noticeId)
    .$if(except.length > 0, (q) => q.where('fileId', 'not in', except))
    .execute()
}

/** Puts files into this order: those of the notice, and loose ones of whoever saves; returns how many it could. */
export async function claimAttachments(
  tx: Tx,
  noticeId: string,
  madeBy: string,
  fileIds: string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notice_attachments a set notice_id = ${noticeId}, place = wanted.place
    from unnest(${fileIds}::uuid[]) with ordinality as wanted (file_id, place)
    where a.file_id = wanted.file_id
      and (a.notice_id = ${noticeId} or (a.notice_id is null and a.made_by = ${madeBy}))`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Takes the rows of files that belong to no notice for longer; says whose bytes may go. */
export async function forgetLooseAttachments(tx: Tx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ fileId: string }>`
    delete from notice_attachments where file_id in (
      select file_id from notice_attachments where notice_id is null and created_at < ${before}
      order by created_at limit 200 for update skip locked)
    returning file_id`.execute(tx)
  const ids = rows.map(({ fileId }) => fileId)
  if (ids.length) await tx.deleteFrom('files').where('id', 'in', ids).execute()
  return ids
}
