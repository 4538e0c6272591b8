// What the exam screens ask of the server, and the sentences for its codes.
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

export type ExamSummary = Reply<'/v1/exams'>['rows'][number]
export type Exam = Reply<'/v1/exams/{examId}'>
export type ExamState = Exam['state']
export type Section = Exam['sections'][number]
export type Reason = NonNullable<Exam['readiness']>['reasons'][number]
export type PaperQuestion = Reply<'/v1/exams/{examId}/paper'>['questions'][number]
export type AttemptList = Reply<'/v1/exams/{examId}/attempts'>
export type AttemptRecord = Reply<'/v1/attempts/{attemptId}/record'>
export type Sitter = Reply<'/v1/exams/{examId}/attempts'>['rows'][number]
export type Pattern = Reply<'/v1/exam-patterns'>['rows'][number]
export type Subject = Reply<'/v1/subjects'>['rows'][number]
export type NewExam = NonNullable<paths['/v1/exams']['post']['requestBody']>['content']['application/json']
export type ExamChange = NonNullable<
  paths['/v1/exams/{examId}']['patch']['requestBody']
>['content']['application/json']
export type NewSection = NonNullable<ExamChange['sections']>[number]
export type NewPart = NonNullable<ExamChange['parts']>[number]
export type QuestionKind = NonNullable<Section['kind']>

const path = (examId: string) => ({ params: { path: { examId } } })

export type ExamFilter = { search?: string; state?: ExamState; batchId?: string; page: number }
export const PAGE_SIZE = 25

export const examList = (filter: ExamFilter) =>
  queryOptions({
    queryKey: ['exams', filter],
    queryFn: () => ask(api.GET('/v1/exams', { params: { query: { ...filter, pageSize: PAGE_SIZE } } })),
    placeholderData: (before) => before,
  })

export const examOf = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId],
    queryFn: () => ask(api.GET('/v1/exams/{examId}', path(examId))),
  })

export const paperOf = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId, 'paper'],
    queryFn: () => ask(api.GET('/v1/exams/{examId}/paper', path(examId))),
  })

/** Who sits the exam; asked again every ten seconds while it runs. */
export const attemptsOf = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId, 'attempts'],
    queryFn: () => ask(api.GET('/v1/exams/{examId}/attempts', path(examId))),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'published' ? 10_000 : false),
  })

/** What happened in an attempt: devices, times, and answers that were kept apart. */
export const recordOf = (attemptId: string) =>
  queryOptions({
    queryKey: ['attempt-record', attemptId],
    queryFn: () => ask(api.GET('/v1/attempts/{attemptId}/record', { params: { path: { attemptId } } })),
  })

