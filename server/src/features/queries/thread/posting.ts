// The thread: answers, what the asker adds and says of them, and when it is closed.
import type { Tx } from '../../../platform/database.ts'
import type { EncodedImage, FileStore } from '../../../platform/files.ts'
import { keepImage } from '../../../platform/files.ts'
import { conflict, invalid, Problem } from '../../../platform/problems.ts'
import type { QueryPostKind, QueryState } from '../../../platform/schema.ts'
import { refuseMuted } from '../../queryCare/queryCare.ts'
import { getSettings } from '../asking/asking.queries.ts'
import { dueAfter } from '../asking/targetTime.ts'
import { tellAnswered, tellAsked, tellThread } from '../telling.ts'
import {
  claimPictures,
  countLoosePictures,
  insertPicture,
  insertPost,
  type LockedQuery,
  lockQuery,
  updateQuery,
} from './thread.queries.ts'

const DAY = 86_400_000
/** Days after an answer in which the asker may say something before the query closes by itself. */
export const CLOSES_AFTER_DAYS = 7
/** Days after it was closed in which it may be opened again. */
const REOPENS_WITHIN_DAYS = 14
/** Pictures of one person that wait for a post: enough for a slip, too few to fill the store. */
const MOST_LOOSE = 30

export interface Writing {
  queryId: string
  authorId: string
  body: string
  pictures: string[]
}

/** Until when a closed query may be opened again; null while it is not closed. */
export const reopenUntil = (closedAt: Date | null): Date | null =>
  closedAt && new Date(closedAt.getTime() + REOPENS_WITHIN_DAYS * DAY)

/** Keeps a picture until its post comes. Throws 429 `too-many-pictures`. */
export async function keepPicture(
  tx: Tx,
  store: FileStore,
  picture: { encoded: EncodedImage; madeBy: string; now: Date },
): Promise<string> {
  const { encoded, madeBy, now } = picture
  if ((await countLoosePictures(tx, madeBy)) >= MOST_LOOSE)
    throw new Problem(429, 'too-many-pictures', { params: { limit: MOST_LOOSE } })
  const fileId = await keepImage(tx, store, { kind: 'picture', encoded, ownerId: madeBy, createdBy: madeBy })
  await insertPicture(tx, { fileId, madeBy, createdAt: now })
  return fileId
}

/** Writes a post with its pictures. Throws 422 where a picture is not there, or not the author's own. */
export async function addPost(tx: Tx, post: Writing & { kind: QueryPostKind; at: Date }): Promise<string> {
  const { pictures, ...row } = post
  const ids = [...new Set(pictures)]
  if (row.kind !== 'question' && !row.body && !ids.length) throw invalid('body', 'missing')
  const postId = await insertPost(tx, row)
  if (ids.length && (await claimPictures(tx, postId, post.authorId, ids)) !== ids.length)
    throw invalid('pictures', 'picture-gone')
  return postId
}

/** Answers: the asker is told, and has a week to say whether it helped. */
export async function answerQuery(tx: Tx, writing: Writing, now: Date) {
  const query = await lockQuery(tx, writing.queryId)
  if (query.state === 'closed') throw conflict('query-closed')
  const id = await addPost(tx, { ...writing, kind: 'answer', at: now })
  await updateQuery(tx, query.id, { state: 'answered', answeredAt: now, helpful: null, changedAt: now })
  await tellAnswered(tx, query, id, now)
  return { id, state: 'answered' as const }
}

/** What the asker writes further; after an answer, and for two weeks after the end, it opens the query again. */
export async function addToQuery(tx: Tx, writing: Writing, now: Date) {
  await refuseMuted(tx, writing.authorId, now)
  const query = await lockQuery(tx, writing.queryId)
  refuseForGood(query, now)
  const id = await addPost(tx, { ...writing, kind: 'addition', at: now })
  if (query.state === 'open' || query.state === 'reopened') {
    await updateQuery(tx, query.id, { changedAt: now })
    await tellThread(tx, query.id)
    return { id, state: query.state }
  }
  return { id, state: await reopen(tx, query, now) }
}

function refuseForGood({ closedAt }: LockedQuery, now: Date): void {
  const until = reopenUntil(closedAt)
  if (until && until < now) throw conflict('query-closed-for-good', { days: REOPENS_WITHIN_DAYS })
}

/** Somebody waits again: the target time begins anew, and so do its reminders. */
async function reopen(tx: Tx, query: LockedQuery, now: Date): Promise<QueryState> {
  const dueAt = dueAfter(query.topic, await getSettings(tx), now)
  const fresh = { remindedAt: null, escalatedAt: null, closedAt: null, closedHow: null }
  await updateQuery(tx, query.id, { ...fresh, state: 'reopened', dueAt, changedAt: now })
  await tellAsked(tx, query.id, 'reopened', now)
  return 'reopened'
}

export interface Rating {
  helpful: boolean
  close: boolean
  body: string
}

/** Whether the answer helped: with yes the asker may close, with no they say why and the query is open again. */
export async function rateAnswer(tx: Tx, queryId: string, askerId: string, rating: Rating, now: Date) {
  if (!rating.helpful && !rating.body) throw invalid('body', 'missing')
  const query = await lockQuery(tx, queryId)
  if (query.state !== 'answered') throw conflict('not-answered')
  await updateQuery(tx, queryId, { helpful: rating.helpful })
  if (!rating.helpful)
    return addToQuery(tx, { queryId, authorId: askerId, body: rating.body, pictures: [] }, now)
  if (rating.close) await close(tx, query, now)
  else await tellThread(tx, queryId)
  return { id: queryId, state: rating.close ? ('closed' as const) : query.state }
}

/** The asker needs nothing more. Closing what is closed changes nothing. */
export async function closeQuery(tx: Tx, queryId: string, now: Date): Promise<void> {
  const query = await lockQuery(tx, queryId)
  if (query.state !== 'closed') await close(tx, query, now)
}

async function close(tx: Tx, { id }: LockedQuery, now: Date): Promise<void> {
  await updateQuery(tx, id, { state: 'closed', closedAt: now, closedHow: 'asker', changedAt: now })
  await tellThread(tx, id)
}
