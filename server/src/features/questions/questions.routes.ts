// The question bank over HTTP.
import { fileAddress, storeImage, UPLOAD_LIMIT } from '../../platform/files.ts'
import { type App, serve } from '../../platform/serve.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import type { PassageTexts } from './question.ts'
import { countByTopic, getQuestionRow, listQuestionRows, listVersions } from './questions.queries.ts'
import {
  Archived,
  Changed,
  NewQuestion,
  PictureReply,
  QuestionChange,
  QuestionId,
  QuestionPage,
  QuestionParams,
  QuestionQuery,
  QuestionReply,
  VersionQuery,
} from './questions.schemas.ts'
import { addQuestion, archiveQuestion, changeQuestion } from './questions.ts'
import { asPictured } from './questionTyping.ts'

/** The longest side of a picture in pixels: sharp on a desk, light on a phone. */
const PICTURE_SIDE = 1600

export function serveQuestions(app: App): void {
  serveReads(app)
  serveWrites(app)
  servePictures(app)
}

function serveReads(app: App): void {
  const key = app.config.keys.fileAddress

  serve(
    app,
    'listQuestions',
    { method: 'GET', url: '/v1/questions', query: QuestionQuery, reply: QuestionPage },
    async ({ db, viewer, query, clock }) => {
      const filter = { ...query, archived: query.archived === 'true' }
      const rows = await listQuestionRows(db, viewer, filter)
      const counts = await countByTopic(db, viewer, filter)
      const total = counts.reduce((sum, { chosen, count }) => sum + (chosen ? count : 0), 0)
      return { rows, total, counts, pictures: pictureAddresses(rows, key, clock.now()) }
    },
  )

  serve(
    app,
    'getQuestion',
    {
      method: 'GET',
      url: '/v1/questions/:questionId',
      params: QuestionParams,
      query: VersionQuery,
      reply: QuestionReply,
    },
    async ({ db, params: { questionId }, query, clock, can }) => {
      const question = await getQuestionRow(db, questionId, query.version)
      return {
        ...question,
        versions: await listVersions(db, questionId),
        pictures: pictureAddresses([question, ...passageOf(question)], key, clock.now()),
        can: await can('question', questionId),
      }
    },
  )
}

/** A passage may show pictures as a question does. */
const passageOf = ({ passage }: { passage: { texts: PassageTexts } | null }) =>
  passage ? [asPictured(passage.texts)] : []

function serveWrites(app: App): void {
  serve(
    app,
    'addQuestion',
    { method: 'POST', url: '/v1/questions', body: NewQuestion, reply: QuestionId, status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const id = await addQuestion(db, body, { by: viewer.personId, at: clock.now() })
      await audit('question', id, Object.keys(body))
      return { id }
    },
  )

  serve(
    app,
    'changeQuestion',
    {
      method: 'PUT',
      url: '/v1/questions/:questionId',
      params: QuestionParams,
      body: QuestionChange,
      reply: Changed,
    },
    async ({ db, viewer, params: { questionId }, body, clock, audit }) => {
      const fields = await changeQuestion(db, questionId, body, { by: viewer.personId, at: clock.now() })
      if (fields.length) await audit('question', questionId, fields)
      const { version, scheduledCount } = await getQuestionRow(db, questionId)
      return { version, examsWithEarlierKey: fields.includes('key') ? scheduledCount : 0 }
    },
  )

  serve(
    app,
    'archiveQuestion',
    {
      method: 'PUT',
      url: '/v1/questions/:questionId/archived',
      params: QuestionParams,
      body: Archived,
      reply: Archived,
    },
    async ({ db, params: { questionId }, body, clock, audit }) => {
      await archiveQuestion(db, questionId, body.archived, clock.now())
      await audit('question', questionId, ['archived'])
      return body
    },
  )
}

function servePictures(app: App): void {
  serve(
    app,
    'addPicture',
    {
      method: 'POST',
      url: '/v1/pictures',
      upload: { maxBytes: UPLOAD_LIMIT.picture },
      reply: PictureReply,
      status: 201,
    },
    async ({ db, viewer, bytes, clock, audit }) => {
      const image = { kind: 'picture' as const, bytes, ownerId: null, createdBy: viewer.personId }
      const id = await storeImage(db, app.files, { ...image, side: PICTURE_SIDE })
      await audit('picture', id)
      const address = fileAddress(app.config.keys.fileAddress, id, clock.now())
      return { reference: `picture:${id}`, address }
    },
  )
}
