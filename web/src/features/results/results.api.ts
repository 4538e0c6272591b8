// What the result screens ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type Result = Reply<'/v1/attempts/{attemptId}/result'>
export type MarkedQuestion = Result['questions'][number]
export type HistoryRow = Reply<'/v1/students/{studentId}/results'>['rows'][number]
export type ExamSummary = Reply<'/v1/exams'>['rows'][number]
export type Names = { en: string; mr?: string; hi?: string }

export const resultOf = (attemptId: string) =>
  queryOptions({
    queryKey: ['result', attemptId],
    queryFn: () => ask(api.GET('/v1/attempts/{attemptId}/result', { params: { path: { attemptId } } })),
  })

export const PAGE_SIZE = 20

/** The exams that a student was to sit, newest first. */
export const historyOf = (studentId: string, page = 1) =>
  queryOptions({
    queryKey: ['results', studentId, page],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/results', {
          params: { path: { studentId }, query: { page, pageSize: PAGE_SIZE } },
        }),
      ),
    placeholderData: (before) => before,
  })

/** The viewer's own exams, what runs or comes first. */
export const ownExams = queryOptions({
  queryKey: ['exams', 'own'],
  queryFn: () => ask(api.GET('/v1/exams', { params: { query: { pageSize: 50 } } })),
})

addSentences({
  problems: {
    'not-published': msg`The results are not out yet. You will find yours here as soon as they are.`,
    'result-not-ready': msg`This result is not computed yet. Try again in a few seconds.`,
  },
})
