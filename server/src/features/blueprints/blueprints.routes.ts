// Blueprints over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { countStock, deleteBlueprint, listBlueprintRows } from './blueprints.queries.ts'
import {
  BlueprintId,
  BlueprintList,
  BlueprintParams,
  BlueprintReply,
  NewBlueprint,
  StockQuery,
  StockReply,
} from './blueprints.schemas.ts'
import { addBlueprint, changeBlueprint, getBlueprint } from './blueprints.ts'

export function serveBlueprints(app: App): void {
  serveReads(app)
  serveWrites(app)
}

function serveReads(app: App): void {
  serve(
    app,
    'listBlueprints',
    { method: 'GET', url: '/v1/blueprints', reply: BlueprintList },
    async ({ db }) => ({ rows: await listBlueprintRows(db) }),
  )

  serve(
    app,
    'getBlueprint',
    { method: 'GET', url: '/v1/blueprints/:blueprintId', params: BlueprintParams, reply: BlueprintReply },
    async ({ db, params: { blueprintId } }) => getBlueprint(db, blueprintId),
  )

  serve(
    app,
    'countQuestions',
    { method: 'GET', url: '/v1/question-stock', query: StockQuery, reply: StockReply },
    async ({ db, viewer, query }) => ({ rows: await countStock(db, viewer, query.subjectId) }),
  )
}

function serveWrites(app: App): void {
  serve(
    app,
    'addBlueprint',
    { method: 'POST', url: '/v1/blueprints', body: NewBlueprint, reply: BlueprintId, status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const id = await addBlueprint(db, body, { by: viewer.personId, at: clock.now() })
      await audit('blueprint', id, Object.keys(body))
      return { id }
    },
  )

  serve(
    app,
    'changeBlueprint',
    {
      method: 'PUT',
      url: '/v1/blueprints/:blueprintId',
      params: BlueprintParams,
      body: NewBlueprint,
      reply: BlueprintId,
    },
    async ({ db, params: { blueprintId }, body, audit }) => {
      await changeBlueprint(db, blueprintId, body)
      await audit('blueprint', blueprintId, Object.keys(body))
      return { id: blueprintId }
    },
  )

  serve(
    app,
    'removeBlueprint',
    { method: 'DELETE', url: '/v1/blueprints/:blueprintId', params: BlueprintParams },
    async ({ db, params: { blueprintId }, audit }) => {
      await deleteBlueprint(db, blueprintId)
      await audit('blueprint', blueprintId)
    },
  )
}
