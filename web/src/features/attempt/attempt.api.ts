// What the exam's screens ask of the server, and the sentences of its refusals.
import { msg } from '@lingui/core/macro'
import { api, ask } from '../../api/client.ts'
import { lostReply } from '../../api/problem.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'
import type { AttemptServer } from './engine/server.ts'

/** The exam as its student sees it before the start. */
export type Exam = paths['/v1/exams/{examId}']['get']['responses'][200]['content']['application/json']

/** A reply that takes longer than this is as good as lost; the request may be repeated. */
const PATIENCE_MS = 15_000
const soon = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) })
const path = (attemptId: string) => ({ params: { path: { attemptId } } })

/** The server for the engine. */
export const attemptServer: AttemptServer = {
  get: (attemptId, { paper }) =>
    ask(
      api.GET('/v1/attempts/{attemptId}', {
        params: { path: { attemptId }, query: paper ? {} : { without: 'paper' } },
        ...soon(),
      }),
    ),
  save: (attemptId, epoch, answers) =>
    ask(
      api.POST('/v1/attempts/{attemptId}/answers', {
        ...path(attemptId),
        body: { epoch, answers: answers.map(travelling) },
        ...soon(),
      }),
    ),
  submit: (attemptId, epoch, answers) =>
    ask(
      api.POST('/v1/attempts/{attemptId}/submission', {
        ...path(attemptId),
        body: { epoch, answers: answers.map(travelling) },
        ...soon(),
      }),
    ),
  takeOver: (attemptId) =>
    ask(api.POST('/v1/attempts/{attemptId}/takeover', { ...path(attemptId), ...soon() })),
  picture: async (address) => {
    const response = await fetch(address, soon())
    if (!response.ok) throw lostReply()
    return response.blob()
  },
}

type Travelling = Parameters<AttemptServer['save']>[2][number]

/** The epoch travels once for all entries. */
function travelling({ position, kind, sequence, response, marked }: Travelling) {
  return { position, kind, sequence, response, marked }
}

export const examQuery = (examId: string) => ({
  queryKey: ['exams', examId],
  queryFn: () => ask(api.GET('/v1/exams/{examId}', { params: { path: { examId } } })),
})

export const startAttempt = (examId: string) =>
  ask(api.POST('/v1/exams/{examId}/attempt', { params: { path: { examId } } }))

addSentences({
  problems: {
    'exam-not-open': msg`This exam has not opened yet.`,
    'exam-over': msg`The time of this exam is over. Talk to your teacher.`,
    'held-elsewhere': msg`This exam is open on another device.`,
  },
})
