// Who has read a notice: the marks that its readers make, and the sender's view of them.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { timeOf } from '../../platform/days.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict } from '../../platform/problems.ts'
import type { Locale } from '../../platform/schema.ts'
import { writeSheet } from '../../platform/spreadsheets.ts'
import { readWord } from '../messages/inbox.ts'
import { getStanding } from '../notices/notices.ts'
import { causesOf } from '../notices/sending.ts'
import { readerWords } from './fileWords.ts'
import {
  countByBatch,
  listReaders,
  markReader,
  type ReaderFilter,
  type ReaderRow,
} from './noticeReaders.queries.ts'
import type { ReaderPage } from './noticeReaders.schemas.ts'

/**
 * Marks that a reader has it open, or says "I have read it"; saying so twice changes nothing. What they were told of it
 * counts as read, so that no further channel is tried. Throws 409 `notice-not-sent` once it was withdrawn, and
 * `nothing-to-acknowledge` where the notice asks for nothing.
 */
export async function markNotice(
  tx: Tx,
  { noticeId, personId, acknowledges }: { noticeId: string; personId: string; acknowledges: boolean },
  now: Date,
): Promise<void> {
  const notice = await getStanding(tx, noticeId)
  if (notice.state !== 'sent') throw conflict('notice-not-sent')
  if (acknowledges && !notice.important) throw conflict('nothing-to-acknowledge')
  const isNew = await markReader(tx, { noticeId, personId, acknowledges }, now)
  if (!isNew) return
  await readWord(tx, personId, await causesOf(tx, noticeId), now)
  await tellPeople(tx, [notice.authorId], { kind: 'notice', id: noticeId })
}

/** A page of whom the notice went to, with how far it has come in each batch. */
export async function listNoticeReaders(
  db: Db,
  noticeId: string,
  { page, pageSize, ...filter }: ReaderFilter & { page: number; pageSize: number },
): Promise<z.output<typeof ReaderPage>> {
  const range = { limit: pageSize, offset: (page - 1) * pageSize }
  const rows = await listReaders(db, noticeId, filter, range)
  return { rows, total: rows[0]?.total ?? 0, batches: await countByBatch(db, noticeId) }
}

/** The readers that match, as an XLSX file in that language. */
export async function writeReaders(
  db: Db,
  noticeId: string,
  filter: ReaderFilter,
  locale: Locale,
): Promise<Buffer> {
  const words = readerWords[locale]
  const readers = await listReaders(db, noticeId, filter, { limit: null, offset: 0 })
  const heading = [words.name, words.role, words.batch, words.children, words.read, words.acknowledged]
  const rowOf = ({ person, batch, children, readAt, acknowledgedAt }: ReaderRow) => [
    ...[person.name, words.roles[person.role], batch?.name ?? '', children.join(', ')],
    ...[written(readAt), written(acknowledgedAt)],
  ]
  const widths = [30, 14, 16, 34, 18, 18]
  return writeSheet([{ name: words.sheet, headings: 1, widths, rows: [heading, ...readers.map(rowOf)] }])
}

/** "2026-11-24 10:05" in India. */
const written = (moment: Date | null): string => (moment ? `${dayInIndia(moment)} ${timeOf(moment)}` : '')
