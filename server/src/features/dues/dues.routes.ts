// Assignments, charges and postponements over HTTP.
import { dayInIndia } from '../../platform/clock.ts'
import { type App, serve } from '../../platform/serve.ts'
import { assignPlan, assignToBatch, previewBatch, previewStudent, undoAssignment } from './assigning.ts'
import { listBatchesToAssign } from './assignments.queries.ts'
import {
  AssignedReply,
  AssignmentParams,
  AssignmentPreview,
  BatchAssigned,
  BatchAssignment,
  BatchesToAssign,
  BatchParams,
  BatchPreviewQuery,
  ChargedReply,
  ChargeParams,
  NewAssignment,
  NewCharge,
  NewPostponement,
  PostponedReply,
  Reason,
  StudentParams,
  StudentPreviewQuery,
} from './dues.schemas.ts'
import { chargeDue, postpone, takeBackCharge } from './dues.ts'

export function serveDues(app: App): void {
  serveBatchAssigning(app)
  serveStudentAssigning(app)
  serveCharges(app)
}

function serveBatchAssigning(app: App): void {
  serve(
    app,
    'listBatchesToAssign',
    { method: 'GET', url: '/v1/fee-batches', reply: BatchesToAssign },
    async ({ db, clock }) => ({ rows: await listBatchesToAssign(db, dayInIndia(clock.now())) }),
  )

  serve(
    app,
    'previewBatchFees',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/fee-preview',
      params: BatchParams,
      query: BatchPreviewQuery,
      reply: AssignmentPreview,
    },
    async ({ db, params, query, clock }) => previewBatch(db, params.batchId, query.planId, clock.now()),
  )

  serve(
    app,
    'assignBatchFees',
    {
      method: 'POST',
      url: '/v1/batches/:batchId/fee-assignments',
      params: BatchParams,
      body: BatchAssignment,
      reply: BatchAssigned,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      const rows = await assignToBatch(db, { ...params, ...body, at: clock.now(), by: viewer.personId })
      for (const { studentId } of rows) await audit('student', studentId, ['feePlan'])
      return { rows }
    },
  )
}

function serveStudentAssigning(app: App): void {
  serve(
    app,
    'previewStudentFees',
    {
      method: 'GET',
      url: '/v1/students/:studentId/fee-preview',
      params: StudentParams,
      query: StudentPreviewQuery,
      reply: AssignmentPreview,
    },
    async ({ db, params, query, clock }) => previewStudent(db, params.studentId, query, clock.now()),
  )

  serve(
    app,
    'assignStudentFees',
    {
      method: 'POST',
      url: '/v1/students/:studentId/fee-assignments',
      params: StudentParams,
      body: NewAssignment,
      reply: AssignedReply,
      status: 201,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      const assigned = await assignPlan(db, { ...params, ...body, at: clock.now(), by: viewer.personId })
      await audit('student', params.studentId, ['feePlan'])
      return assigned
    },
  )

  serve(
    app,
    'undoFeeAssignment',
    {
      method: 'POST',
      url: '/v1/students/:studentId/fee-assignments/:assignmentId/undo',
      params: AssignmentParams,
      body: Reason,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      await undoAssignment(db, { ...params, ...body, at: clock.now(), by: viewer.personId })
      await audit('student', params.studentId, ['feePlan'])
    },
  )
}

function serveCharges(app: App): void {
  serve(
    app,
    'chargeStudent',
    {
      method: 'POST',
      url: '/v1/students/:studentId/charges',
      params: StudentParams,
      body: NewCharge,
      reply: ChargedReply,
      status: 201,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      const by = viewer.personId
      const { dueId } = await chargeDue(db, { ...params, ...body, kind: 'other', at: clock.now(), by })
      await audit('student', params.studentId, ['dues'])
      return { dueId }
    },
  )

  serve(
    app,
    'takeBackCharge',
    {
      method: 'POST',
      url: '/v1/students/:studentId/charges/:dueId/undo',
      params: ChargeParams,
      body: Reason,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      await takeBackCharge(db, { ...params, ...body, at: clock.now(), by: viewer.personId })
      await audit('student', params.studentId, ['dues'])
    },
  )

  serve(
    app,
    'postponeInstalment',
    {
      method: 'POST',
      url: '/v1/students/:studentId/postponements',
      params: StudentParams,
      body: NewPostponement,
      reply: PostponedReply,
      status: 201,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      const dueIds = await postpone(db, { ...params, ...body, at: clock.now(), by: viewer.personId })
      await audit('student', params.studentId, ['dues'])
      return { dueIds }
    },
  )
}
