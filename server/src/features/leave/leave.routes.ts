// Leave over HTTP.
import { readAttachment, UPLOAD_LIMIT } from '../../platform/files.ts'
import { type App, serve } from '../../platform/serve.ts'
import {
  Answer,
  Cancellation,
  Confirmation,
  Decision,
  LeaveMoved,
  LeaveParams,
  LeaveReply,
  LeavesQuery,
  LeavesReply,
  LeaveYear,
  NewLeave,
  Outlook,
  OutlookQuery,
  PersonParams,
  YearQuery,
} from './leave.schemas.ts'
import { applyForLeave, cancelLeave, confirmLeave, decideLeave, replyOnLeave } from './leave.ts'
import { attachToLeave, removeLeaveAttachment } from './leaveAttachment.ts'
import { getLeave, getLeaveYear, getOutlook, listLeaves } from './leaveReading.ts'

export function serveLeave(app: App): void {
  serveReading(app)
  serveAsking(app)
  serveAttachment(app)
  serveDeciding(app)
}

const onPerson = <const Path extends string>(path: Path) =>
  ({ url: `/v1/people/:personId/${path}`, params: PersonParams }) as const
const onLeave = <const Path extends string>(path: Path) =>
  ({ url: `/v1/leaves/:leaveId/${path}`, params: LeaveParams }) as const

function serveReading(app: App): void {
  serve(
    app,
    'listLeaves',
    { method: 'GET', url: '/v1/leaves', query: LeavesQuery, reply: LeavesReply },
    ({ db, viewer, query }) => listLeaves(app, db, viewer, query),
  )

  serve(
    app,
    'getLeave',
    { method: 'GET', url: '/v1/leaves/:leaveId', params: LeaveParams, reply: LeaveReply },
    async ({ db, viewer, params: { leaveId }, can }) =>
      getLeave(app, db, viewer, leaveId, await can('leave', leaveId)),
  )

  serve(
    app,
    'getLeaveOutlook',
    { method: 'GET', ...onPerson('leave-outlook'), query: OutlookQuery, reply: Outlook },
    ({ db, viewer, params: { personId }, query }) => getOutlook(app, db, viewer, personId, query),
  )

  serve(
    app,
    'getLeaveYear',
    { method: 'GET', ...onPerson('leave-year'), query: YearQuery, reply: LeaveYear },
    ({ db, viewer, params: { personId }, query, clock }) =>
      getLeaveYear(db, viewer, personId, query, clock.now()),
  )
}

function serveAsking(app: App): void {
  serve(
    app,
    'applyForLeave',
    { method: 'POST', ...onPerson('leaves'), body: NewLeave, reply: LeaveMoved, status: 201 },
    async ({ db, viewer, params: { personId }, body, clock, audit }) => {
      const leave = await applyForLeave(db, { by: viewer.personId, at: clock.now() }, personId, body)
      await audit('leave', leave.id, ['created'])
      return leave
    },
  )

  serve(
    app,
    'replyOnLeave',
    { method: 'POST', ...onLeave('reply'), body: Answer, reply: LeaveMoved },
    async ({ db, viewer, params: { leaveId: id }, body, clock, audit }) => {
      const state = await replyOnLeave(db, { by: viewer.personId, at: clock.now() }, id, body.note)
      await audit('leave', id, ['state'])
      return { id, state }
    },
  )

  serve(
    app,
    'cancelLeave',
    { method: 'POST', ...onLeave('cancellation'), body: Cancellation, reply: LeaveMoved },
    async ({ db, viewer, params: { leaveId: id }, body, clock, audit }) => {
      const state = await cancelLeave(db, { by: viewer.personId, at: clock.now() }, id, body.note)
      await audit('leave', id, ['state'])
      return { id, state }
    },
  )
}

function serveAttachment(app: App): void {
  serve(
    app,
    'attachToLeave',
    {
      method: 'PUT',
      ...onLeave('attachment'),
      upload: { maxBytes: UPLOAD_LIMIT.attachment },
      prepare: ({ bytes }) => readAttachment(bytes),
    },
    async ({ db, viewer, params: { leaveId }, prepared, audit }) => {
      await attachToLeave(app, db, leaveId, prepared, viewer.personId)
      await audit('leave', leaveId, ['attachment'])
    },
  )

  serve(
    app,
    'removeLeaveAttachment',
    { method: 'DELETE', ...onLeave('attachment') },
    async ({ db, params: { leaveId }, audit }) => {
      await removeLeaveAttachment(db, leaveId)
      await audit('leave', leaveId, ['attachment'])
    },
  )
}

function serveDeciding(app: App): void {
  serve(
    app,
    'confirmLeave',
    { method: 'POST', ...onLeave('confirmation'), body: Confirmation, reply: LeaveMoved },
    async ({ db, viewer, params: { leaveId: id }, body, clock, audit }) => {
      const act = { by: viewer.personId, at: clock.now(), inStead: viewer.role === 'admin' }
      const state = await confirmLeave(db, act, id, body)
      await audit('leave', id, ['state'])
      return { id, state }
    },
  )

  serve(
    app,
    'decideLeave',
    { method: 'POST', ...onLeave('decision'), body: Decision, reply: LeaveMoved },
    async ({ db, viewer, params: { leaveId: id }, body, clock, audit }) => {
      const state = await decideLeave(db, { by: viewer.personId, at: clock.now() }, id, body)
      await audit('leave', id, ['state'])
      return { id, state }
    },
  )
}
