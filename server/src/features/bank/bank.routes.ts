// The care of the question bank over HTTP: reviews, changes of many, tags, likenesses, uses.
import { writeAudits } from '../../platform/audit.ts'
import { notFound } from '../../platform/problems.ts'
import { type App, serve } from '../../platform/serve.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import { listTagRows } from './bank.queries.ts'
import {
  Changes,
  ChangesReply,
  Dismissal,
  Draft,
  PairPage,
  PairQuery,
  Reviews,
  ReviewsReply,
  SimilarList,
  TagList,
  UsesParams,
  UsesReply,
} from './bank.schemas.ts'
import { changeQuestions } from './changes.ts'
import { reviewQuestions } from './reviewing.ts'
import { countPairs, dismissPair, listPairs } from './similar.queries.ts'
import { findSimilarQuestions } from './similar.ts'
import { readUses } from './uses.ts'

export function serveBank(app: App): void {
  serveMany(app)
  serveLikeness(app)

  serve(
    app,
    'listQuestionTags',
    { method: 'GET', url: '/v1/question-tags', reply: TagList },
    async ({ db, viewer }) => ({ rows: await listTagRows(db, viewer) }),
  )

  serve(
    app,
    'listQuestionUses',
    { method: 'GET', url: '/v1/questions/:questionId/uses', params: UsesParams, reply: UsesReply },
    async ({ db, viewer, params: { questionId } }) => readUses(db, viewer, questionId),
  )
}

function serveMany(app: App): void {
  serve(
    app,
    'reviewQuestions',
    { method: 'POST', url: '/v1/questions/reviews', body: Reviews, reply: ReviewsReply },
    async ({ db, viewer, body, clock, request }) => {
      const doing = { by: viewer.personId, at: clock.now() }
      const { ids, undo } = await reviewQuestions(db, body.reviews, doing)
      const cause = { actorId: viewer.personId, operation: 'reviewQuestions', requestId: request.id }
      const row = (subjectId: string) => ({ ...cause, noun: 'question', subjectId, fields: ['review'] })
      await writeAudits(db, ids.map(row))
      return { changed: ids.length, undo }
    },
  )

  serve(
    app,
    'changeQuestions',
    { method: 'POST', url: '/v1/questions/changes', body: Changes, reply: ChangesReply },
    async ({ db, viewer, body, clock, request }) => {
      const { fields, undo } = await changeQuestions(db, body.changes, clock.now())
      const cause = { actorId: viewer.personId, operation: 'changeQuestions', requestId: request.id }
      const rows = [...fields].map(([subjectId, names]) => ({
        ...cause,
        noun: 'question',
        subjectId,
        fields: [...names],
      }))
      await writeAudits(db, rows)
      return { changed: fields.size, undo }
    },
  )
}

function serveLikeness(app: App): void {
  const key = app.config.keys.fileAddress

  serve(
    app,
    'findSimilarQuestions',
    {
      method: 'POST',
      url: '/v1/questions/similar',
      body: Draft,
      reply: SimilarList,
      // Reads only; a draft is too long for an address.
      ownTransaction: true,
    },
    async ({ db, body, clock }) => {
      const rows = await findSimilarQuestions(db, body)
      return { rows, pictures: pictureAddresses(rows, key, clock.now()) }
    },
  )

  serve(
    app,
    'listSimilarPairs',
    { method: 'GET', url: '/v1/similar-questions', query: PairQuery, reply: PairPage },
    async ({ db, query, clock }) => {
      const rows = await listPairs(db, query)
      const shown = rows.flatMap(({ one, other }) => [one, other])
      const total = await countPairs(db, query.subjectId)
      return { rows, total, pictures: pictureAddresses(shown, key, clock.now()) }
    },
  )

  serve(
    app,
    'dismissSimilarPair',
    { method: 'PUT', url: '/v1/similar-questions', body: Dismissal, reply: Dismissal },
    async ({ db, viewer, body, clock, audit }) => {
      const { oneId, otherId, dismissed } = body
      const who = dismissed ? { by: viewer.personId, at: clock.now() } : { by: null, at: null }
      if (!(await dismissPair(db, { oneId, otherId, ...who }))) throw notFound()
      await audit('question', oneId, ['likeness'])
      await audit('question', otherId, ['likeness'])
      return body
    },
  )
}
