// What the screens of notices ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import type { LiveEvent } from '../../api/live.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'
import type { Language } from '../../words/language.ts'

addSentences({
  problems: {
    'too-many-drafts': msg`You keep ${{ limit: 0 }} drafts already. Throw one away first.`,
    'notices-enough': msg`That is ${{ limit: 0 }} notices today, as many as one day takes. This one is kept as a draft.`,
    'notice-released': msg`It is on its way or sent already, so it cannot be changed like a draft. Load the page again.`,
    'notice-not-waiting': msg`It has gone out already. You can withdraw it instead.`,
    'notice-not-sent': msg`This notice no longer stands. Load the page again.`,
    'notice-edited': msg`Somebody was quicker and has edited it. Load the page again and look at their words first.`,
    'reminded-today': msg`They were reminded today already. Once a day is enough.`,
    'all-have-read': msg`Nobody is left to remind: everybody has read it.`,
    'nothing-to-acknowledge': msg`This notice asks for no answer.`,
    'not-an-attachment': msg`This file is no PDF, JPEG or PNG. Choose another one.`,
    'too-many-attachments': msg`Too many files wait for a notice. Save a draft with them, or try again tomorrow.`,
  },
  fields: {
    missing: msg`Please fill this in.`,
    nobody: msg`Nobody is in this audience now. Choose somebody else.`,
    'only-your-batches': msg`You can write to batches that you teach. Take the others out.`,
    'in-the-past': msg`This time is over. Choose a later one.`,
    'too-far-ahead': msg`At most ${{ days: 0 }} days ahead.`,
    'ends-before-it-begins': msg`It would end before it goes out. Choose a later time.`,
    'pinned-beyond-its-end': msg`It cannot stay pinned longer than it is valid.`,
    'attachment-gone': msg`A file was not kept. Take it out and add it again.`,
  },
})

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type ReadRow = Get<'/v1/notices'>['rows'][number]
export type WrittenRow = Get<'/v1/written-notices'>['rows'][number]
export type Notice = Get<'/v1/notices/{noticeId}'>
export type NamedAudience = WrittenRow['audience']
export type Attachment = Notice['attachments'][number]
export type ReaderList = Get<'/v1/notices/{noticeId}/readers'>
export type Role = NamedAudience['roles'][number]
export type NewNotice = paths['/v1/notices']['post']['requestBody']['content']['application/json']
export type Edit =
  paths['/v1/notices/{noticeId}/versions']['post']['requestBody']['content']['application/json']
export type AudienceIds = NonNullable<NewNotice['audience']>

export const PAGE_SIZE = 20
/** The largest file in bytes, and the most files of a notice: as the server has them. */
export const MOST_BYTES = 10_000_000
export const MOST_FILES = 5
/** Seconds in which what was sent can be taken back. */
export const UNDO_SECONDS = 30

type ReadFilter = NonNullable<paths['/v1/notices']['get']['parameters']['query']>
export const noticeList = (filter: ReadFilter) =>
  queryOptions({
    queryKey: ['notices', 'read', filter],
    queryFn: () => ask(api.GET('/v1/notices', { params: { query: { pageSize: PAGE_SIZE, ...filter } } })),
    placeholderData: keepPreviousData,
  })

type WrittenFilter = NonNullable<paths['/v1/written-notices']['get']['parameters']['query']>
export const writtenList = (filter: WrittenFilter) =>
  queryOptions({
    queryKey: ['notices', 'written', filter],
    queryFn: () =>
      ask(api.GET('/v1/written-notices', { params: { query: { pageSize: PAGE_SIZE, ...filter } } })),
    placeholderData: keepPreviousData,
  })

const at = (noticeId: string) => ({ params: { path: { noticeId } } })

export const noticeQuery = (noticeId: string) =>
  queryOptions({
    queryKey: ['notices', 'one', noticeId],
    queryFn: () => ask(api.GET('/v1/notices/{noticeId}', at(noticeId))),
  })

export type Show = 'all' | 'unread' | 'read' | 'waiting' | 'acknowledged'
export type ReaderFilter = { show: Show; batch?: string; search?: string }

