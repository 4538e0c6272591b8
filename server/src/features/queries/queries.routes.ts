// Queries over HTTP: asking, the thread, handing on, and the target times.
import { z } from 'zod'
import { encodeImage, fileAddress, PICTURE_SIDE } from '../../platform/files.ts'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { getSettings, updateSettings } from './asking/asking.queries.ts'
import { askQuery } from './asking/asking.ts'
import {
  Asked,
  NewPost,
  NewQuery,
  PICTURE_BYTES,
  PictureReply,
  Posted,
  QueryList,
  QueryPage,
  QueryReply,
  Rating,
  Reassignment,
  Settings,
  TeacherList,
} from './queries.schemas.ts'
import { getQuery, readQueries } from './queries.ts'
import { addToQuery, answerQuery, closeQuery, keepPicture, rateAnswer } from './thread/posting.ts'
import { reassignQuery } from './thread/reassigning.ts'
import { findSubjectAndBatch, listTeachersOf } from './thread/thread.queries.ts'

const params = z.object({ queryId: Id })

export function serveQueries(app: App): void {
  serveReading(app)
  serveAsking(app)
  serveThread(app)
  serveHandingOn(app)
  serveSettings(app)
}

function serveReading(app: App): void {
  serve(
    app,
    'listQueries',
    { method: 'GET', url: '/v1/queries', query: QueryList, reply: QueryPage },
    ({ db, viewer, query, clock }) => readQueries(db, viewer, query, clock.now()),
  )

  serve(
    app,
    'getQuery',
    { method: 'GET', url: '/v1/queries/:queryId', params, reply: QueryReply },
    async ({ db, viewer, params: { queryId }, clock, can }) =>
      getQuery(db, {
        ...{ viewer, queryId },
        now: clock.now(),
        can: await can('query', queryId),
        fileKey: app.config.keys.fileAddress,
      }),
  )
}

function serveAsking(app: App): void {
  serve(
    app,
    'askQuery',
    { method: 'POST', url: '/v1/queries', body: NewQuery, reply: Asked, status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const id = await askQuery(db, viewer, body, clock.now())
      await audit('query', id)
      return { id }
    },
  )

  serve(
    app,
    'addQueryPicture',
    {
      method: 'POST',
      url: '/v1/query-pictures',
      upload: { maxBytes: PICTURE_BYTES },
      reply: PictureReply,
      status: 201,
      // Reading a photo takes a while: no transaction waits for it.
      prepare: ({ bytes }) => encodeImage(bytes, 'picture', PICTURE_SIDE),
    },
    async ({ db, viewer, prepared: encoded, clock, audit }) => {
      const now = clock.now()
      const id = await keepPicture(db, app.files, { encoded, madeBy: viewer.personId, now })
      await audit('picture', id)
      const { width, height } = encoded
      return { id, address: fileAddress(app.config.keys.fileAddress, id, now), width, height }
    },
  )
}

function serveThread(app: App): void {
  const thread = { method: 'POST', params } as const

  serve(
    app,
    'answerQuery',
    { ...thread, url: '/v1/queries/:queryId/answers', body: NewPost, reply: Posted, status: 201 },
    async ({ db, viewer, params: { queryId }, body, clock, audit }) => {
      await audit('query', queryId, ['posts', 'state'])
      return answerQuery(db, { ...body, queryId, authorId: viewer.personId }, clock.now())
    },
  )

  serve(
    app,
    'addToQuery',
    { ...thread, url: '/v1/queries/:queryId/additions', body: NewPost, reply: Posted, status: 201 },
    async ({ db, viewer, params: { queryId }, body, clock, audit }) => {
      await audit('query', queryId, ['posts'])
      return addToQuery(db, { ...body, queryId, authorId: viewer.personId }, clock.now())
    },
  )

  serve(
    app,
    'rateAnswer',
    { ...thread, url: '/v1/queries/:queryId/rating', body: Rating, reply: Posted },
    async ({ db, viewer, params: { queryId }, body, clock, audit }) => {
      await audit('query', queryId, ['helpful', 'state'])
      return rateAnswer(db, queryId, viewer.personId, body, clock.now())
    },
  )

  serve(
    app,
    'closeQuery',
    { ...thread, url: '/v1/queries/:queryId/closing' },
    async ({ db, params: { queryId }, clock, audit }) => {
      await closeQuery(db, queryId, clock.now())
      await audit('query', queryId, ['state'])
    },
  )
}

function serveHandingOn(app: App): void {
  serve(
    app,
    'listQueryTeachers',
    { method: 'GET', url: '/v1/queries/:queryId/teachers', params, reply: TeacherList },
    async ({ db, params: { queryId } }) => {
      const { subjectId, batchId } = await findSubjectAndBatch(db, queryId)
      return { rows: subjectId && batchId ? await listTeachersOf(db, subjectId, batchId) : [] }
    },
  )

  serve(
    app,
    'reassignQuery',
    { method: 'POST', url: '/v1/queries/:queryId/moves', params, body: Reassignment },
    async ({ db, viewer, params: { queryId }, body, clock, audit }) => {
      await reassignQuery(db, queryId, viewer.personId, body, clock.now())
      await audit('query', queryId, ['assignedTo', 'topic'])
    },
  )
}

function serveSettings(app: App): void {
  serve(
    app,
    'getQuerySettings',
    { method: 'GET', url: '/v1/query-settings', reply: Settings },
    async ({ db }) => getSettings(db),
  )

  serve(
    app,
    'changeQuerySettings',
    { method: 'PUT', url: '/v1/query-settings', body: Settings },
    async ({ db, body, audit }) => {
      await updateSettings(db, body)
      await audit('querySettings', null, Object.keys(body))
    },
  )
}
