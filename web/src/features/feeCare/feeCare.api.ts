// What the screens of concessions, leaving, refunds and reminders ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

addSentences({
  problems: {
    'already-decided': msg`Somebody was quicker: this is decided already.`,
    'worth-changed': msg`What is owed has changed since. Look at the amounts again before you decide.`,
    'not-granted': msg`This is not granted any more.`,
    'second-person-needed': msg`Another person has to approve this: whoever asks for money does not approve it.`,
    'not-approved': msg`This refund is not approved, or it is paid already.`,
    'more-than-available': msg`So much is not there any more: the student’s money was used in the meantime.`,
    'more-than-paid': msg`The receipts do not hold so much. A cheque that the bank has not paid yet gives nothing back.`,
    'arithmetic-changed': msg`Something was paid or granted in the meantime. Look at the sums again before you confirm.`,
    'already-ended': msg`The student is not on this plan any more.`,
    'cheque-open': msg`A cheque of this student has not cleared. Wait for the bank, then settle.`,
    'nobody-to-remind': msg`Nobody is left to remind: it is paid, or they were reminded today.`,
    'recipients-changed': msg`Others are to be reminded by now. Look at the list again.`,
    'advance-used': msg`What this paid ahead has been used since.`,
    'day-locked': msg`Today’s books are closed. The owner can open them again.`,
    'on-another-plan': msg`The student is on another plan of that course already.`,
  },
  fields: {
    'one-of-two': msg`Give a percentage or an amount.`,
    'more-than-owed': msg`Less than that is still owed.`,
    'nothing-owed': msg`Nothing is owed there any more.`,
    'comes-to-nothing': msg`This comes to nothing.`,
    'assignment-ended': msg`The student is not on this plan any more.`,
    'plan-missing': msg`Choose the plan.`,
    'fine-missing': msg`Choose the fine.`,
    'not-a-sibling': msg`No brother or sister of this student is on a plan.`,
    'more-than-available': msg`So much is not there to give back.`,
    'in-the-future': msg`This day is still to come.`,
    'settlement-missing': msg`This student has not left.`,
    'utr-malformed': msg`A UTR has 12 digits.`,
    'reference-malformed': msg`A transfer’s number has 8 to 22 letters and digits.`,
    'other-course': msg`This plan is of another course or year than the batch.`,
    'after-the-end': msg`The batch has ended by then.`,
  },
})

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never
type Sent<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer B } } }
}
  ? B
  : never

export type ConcessionRow = Get<'/v1/concessions'>['rows'][number]
export type Concession = Get<'/v1/concessions/{concessionId}'>
export type ConcessionKind = ConcessionRow['kind']
export type ConcessionState = ConcessionRow['state']
export type NewConcession = Sent<'/v1/students/{studentId}/concessions'>
export type Wish = Sent<'/v1/students/{studentId}/concessions/preview'>
export type Refunds = Get<'/v1/refunds'>
export type RefundRow = Refunds['rows'][number]
export type Refund = Get<'/v1/refunds/{refundId}'>
export type Leaving = Get<'/v1/fee-assignments/{assignmentId}/leaving'>
export type ReminderRow = Get<'/v1/fee-reminders'>['rows'][number]
export type FeeAccount = Get<'/v1/students/{studentId}/fee-account'>
export type FeeSettings = Get<'/v1/fee-settings'>
export type PayoutMode = Sent<'/v1/refunds/{refundId}/payment'>['mode']

export const PAGE_SIZE = 30

type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never

export const concessionList = (query: Query<'/v1/concessions'>) =>
  queryOptions({
    queryKey: ['feeCare', 'concessions', query],
    queryFn: () => ask(api.GET('/v1/concessions', { params: { query: { pageSize: PAGE_SIZE, ...query } } })),
    placeholderData: keepPreviousData,
  })

export const concessionQuery = (concessionId: string) =>
  queryOptions({
    queryKey: ['feeCare', 'concession', concessionId],
    queryFn: () => ask(api.GET('/v1/concessions/{concessionId}', { params: { path: { concessionId } } })),
  })

