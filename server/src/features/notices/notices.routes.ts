// Notices over HTTP: reading, writing, files, and sending.
import { fileAddress, readAttachment, UPLOAD_LIMIT } from '../../platform/files.ts'
import { type App, serve } from '../../platform/serve.ts'
import { addAttachment } from './attachments.ts'
import { previewAudience } from './audience.ts'
import {
  AttachmentQuery,
  AttachmentReply,
  Edit,
  NewNotice,
  NoticeParams,
  NoticeReply,
  NoticeSaved,
  PreviewReply,
  PreviewRequest,
  ReadPage,
  ReadQuery,
  Release,
  Released,
  WrittenPage,
  WrittenQuery,
} from './notices.schemas.ts'
import { addNotice, changeNotice, editNotice, removeNotice } from './notices.ts'
import { authorOf, getNotice, listNotices, listWrittenNotices } from './reading.ts'
import { callBackNotice, releaseNotice, UNDO_SECONDS, withdrawNotice } from './sending.ts'

export function serveNotices(app: App): void {
  serveReading(app)
  serveDrafts(app)
  serveSending(app)
}

const onNotice = { url: '/v1/notices/:noticeId', params: NoticeParams } as const

function serveReading(app: App): void {
  serve(
    app,
    'listNotices',
    { method: 'GET', url: '/v1/notices', query: ReadQuery, reply: ReadPage },
    ({ db, viewer, query, clock }) => listNotices(db, viewer.personId, query, clock.now()),
  )

  serve(
    app,
    'listWrittenNotices',
    { method: 'GET', url: '/v1/written-notices', query: WrittenQuery, reply: WrittenPage },
    ({ db, viewer, query, clock }) => listWrittenNotices(db, viewer, query, clock.now()),
  )

  serve(
    app,
    'getNotice',
    { method: 'GET', ...onNotice, reply: NoticeReply },
    async ({ db, viewer, params: { noticeId }, clock, can }) =>
      getNotice(db, {
        ...{ viewer, noticeId },
        now: clock.now(),
        can: await can('notice', noticeId),
        fileKey: app.config.keys.fileAddress,
      }),
  )
}

function serveDrafts(app: App): void {
  serve(
    app,
    'previewNotice',
    // Counts, and changes nothing; a body, because a circle may name two hundred people.
    {
      method: 'POST',
      url: '/v1/notice-preview',
      body: PreviewRequest,
      reply: PreviewReply,
      ownTransaction: true,
    },
    async ({ db, viewer, body: { audience, at, noticeId }, clock }) => {
      const soon = new Date(clock.now().getTime() + UNDO_SECONDS * 1000)
      const authorId = await authorOf(db, noticeId, viewer.personId)
      return previewAudience(db, viewer, audience, { authorId, at: at && at > soon ? at : soon })
    },
  )

  serve(
    app,
    'addNotice',
    { method: 'POST', url: '/v1/notices', body: NewNotice, reply: NoticeSaved, status: 201 },
    async ({ db, viewer, body: { title, body, mr, hi, ...draft }, clock, audit }) => {
      const id = await addNotice(db, viewer, { ...draft, words: { title, body, mr, hi } }, clock.now())
      await audit('notice', id)
      return { id }
    },
  )

  serve(
    app,
    'changeNotice',
    { method: 'PUT', ...onNotice, body: NewNotice },
    async ({ db, viewer, params: { noticeId }, body: { title, body, mr, hi, ...draft }, clock, audit }) => {
      await changeNotice(db, viewer, noticeId, { ...draft, words: { title, body, mr, hi } }, clock.now())
      await audit('notice', noticeId, ['words', 'audience', 'important', 'times', 'attachments'])
    },
  )

  serve(
    app,
    'removeNotice',
    { method: 'DELETE', ...onNotice },
    async ({ db, params: { noticeId }, clock, audit }) => {
      await removeNotice(db, noticeId, clock.now())
      await audit('notice', noticeId)
    },
  )

  serve(
    app,
    'addNoticeAttachment',
    {
      method: 'POST',
      url: '/v1/notice-attachments',
      query: AttachmentQuery,
      upload: { maxBytes: UPLOAD_LIMIT.attachment },
      reply: AttachmentReply,
      status: 201,
      // Reading a photo takes a while: no transaction waits for it.
      prepare: ({ bytes }) => readAttachment(bytes),
    },
    async ({ db, viewer, query: { name }, prepared: read, clock, audit }) => {
      const now = clock.now()
      const id = await addAttachment(db, app.files, { read, name, madeBy: viewer.personId, now })
      await audit('attachment', id)
      const url = fileAddress(app.config.keys.fileAddress, id, now)
      return { id, name, mediaType: read.mediaType, byteCount: read.data.length, url }
    },
  )
}

function serveSending(app: App): void {
  serve(
    app,
    'releaseNotice',
    {
      method: 'POST',
      url: '/v1/notices/:noticeId/release',
      params: NoticeParams,
      body: Release,
      reply: Released,
    },
    async ({ db, viewer, params: { noticeId: id }, body: { at }, clock, audit }) => {
      const sendAt = await releaseNotice(db, viewer, id, { at, now: clock.now() })
      await audit('notice', id, ['state', 'sendAt'])
      return { id, sendAt }
    },
  )

  serve(
    app,
    'callBackNotice',
    { method: 'DELETE', url: '/v1/notices/:noticeId/release', params: NoticeParams },
    async ({ db, params: { noticeId }, clock, audit }) => {
      await callBackNotice(db, noticeId, clock.now())
      await audit('notice', noticeId, ['state', 'sendAt'])
    },
  )

  serve(
    app,
    'editNotice',
    { method: 'POST', url: '/v1/notices/:noticeId/versions', params: NoticeParams, body: Edit },
    async ({ db, viewer, params: { noticeId }, body: { title, body, mr, hi, ...edit }, clock, audit }) => {
      const words = { title, body, mr, hi }
      await editNotice(db, noticeId, viewer.personId, { ...edit, words }, clock.now())
      await audit('notice', noticeId, ['words', 'times'])
    },
  )

  serve(
    app,
    'withdrawNotice',
    { method: 'POST', url: '/v1/notices/:noticeId/withdrawal', params: NoticeParams },
    async ({ db, viewer, params: { noticeId }, clock, audit }) => {
      await withdrawNotice(db, noticeId, viewer.personId, clock.now())
      await audit('notice', noticeId, ['state'])
    },
  )
}
