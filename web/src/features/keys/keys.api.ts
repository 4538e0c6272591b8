// What the screens of keys and ranks ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Reply<P extends keyof paths, M extends 'get' | 'post' = 'get'> = paths[P] extends {
  [Method in M]: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type ExamKey = Reply<'/v1/exams/{examId}/key'>
export type KeyQuestion = ExamKey['questions'][number]
export type Objections = Reply<'/v1/exams/{examId}/key/objections'>['questions'][number]
export type Trial = Reply<'/v1/exams/{examId}/key/preview', 'post'>
export type RankList = Reply<'/v1/exams/{examId}/ranks'>
export type RankRow = RankList['rows'][number]
export type Names = { en: string; mr?: string; hi?: string }

/** What a question's entry is to be. */
export type Entry = Pick<KeyQuestion, 'position' | 'key' | 'ruling'>

const path = (examId: string) => ({ params: { path: { examId } } })

export const keyOf = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId, 'key'],
    queryFn: () => ask(api.GET('/v1/exams/{examId}/key', path(examId))),
  })

export const objectionsOf = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId, 'objections'],
    queryFn: () => ask(api.GET('/v1/exams/{examId}/key/objections', path(examId))),
  })

/** The dry run of these entries over a version of the key. */
export const trialOf = (examId: string, version: number, entries: Entry[]) =>
  queryOptions({
    // Apart from what news of the exam loads anew: over a version it stays what it is.
    queryKey: ['key-trial', examId, version, entries],
    queryFn: () =>
      ask(api.POST('/v1/exams/{examId}/key/preview', { ...path(examId), body: { version, entries } })),
    enabled: entries.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export type Change = { version: number; entries: Entry[]; reason: string }
export const changeKey = (examId: string, body: Change, key: string) =>
  ask(api.POST('/v1/exams/{examId}/key', { ...path(examId), body, ...keyed(key) }))

export const showKey = (examId: string, objectionsUntil: string | null, key: string) =>
  ask(
    api.POST('/v1/exams/{examId}/key/showing', { ...path(examId), body: { objectionsUntil }, ...keyed(key) }),
  )

export const publishExam = (examId: string) => ask(api.POST('/v1/exams/{examId}/publish', path(examId)))

export const objectTo = (examId: string, position: number, reason: string, key: string) =>
  ask(
    api.PUT('/v1/exams/{examId}/key/objections/{position}', {
      params: { path: { examId, position } },
      body: { reason },
      ...keyed(key),
    }),
  )

export type Answer = { objectionIds: string[]; state: 'accepted' | 'refused'; answer: string }
export const answerObjections = (examId: string, body: Answer, key: string) =>
  ask(api.POST('/v1/exams/{examId}/key/answers', { ...path(examId), body, ...keyed(key) }))

export const PAGE_SIZE = 50

export type RankFilter = { search?: string; batchId?: string; page: number }
export const ranksOf = (examId: string, filter: RankFilter) =>
  queryOptions({
    queryKey: ['exam', examId, 'ranks', filter],
    queryFn: () =>
      ask(
        api.GET('/v1/exams/{examId}/ranks', {
          params: { path: { examId }, query: { ...filter, pageSize: PAGE_SIZE } },
        }),
      ),
    placeholderData: (before) => before,
  })

/** The whole list as a file. */
export function exportRanks(examId: string, format: 'xlsx' | 'csv'): Promise<Blob> {
  const params = { path: { examId }, query: { format } }
  return ask(api.GET('/v1/exams/{examId}/ranks/file', { params, parseAs: 'blob' }) as never)
}

export const examGroups = queryOptions({
  queryKey: ['exam-groups'],
  queryFn: () => ask(api.GET('/v1/exam-groups')),
})
export const addGroup = (title: string) => ask(api.POST('/v1/exam-groups', { body: { title } }))
export const setGroup = (examId: string, groupId: string | null) =>
  ask(api.PUT('/v1/exams/{examId}/group', { ...path(examId), body: { groupId } }))

addSentences({
  problems: {
    'key-not-shown': msg`The key is not shown yet. You will find it here as soon as it is.`,
    'key-changed': msg`Somebody has changed the key just now. Look at it as it stands, and try again.`,
    'key-unchanged': msg`This is the key already: nothing would change.`,
    'exam-not-over': msg`The exam is not over yet.`,
    'is-practice': msg`A practice shows its results at once: there is nothing to publish and there are no ranks.`,
    'objections-closed': msg`The time for objections is over.`,
    'objection-answered': msg`This objection has been answered already.`,
    'did-not-sit': msg`Only who sat the exam can object to its key.`,
    'group-differs': msg`Only tests of one pattern are ranked together. ${{ title: '' }} follows another one.`,
  },
  fields: {
    'in-the-past': msg`This time is over already.`,
    'too-far': msg`At most ${{ days: 60 }} days from now.`,
    'no-right-answer': msg`Choose what is right.`,
    'range-reversed': msg`The first number is greater than the second.`,
    'number-invalid': msg`This is not a number.`,
    'ruling-mismatch': msg`Choose at least two options.`,
  },
})
