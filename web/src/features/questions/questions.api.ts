// What the question bank's screens ask of the server.
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
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
export type QuestionText = NonNullable<Question['texts'][Language]>
export type Pictures = Question['pictures']
export type NewQuestion = NonNullable<
  paths['/v1/questions']['post']['requestBody']
>['content']['application/json']
export type Import = Reply<'/v1/imports/{importId}'>
export type ImportRow = Import['rows'][number]
export type ImportSummary = Reply<'/v1/imports'>['rows'][number]
export type QuestionExam = Reply<'/v1/exams'>['rows'][number]

export type QuestionFilter = {
  search?: string
  subjectId?: string
  topicId?: string
  difficulty?: number
  kind?: 'single' | 'numerical'
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

/** The exams in which a question stands, as far as the viewer sees them. */
export const examsWith = (questionId: string) =>
  queryOptions({
    queryKey: ['exams', 'with', questionId],
    queryFn: () => ask(api.GET('/v1/exams', { params: { query: { questionId, pageSize: 50 } } })),
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

export type RowsShown = 'all' | 'ready' | 'problems' | 'duplicates'
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
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = 'questions.xlsx'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