export const wishQuery = (studentId: string, wish: Wish | undefined) =>
  queryOptions({
    queryKey: ['feeCare', 'wish', studentId, wish],
    queryFn: () =>
      ask(
        api.POST('/v1/students/{studentId}/concessions/preview', {
          params: { path: { studentId } },
          body: wish as Wish,
        }),
      ),
    enabled: wish !== undefined,
    retry: false,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const askConcession = (studentId: string, body: NewConcession, key: string) =>
  ask(
    api.POST('/v1/students/{studentId}/concessions', {
      params: { path: { studentId } },
      body,
      ...keyed(key),
    }),
  )

export const decideConcession = (
  concessionId: string,
  body: Sent<'/v1/concessions/{concessionId}/decision'>,
  key: string,
) =>
  ask(
    api.POST('/v1/concessions/{concessionId}/decision', {
      params: { path: { concessionId } },
      body,
      ...keyed(key),
    }),
  )

export const takeBackConcession = (concessionId: string, reason: string, key: string) =>
  ask(
    api.POST('/v1/concessions/{concessionId}/taking-back', {
      params: { path: { concessionId } },
      body: { reason },
      ...keyed(key),
    }),
  )

export const refundList = (query: Query<'/v1/refunds'>) =>
  queryOptions({
    queryKey: ['feeCare', 'refunds', query],
    queryFn: () => ask(api.GET('/v1/refunds', { params: { query: { pageSize: PAGE_SIZE, ...query } } })),
    placeholderData: keepPreviousData,
  })

export const refundQuery = (refundId: string) =>
  queryOptions({
    queryKey: ['feeCare', 'refund', refundId],
    queryFn: () => ask(api.GET('/v1/refunds/{refundId}', { params: { path: { refundId } } })),
  })

export const askRefund = (studentId: string, body: Sent<'/v1/students/{studentId}/refunds'>, key: string) =>
  ask(api.POST('/v1/students/{studentId}/refunds', { params: { path: { studentId } }, body, ...keyed(key) }))

export const decideRefund = (refundId: string, body: Sent<'/v1/refunds/{refundId}/decision'>, key: string) =>
  ask(api.POST('/v1/refunds/{refundId}/decision', { params: { path: { refundId } }, body, ...keyed(key) }))

export const payRefund = (refundId: string, body: Sent<'/v1/refunds/{refundId}/payment'>, key: string) =>
  ask(api.POST('/v1/refunds/{refundId}/payment', { params: { path: { refundId } }, body, ...keyed(key) }))

export const leavingQuery = (assignmentId: string, leftOn: string) =>
  queryOptions({
    queryKey: ['feeCare', 'leaving', assignmentId, leftOn],
    queryFn: () =>
      ask(
        api.GET('/v1/fee-assignments/{assignmentId}/leaving', {
          params: { path: { assignmentId }, query: leftOn ? { leftOn } : {} },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const settleLeaving = (
  assignmentId: string,
  body: Sent<'/v1/fee-assignments/{assignmentId}/leaving'>,
  key: string,
) =>
  ask(
    api.POST('/v1/fee-assignments/{assignmentId}/leaving', {
      params: { path: { assignmentId } },
      body,
      ...keyed(key),
    }),
  )

export const carryOver = (
  assignmentId: string,
  body: Sent<'/v1/fee-assignments/{assignmentId}/carry-over'>,
  key: string,
) =>
  ask(
    api.POST('/v1/fee-assignments/{assignmentId}/carry-over', {
      params: { path: { assignmentId } },
      body,
      ...keyed(key),
    }),
  )

/** Batches that somebody can be put into, and the plans that are open. */
export const batchesToAssign = queryOptions({
  queryKey: ['feeCare', 'batches'],
  queryFn: () => ask(api.GET('/v1/fee-batches')),
})
export const openPlans = (courseId: string, year: number) =>
  queryOptions({
    queryKey: ['feeCare', 'plans', courseId, year],
    queryFn: () => ask(api.GET('/v1/fee-plans', { params: { query: { courseId, year } } })),
  })

export const findStudents = (find: string) =>
  queryOptions({
    queryKey: ['feeCare', 'find', find],
    queryFn: () => ask(api.GET('/v1/counter/students', { params: { query: { find } } })),
    enabled: find.length >= 2,
    placeholderData: keepPreviousData,
  })

export const accountQuery = (studentId: string) =>
  queryOptions({
    queryKey: ['feeCare', 'account', studentId],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/fee-account', { params: { path: { studentId } } })),
    enabled: studentId !== '',
  })

export const reminderList = (query: Query<'/v1/fee-reminders'>) =>
  queryOptions({
    queryKey: ['feeCare', 'reminders', query],
    queryFn: () =>
      ask(api.GET('/v1/fee-reminders', { params: { query: { pageSize: PAGE_SIZE, ...query } } })),
    placeholderData: keepPreviousData,
  })

export const settingsQuery = queryOptions({
  queryKey: ['feeCare', 'settings'],
  queryFn: () => ask(api.GET('/v1/fee-settings')),
})

type Rules = Pick<FeeSettings, 'remindersOn' | 'remindBefore' | 'remindAfter'>
export const changeRules = (body: Rules, key: string) =>
  ask(api.PATCH('/v1/fee-settings', { body, ...keyed(key) }))

/** What has to be loaded anew once money or a decision about it has changed. */
export function useChanged(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const key of ['feeCare', 'counter', 'fees', 'books', 'homes']) {
      void queries.invalidateQueries({ queryKey: [key] })
    }
  }
}
