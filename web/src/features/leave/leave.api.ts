// What the screens of leave ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

addSentences({
  problems: {
    'leave-overlaps': msg`For a part of this time leave is asked for already. Take that one back first, or choose other days.`,
    'leave-moved-on': msg`Somebody was quicker: this leave has moved on. Look at where it stands now.`,
    'guardian-confirms': msg`A guardian is linked by now; they confirm it themselves.`,
    'leave-over': msg`This leave is over and stays as it was.`,
    'not-an-attachment': msg`This file is no PDF, JPEG or PNG. Choose another one.`,
  },
  fields: {
    'before-start': msg`The last day lies before the first.`,
    'leave-too-long': msg`Leave can be asked for ${{ days: 0 }} days at most.`,
    'leave-too-late': msg`Leave can be asked for at most ${{ days: 0 }} days afterwards. Talk to the office.`,
    'leave-too-early': msg`Leave can be asked for at most ${{ days: 0 }} days ahead.`,
    'not-your-lecture': msg`The timetable has changed. Choose the lectures again.`,
  },
})

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type LeaveRow = Get<'/v1/leaves'>['rows'][number]
export type Leave = Get<'/v1/leaves/{leaveId}'>
export type LeaveState = LeaveRow['state']
export type LeaveYear = Get<'/v1/people/{personId}/leave-year'>
export type Outlook = Get<'/v1/people/{personId}/leave-outlook'>
export type LeaveLecture = Outlook['lectures'][number]
export type LeaveExam = Outlook['exams'][number]
export type Extent = LeaveRow['extent']
export type Half = NonNullable<LeaveRow['half']>
export type NewLeave =
  paths['/v1/people/{personId}/leaves']['post']['requestBody']['content']['application/json']

export const PAGE_SIZE = 30
/** The largest attachment, in bytes. */
export const MOST_BYTES = 10_000_000

export type Query = NonNullable<paths['/v1/leaves']['get']['parameters']['query']>

export const leaveList = (query: Query) =>
  queryOptions({
    queryKey: ['leave', 'list', query],
    queryFn: () => ask(api.GET('/v1/leaves', { params: { query: { pageSize: PAGE_SIZE, ...query } } })),
    placeholderData: keepPreviousData,
  })

export const leaveQuery = (leaveId: string) =>
  queryOptions({
    queryKey: ['leave', 'one', leaveId],
    queryFn: () => ask(api.GET('/v1/leaves/{leaveId}', one(leaveId))),
  })

export const leaveYear = (personId: string) =>
  queryOptions({
    queryKey: ['leave', 'year', personId],
    queryFn: () => ask(api.GET('/v1/people/{personId}/leave-year', { params: { path: { personId } } })),
  })

type Ahead = { personId: string; fromOn: string; toOn: string; half?: Half | undefined }

export const outlookQuery = ({ personId, fromOn, toOn, half }: Ahead) =>
  queryOptions({
    queryKey: ['leave', 'outlook', personId, fromOn, toOn, half],
    queryFn: () =>
      ask(
        api.GET('/v1/people/{personId}/leave-outlook', {
          params: { path: { personId }, query: { fromOn, toOn, ...(half && { half }) } },
        }),
      ),
    retry: false,
    placeholderData: keepPreviousData,
  })

/** The batches that a filter offers. */
export const batchChoices = queryOptions({
  queryKey: ['batches', 'choices'],
  queryFn: () => ask(api.GET('/v1/batches', { params: { query: { pageSize: 200 } } })),
})

const one = (leaveId: string) => ({ params: { path: { leaveId } } })
const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const applyForLeave = (personId: string, body: NewLeave, key: string) =>
  ask(api.POST('/v1/people/{personId}/leaves', { params: { path: { personId } }, body, ...keyed(key) }))

export const attachToLeave = (leaveId: string, file: File, key: string) =>
  ask(
    api.PUT('/v1/leaves/{leaveId}/attachment', {
      ...one(leaveId),
      body: file as never,
      bodySerializer: (bytes: unknown) => bytes as Blob,
      headers: { 'content-type': 'application/octet-stream', 'Idempotency-Key': key },
    }),
  )

export const removeAttachment = (leaveId: string) =>
  ask(api.DELETE('/v1/leaves/{leaveId}/attachment', one(leaveId)))

export const confirmLeave = (leaveId: string, body: { confirmed: boolean; note: string }, key: string) =>
  ask(api.POST('/v1/leaves/{leaveId}/confirmation', { ...one(leaveId), body, ...keyed(key) }))

export type Decision = 'approved' | 'refused' | 'asked_back'
type DecisionBody = { decision: Decision; answer: string; seen: 'waiting' | 'asked_back' }
export const decideLeave = (leaveId: string, body: DecisionBody, key: string) =>
  ask(api.POST('/v1/leaves/{leaveId}/decision', { ...one(leaveId), body, ...keyed(key) }))

export const replyOnLeave = (leaveId: string, note: string, key: string) =>
  ask(api.POST('/v1/leaves/{leaveId}/reply', { ...one(leaveId), body: { note }, ...keyed(key) }))

export const cancelLeave = (leaveId: string, note: string, key: string) =>
  ask(api.POST('/v1/leaves/{leaveId}/cancellation', { ...one(leaveId), body: { note }, ...keyed(key) }))
