// Fee plans over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { listPlans, listYears } from './feePlans.queries.ts'
import {
  FeePlanArchiving,
  FeePlanCopy,
  FeePlanDraft,
  FeePlanList,
  FeePlanParams,
  FeePlanQuery,
  FeePlanReply,
  SchedulePreview,
  ScheduleReply,
} from './feePlans.schemas.ts'
import {
  addFeePlan,
  archiveFeePlan,
  changeFeePlan,
  copyFeePlan,
  getFeePlan,
  previewFeePlan,
  publishFeePlan,
  removeFeePlan,
} from './feePlans.ts'
import { getFeeSettings } from './feeSettings.ts'

export function serveFeePlans(app: App): void {
  servePlanReading(app)
  servePlanWriting(app)
  servePlanStates(app)
}

function servePlanReading(app: App): void {
  serve(
    app,
    'listFeePlans',
    { method: 'GET', url: '/v1/fee-plans', query: FeePlanQuery, reply: FeePlanList },
    async ({ db, query }) => ({
      years: await listYears(db),
      rows: (await listPlans(db, { ...query, archived: query.archived === 'true' })).map(toReply),
    }),
  )

  serve(
    app,
    'getFeePlan',
    { method: 'GET', url: '/v1/fee-plans/:feePlanId', params: FeePlanParams, reply: FeePlanReply },
    async ({ db, params }) => toReply(await getFeePlan(db, params.feePlanId)),
  )

  serve(
    app,
    'previewFeePlan',
    {
      method: 'POST',
      url: '/v1/fee-plan-previews',
      body: SchedulePreview,
      reply: ScheduleReply,
      // It writes nothing: what is typed is asked for again and again.
      ownTransaction: true,
    },
    async ({ db, body, clock }) => ({
      schedule: await previewFeePlan(db, body, body.startsOn, clock.now()),
      taxed: (await getFeeSettings(db)).gstin !== null,
    }),
  )
}

function servePlanWriting(app: App): void {
  serve(
    app,
    'addFeePlan',
    { method: 'POST', url: '/v1/fee-plans', body: FeePlanDraft, reply: FeePlanReply, status: 201 },
    async ({ db, body, viewer, clock, audit }) => {
      const id = await addFeePlan(db, body, viewer.personId, clock.now())
      await audit('feePlan', id, Object.keys(body))
      return toReply(await getFeePlan(db, id))
    },
  )

  serve(
    app,
    'changeFeePlan',
    {
      method: 'PUT',
      url: '/v1/fee-plans/:feePlanId',
      params: FeePlanParams,
      body: FeePlanDraft,
      reply: FeePlanReply,
    },
    async ({ db, params: { feePlanId }, body, audit }) => {
      await changeFeePlan(db, feePlanId, body)
      await audit('feePlan', feePlanId, Object.keys(body))
      return toReply(await getFeePlan(db, feePlanId))
    },
  )

  serve(
    app,
    'removeFeePlan',
    { method: 'DELETE', url: '/v1/fee-plans/:feePlanId', params: FeePlanParams },
    async ({ db, params: { feePlanId }, audit }) => {
      await removeFeePlan(db, feePlanId)
      await audit('feePlan', feePlanId)
    },
  )

  serve(
    app,
    'copyFeePlan',
    {
      method: 'POST',
      url: '/v1/fee-plans/:feePlanId/copies',
      params: FeePlanParams,
      body: FeePlanCopy,
      reply: FeePlanReply,
      status: 201,
    },
    async ({ db, params: { feePlanId }, body, viewer, clock, audit }) => {
      const id = await copyFeePlan(db, feePlanId, body, viewer.personId, clock.now())
      await audit('feePlan', id, Object.keys(body))
      return toReply(await getFeePlan(db, id))
    },
  )
}

function servePlanStates(app: App): void {
  serve(
    app,
    'publishFeePlan',
    {
      method: 'POST',
      url: '/v1/fee-plans/:feePlanId/publication',
      params: FeePlanParams,
      reply: FeePlanReply,
    },
    async ({ db, params: { feePlanId }, clock, audit }) => {
      await publishFeePlan(db, feePlanId, clock.now())
      await audit('feePlan', feePlanId, ['publishedAt'])
      return toReply(await getFeePlan(db, feePlanId))
    },
  )

  serve(
    app,
    'archiveFeePlan',
    {
      method: 'PUT',
      url: '/v1/fee-plans/:feePlanId/archiving',
      params: FeePlanParams,
      body: FeePlanArchiving,
      reply: FeePlanReply,
    },
    async ({ db, params: { feePlanId }, body, clock, audit }) => {
      await archiveFeePlan(db, feePlanId, body.archived, clock.now())
      await audit('feePlan', feePlanId, ['archivedAt'])
      return toReply(await getFeePlan(db, feePlanId))
    },
  )
}

const toReply = <T extends { publishedAt: Date | null; archivedAt: Date | null }>({
  publishedAt,
  archivedAt,
  ...row
}: T) => ({
  ...row,
  state: archivedAt ? ('archived' as const) : publishedAt ? ('published' as const) : ('draft' as const),
})