export const patternList = queryOptions({
  queryKey: ['exam-patterns'],
  queryFn: () => ask(api.GET('/v1/exam-patterns')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const subjectList = queryOptions({
  queryKey: ['subjects'],
  queryFn: () => ask(api.GET('/v1/subjects')),
  staleTime: 5 * 60_000,
})

export const batchList = queryOptions({
  queryKey: ['batches', 'all'],
  queryFn: () => ask(api.GET('/v1/batches', { params: { query: { pageSize: 200 } } })),
})

/** The students of a batch, by name. */
export const studentsOf = (batchId: string) =>
  queryOptions({
    queryKey: ['people', 'students-of', batchId],
    queryFn: () =>
      ask(
        api.GET('/v1/people', {
          params: { query: { role: 'student', batchId, pageSize: 200, sort: 'name' } },
        }),
      ),
    staleTime: 60_000,
  })

export type BankQuestion = Reply<'/v1/questions'>['rows'][number]
export type BankFilter = {
  subjectId: string
  topicId?: string
  kind?: QuestionKind
  difficulty?: number
  search?: string
  page: number
}

/** A page of the question bank. */
export const bankOf = (filter: BankFilter) =>
  queryOptions({
    queryKey: ['questions', 'for-exam', filter],
    queryFn: () => ask(api.GET('/v1/questions', { params: { query: { ...filter, pageSize: 20 } } })),
    placeholderData: (before) => before,
  })

export type Blueprint = Reply<'/v1/blueprints'>['rows'][number]
/** What papers are drawn by, again and again. */
export const blueprintList = queryOptions({
  queryKey: ['blueprints'],
  queryFn: () => ask(api.GET('/v1/blueprints')),
})

const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const addExam = (body: NewExam, key: string) => ask(api.POST('/v1/exams', { body, ...withKey(key) }))
export const changeExam = (examId: string, body: ExamChange, key: string) =>
  ask(api.PATCH('/v1/exams/{examId}', { ...path(examId), body, ...withKey(key) }))
type ExtraTime = { studentId: string; minutes: number; reason: string }
/** More time for one student, in all; 0 takes it back. */
export const giveExtraTime = (examId: string, body: ExtraTime, key: string) =>
  ask(api.POST('/v1/exams/{examId}/extra-time', { ...path(examId), body, ...withKey(key) }))
export const removeExam = (examId: string) => ask(api.DELETE('/v1/exams/{examId}', path(examId)))
export const scheduleExam = (examId: string) => ask(api.POST('/v1/exams/{examId}/schedule', path(examId)))
export const unscheduleExam = (examId: string) => ask(api.POST('/v1/exams/{examId}/unschedule', path(examId)))
export const publishExam = (examId: string) => ask(api.POST('/v1/exams/{examId}/publish', path(examId)))

export type Placed = { questionId: string; section: number }
export const setQuestions = (examId: string, questions: Placed[]) =>
  ask(api.PUT('/v1/exams/{examId}/questions', { ...path(examId), body: { questions } }))

export type DrawPick = {
  topicId: string | null
  difficulty: number | null
  kind: QuestionKind | null
  count: number
}
export const drawQuestions = (
  examId: string,
  draw: { section: number; picks: DrawPick[]; replace: boolean; approvedOnly: boolean },
  key: string,
) => ask(api.POST('/v1/exams/{examId}/questions/draw', { ...path(examId), body: draw, ...withKey(key) }))

addSentences({
  problems: {
    'cannot-schedule': msg`The exam cannot run yet. The reasons are listed.`,
    'exam-not-draft': msg`The exam is scheduled already. Take it back to a draft to change this.`,
    'exam-not-scheduled': msg`The exam has opened, or is not scheduled any more. Load the page again.`,
    'exam-not-closed': msg`The exam is not over yet. Results come out after it closes.`,
    'already-published': msg`The results are out already.`,
    'attempts-still-open': msg`Attempts are being closed at this moment (${{ count: 0 }}). Try again in a few seconds.`,
    'results-missing': msg`Some results (${{ count: 0 }}) could not be computed. Nothing was published. Tell the office.`,
    'extra-time-only-grows': msg`The attempt runs: less than ${{ minutes: 0 }} minutes cannot be given any more.`,
    'attempt-closed': msg`The attempt is over.`,
    'batch-has-other-exam': msg`A batch of this exam sits another exam in this time. Choose another time.`,
  },
  fields: {
    missing: msg`Please fill this in.`,
    'before-opening': msg`It has to close after it opens.`,
    'not-your-batch': msg`You teach other batches. Ask the office to add this one.`,
    'not-above-zero': msg`Give more than 0 for a right answer.`,
    'above-zero': msg`Give 0 or less here.`,
    'subject-missing': msg`The institute does not have all subjects of this pattern.`,
    'unknown-pattern': msg`Choose one of the list.`,
    'out-of-range': msg`This day is too far away.`,
    'not-below-count': msg`Fewer than the section has.`,
    'blank-not-free': msg`0: whoever chooses leaves some blank.`,
    'nothing-partial': msg`This kind of question is right as a whole or not at all.`,
    'not-below-right': msg`Less than for a right answer.`,
    'no-number': msg`This kind of question asks for no number.`,
    'part-missing': msg`Choose a part that is there.`,
    'not-a-sitter': msg`This student does not sit the exam.`,
    'not-in-practice': msg`In a practice nobody is watched.`,
  },
})
