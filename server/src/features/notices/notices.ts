// Writing a notice: a draft is saved whole as often as one likes; what was sent gets a further version.
import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid, notFound, Problem } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { type Audience, replaceTargets } from './audience.queries.ts'
import { refuseOthersBatches } from './audience.ts'
import {
  claimAttachments,
  countDrafts,
  deleteNotice,
  findStanding,
  insertNotice,
  type LockedNotice,
  listVersions,
  lockNotice,
  putWords,
  releaseAttachments,
  type Standing,
  updateNotice,
  type Words,
} from './notices.queries.ts'

explainConstraint('notices_end_after_they_begin', () => invalid('expiresAt', 'ends-before-it-begins'))
explainConstraint('notices_pinned_within_their_time', () => invalid('pinnedUntil', 'pinned-beyond-its-end'))

/** As many drafts as one person keeps. */
const MOST_DRAFTS = 50

export interface Draft {
  words: Words
  audience: Audience
  important: boolean
  pinnedUntil: Date | null
  expiresAt: Date | null
  /** Files that were stored before. */
  attachmentIds: string[]
}

/** The notice, locked until the transaction ends. Throws 404. */
export async function takeNotice(tx: Tx, noticeId: string): Promise<LockedNotice> {
  const notice = await lockNotice(tx, noticeId)
  if (!notice) throw notFound()
  return notice
}

/** How the notice stands, without holding it: its readers come in crowds. Throws 404. */
export async function getStanding(db: Db, noticeId: string): Promise<Standing> {
  const standing = await findStanding(db, noticeId)
  if (!standing) throw notFound()
  return standing
}

/** Begins a draft. Throws 422 `only-your-batches` and `attachment-gone`, 429 `too-many-drafts`. */
export async function addNotice(tx: Tx, viewer: Viewer, draft: Draft, now: Date): Promise<string> {
  if ((await countDrafts(tx, viewer.personId)) >= MOST_DRAFTS)
    throw new Problem(429, 'too-many-drafts', { params: { limit: MOST_DRAFTS } })
  const noticeId = await insertNotice(tx, {
    ...settingsOf(draft),
    ...{ authorId: viewer.personId, createdAt: now, changedAt: now },
  })
  await fill(tx, viewer, noticeId, draft, now)
  return noticeId
}

/** Saves a draft anew. Throws 409 `notice-released` for what is scheduled or sent. */
export async function changeNotice(
  tx: Tx,
  viewer: Viewer,
  noticeId: string,
  draft: Draft,
  now: Date,
): Promise<void> {
  await takeDraft(tx, noticeId)
  await updateNotice(tx, noticeId, { ...settingsOf(draft), changedAt: now })
  await fill(tx, viewer, noticeId, draft, now)
}

/** Throws a draft away. Throws 409 `notice-released` for what is scheduled or sent. */
export async function removeNotice(tx: Tx, noticeId: string, now: Date): Promise<void> {
  await takeDraft(tx, noticeId)
  await releaseAttachments(tx, noticeId, { except: [], now })
  await deleteNotice(tx, noticeId)
}

async function takeDraft(tx: Tx, noticeId: string): Promise<void> {
  const { state } = await takeNotice(tx, noticeId)
  if (state !== 'draft') throw conflict('notice-released')
}

const settingsOf = ({ important, audience: { withGuardians }, pinnedUntil, expiresAt }: Draft) => ({
  ...{ important, withGuardians, pinnedUntil, expiresAt },
})

async function fill(tx: Tx, viewer: Viewer, noticeId: string, draft: Draft, now: Date): Promise<void> {
  await refuseOthersBatches(tx, viewer, draft.audience)
  await putWords(tx, { noticeId, version: 1, writtenBy: viewer.personId, at: now }, draft.words)
  await replaceTargets(tx, noticeId, draft.audience)
  const fileIds = [...new Set(draft.attachmentIds)]
  await releaseAttachments(tx, noticeId, { except: fileIds, now })
  if (fileIds.length && (await claimAttachments(tx, noticeId, viewer.personId, fileIds)) !== fileIds.length)
    throw invalid('attachmentIds', 'attachment-gone')
}

export interface Edit {
  words: Words
  pinnedUntil: Date | null
  expiresAt: Date | null
  /** The version that the editor had before them. */
  seen: number
}

/**
 * Edits what was sent: other words are a further version, marked with the time; nobody is told anew. Throws 409
 * `notice-not-sent`, or `notice-edited` where somebody was quicker.
 */
export async function editNotice(
  tx: Tx,
  noticeId: string,
  by: string,
  { words, pinnedUntil, expiresAt, seen }: Edit,
  now: Date,
): Promise<void> {
  const notice = await takeNotice(tx, noticeId)
  if (notice.state !== 'sent') throw conflict('notice-not-sent')
  if (notice.version !== seen) throw conflict('notice-edited')
  if (!words.body) throw invalid('body', 'missing')
  const isOver = expiresAt !== null && expiresAt <= now
  await updateNotice(tx, noticeId, {
    ...{ pinnedUntil, expiresAt, changedAt: now },
    ...(!isOver && { expiredAt: null }),
  })
  if (isDeepStrictEqual(words, await getWords(tx, notice))) return
  const version = notice.version + 1
  await putWords(tx, { noticeId, version, writtenBy: by, at: now }, words)
  await updateNotice(tx, noticeId, { version, editedAt: now })
}

/** The words that stand now. */
export async function getWords(
  db: Db,
  { id, version }: Pick<LockedNotice, 'id' | 'version'>,
): Promise<Words> {
  const row = (await listVersions(db, id)).find((one) => one.version === version)
  if (!row) throw new Error('The notice has no words.')
  const { title, body, mr, hi } = row
  return { title, body, mr, hi }
}
