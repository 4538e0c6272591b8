// What the analyses ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'
import { useLanguage } from '../../words/language.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type ExamAnalysis = Reply<'/v1/exams/{examId}/analysis'>
export type Item = ExamAnalysis['items'][number]
export type BatchAnalysis = Reply<'/v1/batches/{batchId}/analysis'>
export type StudentAnalysis = Reply<'/v1/students/{studentId}/analysis'>
export type Names = { en: string; mr?: string | undefined; hi?: string | undefined }

export const analysisOfExam = (examId: string) =>
  queryOptions({
    queryKey: ['analysis', 'exam', examId],
    queryFn: () => ask(api.GET('/v1/exams/{examId}/analysis', { params: { path: { examId } } })),
  })

export const analysisOfBatch = (batchId: string) =>
  queryOptions({
    queryKey: ['analysis', 'batch', batchId],
    queryFn: () => ask(api.GET('/v1/batches/{batchId}/analysis', { params: { path: { batchId } } })),
  })

export const analysisOfStudent = (studentId: string) =>
  queryOptions({
    queryKey: ['analysis', 'student', studentId],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/analysis', { params: { path: { studentId } } })),
  })

export const examHead = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId],
    queryFn: () => ask(api.GET('/v1/exams/{examId}', { params: { path: { examId } } })),
  })

export const batchHead = (batchId: string) =>
  queryOptions({
    queryKey: ['batch', batchId],
    queryFn: () => ask(api.GET('/v1/batches/{batchId}', { params: { path: { batchId } } })),
  })

export const allSubjects = queryOptions({
  queryKey: ['subjects'],
  queryFn: () => ask(api.GET('/v1/subjects')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The exam as a workbook: students, questions, answers. */
export function exportExam(examId: string): Promise<Blob> {
  const params = { path: { examId } }
  return ask(api.GET('/v1/exams/{examId}/export', { params, parseAs: 'blob' }) as never)
}

/** Picks the name in the language of the screen; English where there is none. */
export function useName(): (names: Names) => string {
  const language = useLanguage()
  return (names) => names[language] ?? names.en
}

addSentences({
  problems: {
    'exam-not-closed': msg`The exam is not over yet. Its analysis is here as soon as it is.`,
  },
})
