// What the live view and the integrity report ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import type { LiveEvent } from '../../api/live.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type Board = Reply<'/v1/exams/{examId}/invigilation'>
export type Sitter = Board['rows'][number]
export type SitterState = Sitter['state']
export type Report = Reply<'/v1/attempts/{attemptId}/integrity'>
export type Moment = Report['timeline'][number]
export type LateAnswer = Report['late'][number]
export type Ruling = Report['rulings'][number]

export const PAGE_SIZE = 100
/** Who is offline shows by what does not come: the board asks by itself now and then. */
const ASK_AGAIN_MS = 15_000

export type BoardFilter = { search: string; state: SitterState | ''; page: number }

export const boardOf = (examId: string, { search, state, page }: BoardFilter) =>
  queryOptions({
    queryKey: ['board', examId, { search, state, page }],
    queryFn: () =>
      ask(
        api.GET('/v1/exams/{examId}/invigilation', {
          params: {
            path: { examId },
            query: { page, pageSize: PAGE_SIZE, ...(search && { search }), ...(state && { state }) },
          },
        }),
      ),
    refetchInterval: ASK_AGAIN_MS,
    placeholderData: (before) => before,
  })

export const reportOf = (attemptId: string) =>
  queryOptions({
    queryKey: ['integrity', attemptId],
    queryFn: () => ask(api.GET('/v1/attempts/{attemptId}/integrity', { params: { path: { attemptId } } })),
  })

/** Something moved on a board that is open. */
export function loadBoardAnew(queries: QueryClient, { kind, id }: LiveEvent): void {
  if (kind === 'exam-progress') void queries.invalidateQueries({ queryKey: ['board', id] })
}

/** A ruling, or late answers that were accepted. */
export function loadReportAnew(queries: QueryClient, { kind }: LiveEvent): void {
  if (kind === 'exam-changed' || kind === 'attempt-closed')
    void queries.invalidateQueries({ queryKey: ['integrity'] })
}

const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } })
const ofExam = (examId: string, key: string) => ({ params: { path: { examId } }, ...withKey(key) })
const ofAttempt = (attemptId: string, key: string) => ({
  params: { path: { attemptId } },
  ...withKey(key),
})

export const giveExtraTime = (
  examId: string,
  body: { studentId: string; minutes: number; reason: string },
  key: string,
) => ask(api.POST('/v1/exams/{examId}/extra-time', { ...ofExam(examId, key), body }))

export const messageSitters = (examId: string, body: { text: string; attemptIds?: string[] }, key: string) =>
  ask(api.POST('/v1/exams/{examId}/messages', { ...ofExam(examId, key), body }))

export const pauseAttempt = (
  attemptId: string,
  body: { reason: string; until: 'student' | 'staff' },
  key: string,
) => ask(api.POST('/v1/attempts/{attemptId}/pause', { ...ofAttempt(attemptId, key), body }))

export const resumeAttempt = (attemptId: string) =>
  ask(api.POST('/v1/attempts/{attemptId}/resumption', ofAttempt(attemptId, crypto.randomUUID())))

export const endAttempt = (attemptId: string, body: { reason: string }, key: string) =>
  ask(api.POST('/v1/attempts/{attemptId}/end', { ...ofAttempt(attemptId, key), body }))

export const explainAttempt = (attemptId: string, body: { text: string }, key: string) =>
  ask(api.POST('/v1/attempts/{attemptId}/explanations', { ...ofAttempt(attemptId, key), body }))

export const ruleOnAttempt = (
  attemptId: string,
  body: { ruling: Ruling['ruling']; reason: string },
  key: string,
) => ask(api.POST('/v1/attempts/{attemptId}/rulings', { ...ofAttempt(attemptId, key), body }))

export const appealRuling = (attemptId: string, body: { rulingId: string; text: string }, key: string) =>
  ask(api.POST('/v1/attempts/{attemptId}/appeals', { ...ofAttempt(attemptId, key), body }))

export const acceptLateAnswers = (
  attemptId: string,
  body: {
    answers: Pick<LateAnswer, 'epoch' | 'position' | 'kind' | 'sequence'>[]
    reason: string
  },
  key: string,
) => ask(api.POST('/v1/attempts/{attemptId}/late-answers', { ...ofAttempt(attemptId, key), body }))

addSentences({
  problems: {
    'attempt-closed': msg`This attempt is over already.`,
    'attempt-open': msg`The attempt is still running. Wait for its end.`,
    'extra-time-only-grows': msg`The student has begun: extra time can be added and not taken back.`,
    'explained-enough': msg`There is enough to read now. Talk to the teacher about the rest.`,
    'ruling-replaced': msg`There is a newer decision. Load the page again.`,
    'nothing-to-appeal': msg`This decision has no consequence, so there is nothing to appeal against.`,
    'appealed-already': msg`An appeal against this decision was sent already.`,
  },
  fields: {
    'not-a-sitter': msg`This student does not sit the exam.`,
    'not-kept-apart': msg`This answer was not kept apart. Load the page again.`,
    twice: msg`Choose only one answer to a question.`,
  },
})
