// Reading queries: the lists of either side, and one thread with all that its reader may know.
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import {
  countQueries,
  countWaiting,
  findAskedQuestion,
  findQuery,
  listMoves,
  listPosts,
  listQueries,
  type PostRow,
  type QueryFilter,
  type QueryHead,
} from './queries.queries.ts'
import type { QueryPage, QueryReply } from './queries.schemas.ts'
import { reopenUntil } from './thread/posting.ts'

/** A page of what the viewer sees, with the count of each state under the same filter. */
export async function readQueries(
  db: Db,
  viewer: Viewer,
  { page, pageSize, ...filter }: QueryFilter & { page: number; pageSize: number },
  now: Date,
): Promise<z.output<typeof QueryPage>> {
  const request = { viewer, filter, now, today: dayInIndia(now) }
  const counts = await countQueries(db, request)
  const rows = await listQueries(db, request, { limit: pageSize, offset: (page - 1) * pageSize })
  return { rows, counts, total: totalOf(counts, filter) }
}

/** How many queries wait among those that the viewer sees, and how many of them are late. For homes. */
export const countWaitingQueries = (db: Db, viewer: Viewer, now: Date) =>
  countWaiting(db, viewer, dayInIndia(now), now)

type Counts = z.output<typeof QueryPage>['counts']

function totalOf(counts: Counts, { late, state }: QueryFilter): number {
  if (late) return counts.late
  return state ? counts[state] : counts.waiting + counts.answered + counts.closed
}

export interface ReadRequest {
  viewer: Viewer
  queryId: string
  now: Date
  can: Operation[]
  /** Signs the addresses of pictures. */
  fileKey: Uint8Array
}

const isStaff = (viewer: Viewer) => viewer.role === 'teacher' || viewer.role === 'admin'

/** One thread. How it was handed on is for staff. */
export async function getQuery(db: Db, request: ReadRequest): Promise<z.output<typeof QueryReply>> {
  const { viewer, queryId, can } = request
  const head = await findQuery(db, queryId)
  if (!head) throw notFound()
  const { examId: _, examPosition: __, asker, ...query } = head
  const posts = await listPosts(db, queryId, viewer.personId)
  return {
    ...query,
    asker: { ...asker, role: asker.role === 'parent' ? 'parent' : 'student' },
    reopenUntil: reopenUntil(head.closedAt),
    question: await questionOf(db, head, request),
    posts: posts.map((post) => toPost(post, request)),
    moves: isStaff(viewer) ? await listMoves(db, queryId) : [],
    can,
  }
}

function toPost({ author, pictures, ...post }: PostRow, { viewer, fileKey, now }: ReadRequest) {
  const { photoFileId, ...who } = author
  return {
    ...post,
    author: { ...who, photoUrl: photoFileId && fileAddress(fileKey, photoFileId, now) },
    own: author.id === viewer.personId,
    pictures: pictures.map((picture) => ({ ...picture, address: fileAddress(fileKey, picture.id, now) })),
  }
}

async function questionOf(db: Db, head: QueryHead, { fileKey, now }: ReadRequest) {
  if (!head.examId || !head.examPosition) return null
  const question = await findAskedQuestion(db, head.examId, head.examPosition, head.asker.id)
  return question ? { ...question, pictures: pictureAddresses([question], fileKey, now) } : null
}
