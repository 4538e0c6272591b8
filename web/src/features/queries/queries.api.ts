// What the screens of queries ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import type { LiveEvent } from '../../api/live.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

addSentences({
  problems: {
    'asking-muted': msg`You cannot ask for another ${{ days: 0 }} days: ${{ reason: '' }} You can still read everything. Talk to the office if this is not right.`,
    'asked-enough': msg`That is ${{ limit: 0 }} queries today, as many as one day takes. What you wrote is kept; send it tomorrow.`,
    'too-many-pictures': msg`Too many pictures wait for a post. Send one, or try again tomorrow.`,
    'query-closed': msg`This query is closed. The person who asked can open it again.`,
    'query-closed-for-good': msg`This was closed more than ${{ days: 0 }} days ago. Ask a new query.`,
    'not-answered': msg`There is no answer yet, or somebody was quicker. Load the page again.`,
    'already-there': msg`It is there already.`,
    'reported-already': msg`You have reported this already. The institute is looking at it.`,
    'own-post': msg`This is your own.`,
    'hidden-already': msg`The institute has hidden this already.`,
    'decided-already': msg`Somebody has decided this already. Load the page again.`,
  },
  fields: {
    missing: msg`Please fill this in.`,
    'students-only': msg`Only students ask about a subject. Ask the office instead.`,
    'not-your-subject': msg`You do not learn this subject in any of your batches.`,
    'not-your-child': msg`This is not one of your children.`,
    'question-not-seen': msg`You can ask about a question once the result of the test is out.`,
    'picture-gone': msg`A picture was not kept. Take it out and add it again.`,
    'not-a-teacher-of-it': msg`This teacher does not teach the subject.`,
    'belongs-to-no-batch': msg`This is not a query of a subject. Choose another place for it.`,
  },
})

