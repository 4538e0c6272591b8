// Batches over HTTP.
import { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import { fileAddress } from '../../platform/files.ts'
import { pageQuery } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { listBatches } from './batches.queries.ts'
import {
  BatchChange,
  BatchList,
  BatchParams,
  BatchQuery,
  BatchReply,
  BatchStudents,
  BatchTeachers,
  NewBatch,
} from './batches.schemas.ts'
import { addBatch, changeBatch, getBatch, setBatchTeachers } from './batches.ts'
import { listBatchStudents } from './enrolments.queries.ts'

const oneBatch = { url: '/v1/batches/:batchId', params: BatchParams, reply: BatchReply } as const

export function serveBatches(app: App): void {
  serve(
    app,
    'listBatches',
    { method: 'GET', url: '/v1/batches', query: BatchQuery, reply: BatchList },
    async ({ db, viewer, query, clock }) => {
      const filter = { ...query, archived: query.archived === 'true' }
      const { rows, total } = await listBatches(db, viewer, filter, dayInIndia(clock.now()))
      return { rows: rows.map(toReply), total }
    },
  )

  serve(app, 'getBatch', { method: 'GET', ...oneBatch }, async ({ db, params: { batchId }, clock, can }) => ({
    ...toReply(await getBatch(db, batchId, dayInIndia(clock.now()))),
    can: await can('batch', batchId),
  }))

  serve(
    app,
    'addBatch',
    { method: 'POST', url: '/v1/batches', body: NewBatch, reply: BatchReply, status: 201 },
    async ({ db, body, clock, audit, can }) => {
      const id = await addBatch(db, body, clock.now())
      await audit('batch', id, Object.keys(body))
      return { ...toReply(await getBatch(db, id, dayInIndia(clock.now()))), can: await can('batch', id) }
    },
  )

  serve(
    app,
    'changeBatch',
    { method: 'PATCH', ...oneBatch, body: BatchChange },
    async ({ db, params: { batchId }, body, clock, audit, can }) => {
      await changeBatch(db, batchId, body, clock.now())
      await audit('batch', batchId, Object.keys(body))
      const batch = await getBatch(db, batchId, dayInIndia(clock.now()))
      return { ...toReply(batch), can: await can('batch', batchId) }
    },
  )

  serve(
    app,
    'setBatchTeachers',
    { method: 'PUT', ...oneBatch, url: '/v1/batches/:batchId/teachers', body: BatchTeachers },
    async ({ db, params: { batchId }, body, clock, audit, can }) => {
      await setBatchTeachers(db, batchId, body.teachers)
      await audit('batch', batchId, ['teachers'])
      const batch = await getBatch(db, batchId, dayInIndia(clock.now()))
      return { ...toReply(batch), can: await can('batch', batchId) }
    },
  )

  serve(
    app,
    'listBatchStudents',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/students',
      params: BatchParams,
      query: z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize }),
      reply: BatchStudents,
    },
    async ({ db, params: { batchId }, query, clock }) => {
      const now = clock.now()
      const { rows, total } = await listBatchStudents(db, batchId, dayInIndia(now), query)
      const photo = (id: string | null) => id && fileAddress(app.config.keys.fileAddress, id, now)
      return { rows: rows.map((row) => ({ ...row, photoUrl: photo(row.photoFileId) })), total }
    },
  )
}

const toReply = <T extends { archivedAt: Date | null }>({ archivedAt, ...row }: T) => ({
  ...row,
  archived: archivedAt !== null,
})