export const readerList = (noticeId: string, filter: ReaderFilter & { page: number }) =>
  queryOptions({
    queryKey: ['notices', 'readers', noticeId, filter],
    queryFn: () =>
      ask(
        api.GET('/v1/notices/{noticeId}/readers', {
          params: { path: { noticeId }, query: { pageSize: PAGE_SIZE, ...filter } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** How many people the notice would go to, by channel; asked anew whenever the audience changes. */
export const previewQuery = (audience: AudienceIds, noticeId: string, sendAt: string | undefined) =>
  queryOptions({
    queryKey: ['notices', 'preview', audience, noticeId, sendAt],
    queryFn: () =>
      ask(
        api.POST('/v1/notice-preview', {
          body: { audience, ...(noticeId && { noticeId }), ...(sendAt && { at: sendAt }) },
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const batchesQuery = queryOptions({
  queryKey: ['notices', 'batches'],
  queryFn: () => ask(api.GET('/v1/batches')),
  staleTime: 10 * 60_000,
})
export const coursesQuery = queryOptions({
  queryKey: ['notices', 'courses'],
  queryFn: () => ask(api.GET('/v1/courses')),
  staleTime: 10 * 60_000,
})
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['notices', 'people', search],
    queryFn: () => ask(api.GET('/v1/people', { params: { query: { search, pageSize: 6 } } })),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  })

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

/** Saves a draft: a new one without an id. Returns its id. */
export async function saveDraft(noticeId: string, body: NewNotice, key: string): Promise<string> {
  if (!noticeId) return (await ask(api.POST('/v1/notices', { body, ...keyed(key) }))).id
  await ask(api.PUT('/v1/notices/{noticeId}', { ...at(noticeId), body, ...keyed(`${key}-change`) }))
  return noticeId
}

export const releaseNotice = (noticeId: string, sendAt: string | undefined, key: string) =>
  ask(
    api.POST('/v1/notices/{noticeId}/release', {
      ...at(noticeId),
      body: sendAt ? { at: sendAt } : {},
      ...keyed(key),
    }),
  )
export const callBack = (noticeId: string) => ask(api.DELETE('/v1/notices/{noticeId}/release', at(noticeId)))
export const removeDraft = (noticeId: string) => ask(api.DELETE('/v1/notices/{noticeId}', at(noticeId)))
export const withdraw = (noticeId: string) => ask(api.POST('/v1/notices/{noticeId}/withdrawal', at(noticeId)))
export const editNotice = (noticeId: string, body: Edit, key: string) =>
  ask(api.POST('/v1/notices/{noticeId}/versions', { ...at(noticeId), body, ...keyed(key) }))
export const markRead = (noticeId: string) => ask(api.PUT('/v1/notices/{noticeId}/reading', at(noticeId)))
export const acknowledge = (noticeId: string) =>
  ask(api.PUT('/v1/notices/{noticeId}/acknowledgement', at(noticeId)))
export const remind = (noticeId: string) => ask(api.POST('/v1/notices/{noticeId}/reminders', at(noticeId)))

/** Stores a file under its name; a photo loses what the camera wrote into it. */
export const addFile = (file: File) =>
  ask(
    api.POST('/v1/notice-attachments', {
      params: { query: { name: file.name.trim().slice(-120) || 'file' } },
      body: file as never,
      bodySerializer: (body: unknown) => body,
      headers: { 'content-type': 'application/octet-stream' },
    } as never),
  ) as Promise<Attachment>

/** Saves the list of readers as a file. */
export async function downloadReaders(noticeId: string, filter: ReaderFilter, locale: Language) {
  const request = api.GET('/v1/notices/{noticeId}/readers/file', {
    params: { path: { noticeId }, query: { ...filter, locale } },
    parseAs: 'blob',
  }) as Promise<{ data?: Blob; response: Response }>
  saveFile((await ask(request)) as Blob, 'readers.xlsx')
}

/** A notice or what one was told of it changed: everything that shows notices asks anew. */
export function loadNoticesAnew(queries: QueryClient, { kind }: LiveEvent): void {
  if (kind === 'notice' || kind === 'inbox') void queries.invalidateQueries({ queryKey: ['notices'] })
}
