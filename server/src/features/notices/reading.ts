// Reading notices: the reader's list and the writer's, and one notice with all that its viewer may know.
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { notFound } from '../../platform/problems.ts'
import type { Reader, Viewer } from '../../platform/rules.ts'
import type { Locale, NoticeState } from '../../platform/schema.ts'
import { writesToAnybody } from './notices.access.ts'
import { listAttachments, listVersions, type VersionRow } from './notices.queries.ts'
import type { NoticeReply, ReadPage, WrittenPage } from './notices.schemas.ts'
import {
  countRead,
  countWritten,
  findAuthor,
  findNotice,
  listRead,
  listWritten,
  type NoticeHead,
  type ReadFilter,
  type WrittenFilter,
} from './reading.queries.ts'
import { UNDO_SECONDS } from './sending.ts'

interface Page {
  page: number
  pageSize: number
}

const rangeOf = ({ page, pageSize }: Page) => ({ limit: pageSize, offset: (page - 1) * pageSize })

/** A page of what went to somebody, in their language: what is pinned first, then the latest. */
export async function listNotices(
  db: Db,
  personId: string,
  { locale, page, pageSize, ...filter }: ReadFilter & Page & { locale: Locale },
  now: Date,
): Promise<z.output<typeof ReadPage>> {
  const rows = await listRead(db, { personId, locale, filter, now }, rangeOf({ page, pageSize }))
  return { rows, total: rows[0]?.total ?? 0, counts: await countRead(db, personId, now) }
}

/** The first three of what somebody has not read or not acknowledged, in their language, and how many those are. */
export async function listNewNotices(db: Db, personId: string, locale: Locale, now: Date) {
  const list = { personId, locale, filter: { show: 'new' as const }, now }
  const rows = await listRead(db, list, { limit: 3, offset: 0 })
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, title, author, sentAt, important, pinned }) => ({
      ...{ id, title, sentAt, important, pinned },
      author: author.name,
    })),
  }
}

/** A page of what the viewer looks after, with how many have read each. */
export async function listWrittenNotices(
  db: Db,
  viewer: Reader,
  { page, pageSize, ...filter }: WrittenFilter & Page,
  now: Date,
): Promise<z.output<typeof WrittenPage>> {
  const counts = await countWritten(db, viewer, filter.search)
  const rows = await listWritten(db, viewer, filter, { ...rangeOf({ page, pageSize }), now })
  return { rows, counts, total: counts[filter.show] }
}

/** Who wrote a draft; whoever asks, where there is none yet. */
export const authorOf = async (db: Db, noticeId: string | undefined, askerId: string): Promise<string> =>
  (noticeId && (await findAuthor(db, noticeId))) || askerId

export interface ReadRequest {
  viewer: Viewer
  noticeId: string
  now: Date
  can: Operation[]
  /** Signs the addresses of files. */
  fileKey: Uint8Array
}

/** One notice. What its sending and its earlier words were is for who looks after it. Throws 404. */
export async function getNotice(db: Db, request: ReadRequest): Promise<z.output<typeof NoticeReply>> {
  const { viewer, noticeId, now, fileKey } = request
  const notice = await findNotice(db, noticeId, viewer.personId)
  const versions = await listVersions(db, noticeId)
  const words = versions.find(({ version }) => version === notice?.version)
  if (!notice || !words) throw notFound()
  const isWriter = notice.author.id === viewer.personId || writesToAnybody(viewer)
  const isTakenAway = notice.state === 'withdrawn' && !isWriter
  const attachments = isTakenAway ? [] : await listAttachments(db, noticeId)
  return {
    ...notice,
    ...textOf(words, isTakenAway),
    attachments: attachments.map((file) => ({ ...file, url: fileAddress(fileKey, file.id, now) })),
    writing: isWriter ? writingOf(notice, versions) : null,
    can: request.can.filter((operation) => isOpen(operation, notice)),
  }
}

/** Of a withdrawn notice its readers keep the title: they may have heard of it. */
function textOf({ title, body, mr, hi }: VersionRow, isTakenAway: boolean) {
  if (!isTakenAway) return { title, body, mr, hi }
  return { title, body: '', mr: mr && { ...mr, body: '' }, hi: hi && { ...hi, body: '' } }
}

function writingOf(notice: NoticeHead, versions: VersionRow[]) {
  const { audience, sendAt, releasedAt, changedAt, remindedAt, campaignId, people, read, acknowledged } =
    notice
  const goesAtOnce =
    notice.state === 'scheduled' &&
    sendAt &&
    releasedAt &&
    sendAt.getTime() - releasedAt.getTime() <= UNDO_SECONDS * 1000
  return {
    ...{ audience, sendAt, changedAt, remindedAt, campaignId, people, read, acknowledged, versions },
    undoUntil: goesAtOnce ? sendAt : null,
  }
}

const OPEN_IN: Partial<Record<Operation, NoticeState[]>> = {
  changeNotice: ['draft'],
  removeNotice: ['draft'],
  releaseNotice: ['draft'],
  callBackNotice: ['scheduled'],
  editNotice: ['sent'],
  withdrawNotice: ['sent'],
  readNotice: ['sent'],
  acknowledgeNotice: ['sent'],
  remindOfNotice: ['sent'],
  listNoticeReaders: ['sent', 'withdrawn'],
  exportNoticeReaders: ['sent', 'withdrawn'],
}

/** What one may do to a notice, its state lets one do. */
function isOpen(operation: Operation, { state, important, own }: NoticeHead): boolean {
  if (operation === 'acknowledgeNotice' && (!important || own?.acknowledgedAt)) return false
  if (operation === 'remindOfNotice' && !important) return false
  return OPEN_IN[operation]?.includes(state) ?? true
}