type Reply<P extends keyof paths, M extends 'get' | 'post' = 'get'> = paths[P] extends {
  [Method in M]: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type QueryList = Reply<'/v1/queries'>
export type QueryRow = QueryList['rows'][number]
export type Query = Reply<'/v1/queries/{queryId}'>
export type Post = Query['posts'][number]
export type SharedAnswer = Reply<'/v1/shared-answers'>['rows'][number]
export type Report = Reply<'/v1/query-reports'>['rows'][number]
export type Settings = Reply<'/v1/query-settings'>
export type Topic = Query['topic']
export type State = Query['state']
/** A picture that is in the store and may wait for its post. */
export type Picture = Post['pictures'][number]

export const PAGE_SIZE = 30
/** The most bytes of a picked photo, and the most photos of a post: as the server has them. */
export const PICTURE_BYTES = 10_000_000
export const MOST_PICTURES = 5

type Filter = NonNullable<paths['/v1/queries']['get']['parameters']['query']>

export const queryList = (filter: Filter) =>
  queryOptions({
    queryKey: ['queries', filter],
    queryFn: () => ask(api.GET('/v1/queries', { params: { query: { ...filter, pageSize: PAGE_SIZE } } })),
  })

const at = (queryId: string) => ({ params: { path: { queryId } } })

export const queryOf = (queryId: string) =>
  queryOptions({
    queryKey: ['query', queryId],
    queryFn: () => ask(api.GET('/v1/queries/{queryId}', at(queryId))),
  })

/** Shared answers: near to the words, or the latest. */
export const sharedAnswers = (query: {
  search?: string
  subjectId?: string
  page?: number
  pageSize?: number
}) =>
  queryOptions({
    queryKey: ['shared-answers', query],
    queryFn: () => ask(api.GET('/v1/shared-answers', { params: { query } })),
  })

export const subjectList = queryOptions({
  queryKey: ['subjects'],
  queryFn: () => ask(api.GET('/v1/subjects')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The ids of the subjects that the student learns in the batches of today. */
export const ownSubjects = queryOptions({
  queryKey: ['own-subjects'],
  queryFn: async () => {
    const [batches, courses] = await Promise.all([ask(api.GET('/v1/batches')), ask(api.GET('/v1/courses'))])
    const own = new Set(batches.rows.map(({ courseId }) => courseId))
    return [...new Set(courses.rows.filter(({ id }) => own.has(id)).flatMap((one) => one.subjectIds))]
  },
  staleTime: 10 * 60_000,
})

export const settingsQuery = queryOptions({
  queryKey: ['query-settings'],
  queryFn: () => ask(api.GET('/v1/query-settings')),
})

export const teachersFor = (queryId: string) =>
  queryOptions({
    queryKey: ['query', queryId, 'teachers'],
    queryFn: () => ask(api.GET('/v1/queries/{queryId}/teachers', at(queryId))),
  })

export const reportList = (decided: boolean, page: number) =>
  queryOptions({
    queryKey: ['query-reports', decided, page],
    queryFn: () =>
      ask(
        api.GET('/v1/query-reports', {
          params: { query: { decided: decided ? 'true' : 'false', page, pageSize: PAGE_SIZE } },
        }),
      ),
  })

export const muteList = queryOptions({
  queryKey: ['query-mutes'],
  queryFn: () => ask(api.GET('/v1/query-mutes', { params: { query: { pageSize: 200 } } })),
})

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export type NewQuery = NonNullable<paths['/v1/queries']['post']['requestBody']>['content']['application/json']
export const askQuery = (body: NewQuery, key: string) => ask(api.POST('/v1/queries', { body, ...keyed(key) }))

type NewPost = { body: string; pictures: string[] }
export const answerQuery = (queryId: string, body: NewPost, key: string) =>
  ask(api.POST('/v1/queries/{queryId}/answers', { ...at(queryId), body, ...keyed(key) }))
export const addToQuery = (queryId: string, body: NewPost, key: string) =>
  ask(api.POST('/v1/queries/{queryId}/additions', { ...at(queryId), body, ...keyed(key) }))

export const rateAnswer = (
  queryId: string,
  body: { helpful: boolean; close: boolean; body: string },
  key: string,
) => ask(api.POST('/v1/queries/{queryId}/rating', { ...at(queryId), body, ...keyed(key) }))

export const closeQuery = (queryId: string) => ask(api.POST('/v1/queries/{queryId}/closing', at(queryId)))

export type Reassignment = { to: { teacherId: string } | { topic: Topic }; note: string }
export const reassignQuery = (queryId: string, body: Reassignment, key: string) =>
  ask(api.POST('/v1/queries/{queryId}/moves', { ...at(queryId), body, ...keyed(key) }))

export type Sharing = {
  audience: 'batch' | 'everybody'
  title: string
  question: string
  answer: string
  pictures: string[]
}
export const shareQuery = (queryId: string, body: Sharing, key: string) =>
  ask(api.PUT('/v1/queries/{queryId}/shared', { ...at(queryId), body, ...keyed(key) }))
export const unshareQuery = (queryId: string) => ask(api.DELETE('/v1/queries/{queryId}/shared', at(queryId)))

export const sayHelped = (answerId: string) =>
  ask(api.POST('/v1/shared-answers/{answerId}/helps', { params: { path: { answerId } } }))

export const reportPost = (queryId: string, postId: string, reason: string, key: string) =>
  ask(
    api.POST('/v1/queries/{queryId}/posts/{postId}/reports', {
      params: { path: { queryId, postId } },
      body: { reason },
      ...keyed(key),
    }),
  )
export const decideReport = (reportId: string, outcome: 'hidden' | 'kept') =>
  ask(
    api.POST('/v1/query-reports/{reportId}/decision', {
      params: { path: { reportId } },
      body: { outcome },
    }),
  )
export const muteAsker = (body: { personId: string; days: number; reason: string }, key: string) =>
  ask(api.POST('/v1/query-mutes', { body, ...keyed(key) }))
export const liftMute = (muteId: string) =>
  ask(api.DELETE('/v1/query-mutes/{muteId}', { params: { path: { muteId } } }))
export const changeSettings = (body: Settings, key: string) =>
  ask(api.PUT('/v1/query-settings', { body, ...keyed(key) }))

/** Stores a photo; the server takes out what the camera wrote into it. */
export const addPicture = (photo: Blob) =>
  ask(
    api.POST('/v1/query-pictures', {
      body: photo as never,
      bodySerializer: (body: unknown) => body,
      headers: { 'content-type': 'application/octet-stream' },
    } as never),
  ) as Promise<Picture>

/** A thread changed: it and every list ask anew. */
export function loadQueriesAnew(queries: QueryClient, { kind, id }: LiveEvent): void {
  if (kind !== 'query') return
  for (const queryKey of [['query', id], ['queries'], ['shared-answers']])
    void queries.invalidateQueries({ queryKey })
}
