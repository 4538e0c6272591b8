// What the question bank's screens ask of the server.
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import type { paths } from '../../api/schema.d.ts'
import type { Language } from '../../words/language.ts'
import './questionProblems.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type Subject = Reply<'/v1/subjects'>['rows'][number]
export type QuestionPageReply = Reply<'/v1/questions'>
export type ListedQuestion = QuestionPageReply['rows'][number]
export type TopicCount = QuestionPageReply['counts'][number]
export type Question = Reply<'/v1/questions/{questionId}'>
export type QuestionKey = Question['key']
export type QuestionKind = QuestionKey['kind']
export type Review = Question['review']
export type Uses = Reply<'/v1/questions/{questionId}/uses'>
export type Tally = Uses['versions'][number]
export type Passage = Reply<'/v1/passages/{passageId}'>
export type SimilarPair = Reply<'/v1/similar-questions'>['rows'][number]
export type QuestionText = NonNullable<Question['texts'][Language]>
export type Pictures = Question['pictures']
export type NewQuestion = NonNullable<
  paths['/v1/questions']['post']['requestBody']
>['content']['application/json']
export type Import = Reply<'/v1/imports/{importId}'>
export type ImportRow = Import['rows'][number]
export type ImportSummary = Reply<'/v1/imports'>['rows'][number]
type Body<P extends keyof paths, M extends 'post' | 'put'> =
  paths[P] extends Record<M, { requestBody: { content: { 'application/json': infer B } } }> ? B : never
export type Changes = Body<'/v1/questions/changes', 'post'>['changes']
export type Reviews = Body<'/v1/questions/reviews', 'post'>['reviews']
export type NewPassage = Body<'/v1/passages', 'post'>
export type PassageChange = Body<'/v1/passages/{passageId}', 'put'>
export type SimilarQuestion =
  paths['/v1/questions/similar']['post']['responses'][200]['content']['application/json']['rows'][number]

export type QuestionFilter = {
  search?: string
  subjectId?: string
  topicId?: string
  difficulty?: number
  kind?: QuestionKind
  tag?: string
  review?: Review
  locale?: Language
  archived?: 'true' | 'false'
  page: number
}
export const PAGE_SIZE = 25

export const questionList = (filter: QuestionFilter) =>
  queryOptions({
    queryKey: ['questions', filter],
    queryFn: () => ask(api.GET('/v1/questions', { params: { query: { ...filter, pageSize: PAGE_SIZE } } })),
    placeholderData: (before) => before,
  })

/** A question with one of its versions; the latest where none is named. */
export const questionOf = (questionId: string, version?: number) =>
  queryOptions({
    queryKey: ['questions', 'one', questionId, version ?? 'latest'],
    queryFn: () =>
      ask(
        api.GET('/v1/questions/{questionId}', {
          params: { path: { questionId }, query: version ? { version } : {} },
        }),
      ),
  })

/** Where a question was asked and how many got it right. */
export const usesOf = (questionId: string) =>
  queryOptions({
    queryKey: ['questions', 'uses', questionId],
    queryFn: () => ask(api.GET('/v1/questions/{questionId}/uses', path(questionId))),
  })

/** The words by which questions are found again. */
export const tagList = queryOptions({
  queryKey: ['questions', 'tags'],
  queryFn: () => ask(api.GET('/v1/question-tags')),
})

export const passageOf = (passageId: string) =>
  queryOptions({
    queryKey: ['questions', 'passage', passageId],
    queryFn: () => ask(api.GET('/v1/passages/{passageId}', { params: { path: { passageId } } })),
  })

export const PAIR_PAGE_SIZE = 20

export const pairList = (subjectId: string, page: number) =>
  queryOptions({
    queryKey: ['questions', 'pairs', subjectId, page],
    queryFn: () =>
      ask(
        api.GET('/v1/similar-questions', {
          params: { query: { page, pageSize: PAIR_PAGE_SIZE, ...(subjectId && { subjectId }) } },
        }),
      ),
    placeholderData: (before) => before,
  })

