// What the screens of fee plans ask of the server.
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
type Sent<P extends keyof paths, M extends 'post' | 'put' | 'patch'> =
  paths[P] extends Record<M, { requestBody: { content: { 'application/json': infer B } } }> ? B : never

export type FeeHead = Reply<'/v1/fee-heads'>['rows'][number]
export type FeeSettings = Reply<'/v1/fee-settings'>
export type PlanRow = Reply<'/v1/fee-plans'>['rows'][number]
export type FeePlan = Reply<'/v1/fee-plans/{feePlanId}'>
export type PlanDraft = Sent<'/v1/fee-plans', 'post'>
export type PlanCopy = Sent<'/v1/fee-plans/{feePlanId}/copies', 'post'>
export type ScheduleAsked = Sent<'/v1/fee-plan-previews', 'post'>
export type BatchRow = Reply<'/v1/fee-batches'>['rows'][number]
export type Preview = Reply<'/v1/batches/{batchId}/fee-preview'>
export type PreviewRow = Preview['rows'][number]

addSentences({
  problems: {
    'plan-published': msg`This plan is published; its money stays as it is. Copy it to write another price.`,
    'plan-not-whole': msg`Its instalments do not total 100 %, or it has no fee head yet.`,
    'plan-not-published': msg`This plan is still a draft. Publish it first.`,
    'plan-archived': msg`This plan is out of use. Choose another one.`,
    'preview-changed': msg`Something has changed since this was shown, for ${{ student: '' }} at least. Look at it again; nobody of this part was charged.`,
    'already-on-plan': msg`This student is on this plan already.`,
    'on-another-plan': msg`This student is on another plan of the course: ${{ plan: '' }}.`,
    'head-in-use': msg`Plans in use ask for this head (${{ plans: 0 }}). Take them out of use first.`,
    'head-of-product': msg`The product itself charges this head; it stays in use.`,
    'head-archived': msg`One of its heads is out of use. Take another one.`,
    'paid-meanwhile': msg`Something was paid or granted meanwhile. Load the page again.`,
    'day-locked': msg`The day is closed in the day book. The owner can open it again.`,
  },
  fields: {
    'name-taken': msg`This name is taken already.`,
    'head-twice': msg`This head stands there twice.`,
    'head-archived': msg`This head is out of use.`,
    'head-of-product': msg`The product charges this by itself.`,
    'not-in-order': msg`This day is not after the one before.`,
    'over-the-whole': msg`Together this is more than 100 %.`,
    'one-day': msg`Give it a day.`,
    'not-a-gstin': msg`This is not a GSTIN: its last character does not fit the others.`,
    'gstin-of-another-state': msg`This number begins with the code of another state.`,
    'same-series': msg`Each series has letters of its own.`,
    'other-course': msg`This plan is for another course or year.`,
  },
})

const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const headList = queryOptions({
  queryKey: ['fees', 'heads'],
  queryFn: () => ask(api.GET('/v1/fee-heads')),
})
export const addHead = (body: Sent<'/v1/fee-heads', 'post'>, key: string) =>
  ask(api.POST('/v1/fee-heads', { body, ...withKey(key) }))
export const changeHead = (
  feeHeadId: string,
  body: Sent<'/v1/fee-heads/{feeHeadId}', 'patch'>,
  key: string,
) => ask(api.PATCH('/v1/fee-heads/{feeHeadId}', { params: { path: { feeHeadId } }, body, ...withKey(key) }))

export const feeSettings = queryOptions({
  queryKey: ['fees', 'settings'],
  queryFn: () => ask(api.GET('/v1/fee-settings')),
})
export const changeFeeSettings = (body: Sent<'/v1/fee-settings', 'patch'>, key: string) =>
  ask(api.PATCH('/v1/fee-settings', { body, ...withKey(key) }))

export const courseList = queryOptions({
  queryKey: ['courses'],
  queryFn: () => ask(api.GET('/v1/courses')),
  staleTime: 5 * 60_000,
})

export const planList = (query: { courseId?: string; year?: number; archived?: 'true' | 'false' } = {}) =>
  queryOptions({
    queryKey: ['fees', 'plans', query],
    queryFn: () => ask(api.GET('/v1/fee-plans', { params: { query } })),
  })

const path = (feePlanId: string) => ({ params: { path: { feePlanId } } })

export const planOf = (feePlanId: string) =>
  queryOptions({
    queryKey: ['fees', 'plan', feePlanId],
    queryFn: () => ask(api.GET('/v1/fee-plans/{feePlanId}', path(feePlanId))),
  })

export const scheduleOf = (body: ScheduleAsked, enabled: boolean) =>
  queryOptions({
    queryKey: ['fees', 'schedule', body],
    queryFn: () => ask(api.POST('/v1/fee-plan-previews', { body })),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    // What was shown stays while the next one is counted: nothing jumps while somebody types.
    placeholderData: (before) => before,
  })

export const addPlan = (body: PlanDraft, key: string) =>
  ask(api.POST('/v1/fee-plans', { body, ...withKey(key) }))
export const changePlan = (feePlanId: string, body: PlanDraft, key: string) =>
  ask(api.PUT('/v1/fee-plans/{feePlanId}', { ...path(feePlanId), body, ...withKey(key) }))
export const removePlan = (feePlanId: string) => ask(api.DELETE('/v1/fee-plans/{feePlanId}', path(feePlanId)))
export const publishPlan = (feePlanId: string, key: string) =>
  ask(api.POST('/v1/fee-plans/{feePlanId}/publication', { ...path(feePlanId), ...withKey(key) }))
export const archivePlan = (feePlanId: string, archived: boolean) =>
  ask(api.PUT('/v1/fee-plans/{feePlanId}/archiving', { ...path(feePlanId), body: { archived } }))
export const copyPlan = (feePlanId: string, body: PlanCopy, key: string) =>
  ask(api.POST('/v1/fee-plans/{feePlanId}/copies', { ...path(feePlanId), body, ...withKey(key) }))

export const batchList = queryOptions({
  queryKey: ['fees', 'batches'],
  queryFn: () => ask(api.GET('/v1/fee-batches')),
})
export const previewOf = (batchId: string, planId: string) =>
  queryOptions({
    queryKey: ['fees', 'preview', batchId, planId],
    queryFn: () =>
      ask(api.GET('/v1/batches/{batchId}/fee-preview', { params: { path: { batchId }, query: { planId } } })),
  })
export const assignBatch = (
  batchId: string,
  body: Sent<'/v1/batches/{batchId}/fee-assignments', 'post'>,
  key: string,
) =>
  ask(
    api.POST('/v1/batches/{batchId}/fee-assignments', {
      params: { path: { batchId } },
      body,
      ...withKey(key),
    }),
  )
