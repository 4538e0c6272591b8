// Shared answers: what was asked once, for everybody who would ask it again, without the asker.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { type FileStore, fileAddress, keepImage } from '../../platform/files.ts'
import { conflict, invalid, notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { QueryTopic } from '../../platform/schema.ts'
import { tellThread } from '../queries/telling.ts'
import { reachOf } from './sharedAnswers.access.ts'
import {
  type AnswerRow,
  countAnswers,
  deleteAnswer,
  deletePictures,
  findAnswerOfQuery,
  findQueryToShare,
  findSimilar,
  insertHelp,
  insertPictures,
  isFound,
  listByIds,
  listLatest,
  listThreadPictures,
  upsertAnswer,
} from './sharedAnswers.queries.ts'
import type { AnswerPage } from './sharedAnswers.schemas.ts'
import { tellingWords } from './stopWords.ts'

export interface Listing {
  search?: string | undefined
  subjectId?: string | undefined
  topic?: QueryTopic | undefined
  page: number
  pageSize: number
}

interface Reading {
  viewer: Viewer
  now: Date
  /** Signs the addresses of pictures. */
  fileKey: Uint8Array
}

/** What the viewer finds: by words the nearest, without words the latest. */
export async function readAnswers(
  db: Db,
  listing: Listing,
  reading: Reading,
): Promise<z.output<typeof AnswerPage>> {
  const { viewer, now } = reading
  const reach = await reachOf(db, viewer, dayInIndia(now))
  const { search, subjectId, topic, page, pageSize } = listing
  if (search) {
    const words = tellingWords(search)
    const ids = await findSimilar(db, { reach, subjectId, words }, pageSize)
    const rows = page === 1 ? await listByIds(db, ids, viewer.personId) : []
    return { rows: rows.map((row) => shown(row, reading)), total: ids.length }
  }
  const among = { reach, subjectId, topic }
  const rows = await listLatest(db, among, viewer.personId, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return { rows: rows.map((row) => shown(row, reading)), total: await countAnswers(db, among) }
}

const shown = (row: AnswerRow, { fileKey, now }: Reading) => ({
  ...row,
  pictures: row.pictures.map((picture) => ({ ...picture, address: fileAddress(fileKey, picture.id, now) })),
})

export interface Sharing {
  audience: 'batch' | 'everybody'
  title: string
  question: string
  answer: string
  pictures: string[]
}

/**
 * Shares a query's answer in the words of who shares it, or changes what was shared. Throws 409 `not-answered`, 422
 * where the office's are to be for one batch, or where a picture is not of the thread.
 */
export async function shareQuery(tx: Tx, files: FileStore, shared: SharedBy): Promise<string> {
  const answerId = await writeAnswer(tx, shared)
  const { queryId, sharedBy, sharing } = shared
  const pictures = [...new Set(sharing.pictures)]
  await copyPictures(tx, files, { queryId, answerId, sharedBy, pictures })
  return answerId
}

interface SharedBy {
  queryId: string
  sharedBy: string
  sharing: Sharing
  now: Date
}

/** The words of a shared answer; the pictures that it had are gone. Throws as `shareQuery`. */
export async function writeAnswer(tx: Tx, { queryId, sharedBy, sharing, now }: SharedBy): Promise<string> {
  const { audience, pictures: _, ...words } = sharing
  const query = await findQueryToShare(tx, queryId)
  if (!query.answeredAt) throw conflict('not-answered')
  if (audience === 'batch' && !query.batchId) throw invalid('audience', 'belongs-to-no-batch')
  const id = await upsertAnswer(tx, {
    ...{ ...words, queryId, sharedBy },
    topic: query.topic,
    subjectId: query.subjectId,
    batchId: audience === 'batch' ? query.batchId : null,
    sharedAt: now,
  })
  await deletePictures(tx, id)
  await tellThread(tx, queryId)
  return id
}

/** The asker's own pictures go with their account, and lead to it: what is shared is a copy that is nobody's. */
async function copyPictures(
  tx: Tx,
  files: FileStore,
  copying: { queryId: string; answerId: string; sharedBy: string; pictures: string[] },
): Promise<void> {
  const { queryId, answerId, sharedBy, pictures } = copying
  const known = new Map((await listThreadPictures(tx, queryId, pictures)).map((one) => [one.id, one]))
  const copies: { fileId: string; answerId: string; place: number }[] = []
  for (const [i, id] of pictures.entries()) {
    const picture = known.get(id)
    if (!picture) throw invalid('pictures', 'picture-gone')
    const encoded = { ...picture, data: await files.get(id) }
    const image = { kind: 'picture' as const, encoded, ownerId: null, createdBy: sharedBy }
    copies.push({ fileId: await keepImage(tx, files, image), answerId, place: i + 1 })
  }
  if (copies.length) await insertPictures(tx, copies)
}

/** Takes back what was shared. Throws 404. */
export async function withdrawAnswer(tx: Tx, queryId: string): Promise<void> {
  const answer = await findAnswerOfQuery(tx, queryId)
  if (!answer) throw notFound()
  await deletePictures(tx, answer.id)
  await deleteAnswer(tx, answer.id)
  await tellThread(tx, queryId)
}

/** "This answered it": counted once for each person. Throws 404 for who does not find the answer. */
export async function countHelp(tx: Tx, viewer: Viewer, answerId: string, now: Date): Promise<void> {
  const reach = await reachOf(tx, viewer, dayInIndia(now))
  if (!(await isFound(tx, answerId, reach))) throw notFound()
  await insertHelp(tx, answerId, viewer.personId, now)
}
