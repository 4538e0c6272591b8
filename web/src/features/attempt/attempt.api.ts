// What the exam's screens ask of the server, and the sentences of its refusals.
import { msg } from '@lingui/core/macro'
import { api, ask } from '../../api/client.ts'
import { lostReply } from '../../api/problem.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'
import type { Language } from '../../words/language.ts'
import type { AttemptServer } from './engine/server.ts'
import { saveSocketOf } from './saveSocket.ts'

/** The exam as its student sees it before the start. */
export type Exam = paths['/v1/exams/{examId}']['get']['responses'][200]['content']['application/json']

/** A reply that takes longer than this is as good as lost; the request may be repeated. */
const PATIENCE_MS = 15_000
/** A paper with pictures, over a slow network. */
const SEALED_PATIENCE_MS = 120_000
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
  save: async (attemptId, epoch, answers) => {
    const body = { epoch, answers: answers.map(travelling) }
    const reply = await saveSocketOf(attemptId).save(body)
    return reply ?? ask(api.POST('/v1/attempts/{attemptId}/answers', { ...path(attemptId), body, ...soon() }))
  },
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
  endPart: (attemptId, epoch, part) =>
    ask(
      api.POST('/v1/attempts/{attemptId}/part-end', { ...path(attemptId), body: { epoch, part }, ...soon() }),
    ),
  resume: (attemptId) =>
    ask(api.POST('/v1/attempts/{attemptId}/resumption', { ...path(attemptId), ...soon() })),
  presence: (attemptId, { seconds, ...presence }) =>
    ask(
      api.POST('/v1/attempts/{attemptId}/presence', {
        ...path(attemptId),
        body: { ...presence, seconds: { ...seconds } },
        ...soon(),
      }),
    ),
  away: (attemptId, epoch, intervals) =>
    ask(
      api.POST('/v1/attempts/{attemptId}/away', {
        ...path(attemptId),
        body: { epoch, intervals },
        ...soon(),
      }),
    ),
  tryAnswer: (attemptId, body) =>
    ask(api.POST('/v1/attempts/{attemptId}/tries', { ...path(attemptId), body, ...soon() })),
  picture: async (address) => {
    const response = await fetch(address, soon())
    if (!response.ok) throw lostReply()
    return response.blob()
  },
  sealed: (examId, language) => sealedPaper(examId, language),
}

/** A sealed paper; with its digest in the address the browser may keep it for ever. */
export const sealedPaper = (examId: string, locale: Language, digest?: string): Promise<ArrayBuffer> =>
  ask(
    api.GET('/v1/exams/{examId}/paper/{locale}', {
      params: { path: { examId, locale }, query: digest ? { digest } : {} },
      parseAs: 'arrayBuffer',
      signal: AbortSignal.timeout(SEALED_PATIENCE_MS),
    }),
  )

type Travelling = Parameters<AttemptServer['save']>[2][number]

/** The epoch travels once for all entries. */
function travelling({ position, kind, sequence, response, marked }: Travelling) {
  return { position, kind, sequence, response, marked }
}

export const examQuery = (examId: string) => ({
  queryKey: ['exams', examId],
  queryFn: () => ask(api.GET('/v1/exams/{examId}', { params: { path: { examId } } })),
})

type Start = { number: number; paper: string | undefined }

/** Starts, or goes on; `paper` is the digest of the sealed file that is here, so that only its key need come. */
export const startAttempt = (examId: string, { number, paper }: Start) =>
  ask(
    api.POST('/v1/exams/{examId}/attempt', {
      params: { path: { examId } },
      body: { number, ...(paper && { paper }) },
    }),
  )

addSentences({
  problems: {
    'exam-not-open': msg`This exam has not opened yet.`,
    'exam-over': msg`The time of this exam is over. Talk to your teacher.`,
    'held-elsewhere': msg`This exam is open on another device.`,
  },
})
