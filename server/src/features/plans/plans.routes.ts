// A batch's week over HTTP.
import { dayInIndia } from '../../platform/clock.ts'
import { type App, serve } from '../../platform/serve.ts'
import { findPlannedBatch, listLines } from './plans.queries.ts'
import {
  BatchParams,
  LineChange,
  LineEnd,
  LineParams,
  LinePreview,
  LineReply,
  LineWish,
  NewLine,
  PlanQuery,
  PlanReply,
} from './plans.schemas.ts'
import { addLine, changeLine, endLine } from './plans.ts'
import { previewLine } from './preview.ts'

export function servePlans(app: App): void {
  serve(
    app,
    'getPlan',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/plan',
      params: BatchParams,
      query: PlanQuery,
      reply: PlanReply,
    },
    async ({ db, params: { batchId }, query, clock, can }) => ({
      batch: await findPlannedBatch(db, batchId),
      lines: await listLines(db, batchId, query.on ?? dayInIndia(clock.now())),
      can: await can('batch', batchId),
    }),
  )

  serve(
    app,
    'previewPlan',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/plan/preview',
      params: BatchParams,
      query: LineWish,
      reply: LinePreview,
    },
    async ({ db, params: { batchId }, query: { roomId = null, ...line }, clock }) =>
      previewLine(db, batchId, { ...line, roomId }, clock.now()),
  )

  serve(
    app,
    'addPlan',
    {
      method: 'POST',
      url: '/v1/batches/:batchId/plan',
      params: BatchParams,
      body: NewLine,
      reply: LineReply,
      status: 201,
    },
    async ({ db, params: { batchId }, body, viewer, clock, audit }) => {
      const written = await addLine(db, batchId, body, { personId: viewer.personId, now: clock.now() })
      await audit('lecture plan', written.id, Object.keys(body))
      return written
    },
  )

  serve(
    app,
    'changePlan',
    {
      method: 'PATCH',
      url: '/v1/batches/:batchId/plan/:planId',
      params: LineParams,
      body: LineChange,
      reply: LineReply,
    },
    async ({ db, params: { batchId, planId }, body, viewer, clock, audit }) => {
      const by = { personId: viewer.personId, now: clock.now() }
      const written = await changeLine(db, batchId, planId, body, by)
      await audit('lecture plan', written.id, Object.keys(body))
      return written
    },
  )

  serve(
    app,
    'endPlan',
    {
      method: 'POST',
      url: '/v1/batches/:batchId/plan/:planId/end',
      params: LineParams,
      body: LineEnd,
      reply: LineReply,
    },
    async ({ db, params: { batchId, planId }, body, viewer, clock, audit }) => {
      const by = { personId: viewer.personId, now: clock.now() }
      const ended = await endLine(db, batchId, planId, body.on, by)
      await audit('lecture plan', planId, ['toOn'])
      return ended
    },
  )
}
