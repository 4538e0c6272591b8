// An exam's key over HTTP: reading it, showing it, objecting to it, and changing it after a dry run.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { changeKey } from './changing.ts'
import {
  Answered,
  KeyChange,
  KeyChanged,
  KeyPreview,
  KeyReply,
  KeyTrial,
  NewObjection,
  ObjectionAnswer,
  ObjectionList,
  Showing,
} from './keys.schemas.ts'
import { answerObjections, getExamKey, listObjections, objectToKey, showProvisionalKey } from './keys.ts'
import { previewKeyChange } from './trying.ts'

const params = z.object({ examId: Id })

export function serveKeys(app: App): void {
  serveReading(app)
  serveChanging(app)
  serveObjecting(app)
}

function serveReading(app: App): void {
  serve(
    app,
    'getExamKey',
    { method: 'GET', url: '/v1/exams/:examId/key', params, reply: KeyReply },
    async ({ db, viewer, params: { examId }, clock, can }) =>
      getExamKey(db, {
        ...{ viewer, examId },
        now: clock.now(),
        can: await can('exam', examId),
        fileKey: app.config.keys.fileAddress,
      }),
  )

  serve(
    app,
    'showProvisionalKey',
    { method: 'POST', url: '/v1/exams/:examId/key/showing', params, body: Showing },
    async ({ db, params: { examId }, body, clock, audit }) => {
      await showProvisionalKey(db, examId, body.objectionsUntil, clock.now())
      await audit('exam', examId, ['keyShownAt', 'objectionsUntil'])
    },
  )
}

function serveChanging(app: App): void {
  serve(
    app,
    'previewKeyChange',
    {
      method: 'POST',
      url: '/v1/exams/:examId/key/preview',
      params,
      body: KeyTrial,
      reply: KeyPreview,
      // It writes nothing.
      ownTransaction: true,
    },
    ({ db, params: { examId }, body, clock }) => previewKeyChange(db, examId, body, clock.now()),
  )

  serve(
    app,
    'changeKey',
    { method: 'POST', url: '/v1/exams/:examId/key', params, body: KeyChange, reply: KeyChanged },
    async ({ db, viewer, params: { examId }, body, clock, audit }) => {
      const changed = await changeKey(db, examId, body, viewer.personId, clock.now())
      await audit('exam', examId, ['key'])
      return changed
    },
  )
}

function serveObjecting(app: App): void {
  serve(
    app,
    'objectToKey',
    {
      method: 'PUT',
      url: '/v1/exams/:examId/key/objections/:position',
      params: params.extend({ position: z.coerce.number().int().min(1).max(1000) }),
      body: NewObjection,
    },
    async ({ db, viewer, params: { examId, position }, body, clock, audit }) => {
      const objection = { examId, position, studentId: viewer.personId, reason: body.reason }
      await objectToKey(db, objection, clock.now())
      await audit('exam', examId, ['objections'])
    },
  )

  serve(
    app,
    'listObjections',
    { method: 'GET', url: '/v1/exams/:examId/key/objections', params, reply: ObjectionList },
    ({ db, params: { examId } }) => listObjections(db, examId),
  )

  serve(
    app,
    'answerObjections',
    {
      method: 'POST',
      url: '/v1/exams/:examId/key/answers',
      params,
      body: ObjectionAnswer,
      reply: Answered,
    },
    async ({ db, viewer, params: { examId }, body, clock, audit }) => {
      const by = { answeredBy: viewer.personId, answeredAt: clock.now() }
      const answered = await answerObjections(db, examId, body, by)
      for (const id of answered) await audit('objection', id, ['state', 'answer'])
      return { answered: answered.length }
    },
  )
}