/** The questions most like a draft, as far as it is written. */
export const similarTo = (draft: { subjectId: string; texts: NewQuestion['texts']; exceptId?: string }) =>
  queryOptions({
    queryKey: ['questions', 'similar', draft],
    queryFn: () => ask(api.POST('/v1/questions/similar', { body: draft })),
    staleTime: 60_000,
  })

export const subjectList = queryOptions({
  queryKey: ['subjects'],
  queryFn: () => ask(api.GET('/v1/subjects')),
  staleTime: 5 * 60_000,
})

const path = (questionId: string) => ({ params: { path: { questionId } } })
const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const addQuestion = (body: NewQuestion, key: string) =>
  ask(api.POST('/v1/questions', { body, ...withKey(key) }))

export const changeQuestion = (questionId: string, body: NewQuestion & { version: number }, key: string) =>
  ask(api.PUT('/v1/questions/{questionId}', { ...path(questionId), body, ...withKey(key) }))

export const archiveQuestion = (questionId: string, archived: boolean) =>
  ask(api.PUT('/v1/questions/{questionId}/archived', { ...path(questionId), body: { archived } }))

/** Changes many; the reply says how to take it back. */
export const changeQuestions = (changes: Changes) =>
  ask(api.POST('/v1/questions/changes', { body: { changes } }))

export const reviewQuestions = (reviews: Reviews) =>
  ask(api.POST('/v1/questions/reviews', { body: { reviews } }))

export const addPassage = (body: NewPassage, key: string) =>
  ask(api.POST('/v1/passages', { body, ...withKey(key) }))

export const changePassage = (passageId: string, body: PassageChange, key: string) =>
  ask(api.PUT('/v1/passages/{passageId}', { params: { path: { passageId } }, body, ...withKey(key) }))

/** Both stay, or are to be looked at again. */
export const dismissPair = (oneId: string, otherId: string, dismissed: boolean) =>
  ask(api.PUT('/v1/similar-questions', { body: { oneId, otherId, dismissed } }))

const bytes = {
  headers: { 'content-type': 'application/octet-stream' },
  bodySerializer: (body: unknown) => body,
}

/** Stores a picture; gives what to write in the text and the address that shows it. */
export const addPicture = (file: File) =>
  ask(api.POST('/v1/pictures', { body: file as never, ...bytes } as never)) as Promise<{
    reference: string
    address: string
  }>

/** Reads a file of questions; nothing of it is in the bank until it is confirmed. Gives the import's id. */
export const previewImport = (file: File, subjectId: string, key: string) =>
  ask(
    api.POST('/v1/imports/questions', {
      params: { query: { fileName: file.name, subjectId } },
      body: file as never,
      bodySerializer: bytes.bodySerializer,
      headers: { ...bytes.headers, 'Idempotency-Key': key },
    } as never),
  ) as Promise<{ id: string }>

export type RowsShown = 'all' | 'ready' | 'noted' | 'problems' | 'duplicates'
export const IMPORT_PAGE_SIZE = 20

/** A list as it was read, a page of its rows; asked again while it is being written. */
export const importOf = (importId: string, only: RowsShown, page: number) =>
  queryOptions({
    queryKey: ['imports', importId, only, page],
    queryFn: () =>
      ask(
        api.GET('/v1/imports/{importId}', {
          params: { path: { importId }, query: { only, page, pageSize: IMPORT_PAGE_SIZE } },
        }),
      ),
    placeholderData: (before) => (before?.id === importId ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.state === 'writing' ? 700 : false),
  })

/** The lists that the viewer has brought in, of questions and of others. */
export const importList = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => ask(api.GET('/v1/imports', { params: { query: { pageSize: 50 } } })),
})

export const confirmImport = (importId: string, leaveOut: number[]) =>
  ask(api.POST('/v1/imports/{importId}/confirm', { params: { path: { importId } }, body: { leaveOut } }))

export const undoImport = (importId: string) =>
  ask(api.POST('/v1/imports/{importId}/undo', { params: { path: { importId } } }))

/** The sheet to fill in, as a download. */
export async function downloadTemplate(): Promise<void> {
  const blob = (await ask(
    api.GET('/v1/imports/questions/template', { parseAs: 'blob' }) as never,
  )) as unknown as Blob
  saveFile(blob, 'questions.xlsx')
}
