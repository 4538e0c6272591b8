// Enrolments over HTTP: into a batch, from one to another, out of one.
import { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type App, serve } from '../../platform/serve.ts'
import {
  BatchParams,
  Drop,
  Enrolling,
  EnrolmentList,
  ManyTransfers,
  OneTransfer,
  StudentParams,
} from './batches.schemas.ts'
import { listEnrolments } from './enrolments.queries.ts'
import { dropStudent, enrolStudents, transferStudents } from './enrolments.ts'

const Count = z.object({ students: z.number().int() })

export function serveEnrolments(app: App): void {
  serve(
    app,
    'enrolStudents',
    {
      method: 'POST',
      url: '/v1/batches/:batchId/enrolments',
      params: BatchParams,
      body: Enrolling,
      reply: Count,
      status: 201,
    },
    async ({ db, params: { batchId }, body: { studentIds, fromOn }, viewer, clock, audit }) => {
      const now = clock.now()
      const by = viewer.personId
      const ids = await enrolStudents(db, { batchId, studentIds, fromOn: fromOn ?? dayInIndia(now), by, now })
      for (const studentId of new Set(studentIds)) await audit('student', studentId, ['batch'])
      return { students: ids.length }
    },
  )

  serve(
    app,
    'transferStudents',
    {
      method: 'POST',
      url: '/v1/batches/:batchId/transfers',
      params: BatchParams,
      body: ManyTransfers,
      reply: Count,
      status: 201,
    },
    async ({ db, params: { batchId }, body, viewer, clock, audit }) => {
      const students = await move(db, viewer.personId, clock.now(), { ...body, toBatchId: batchId })
      for (const studentId of new Set(body.studentIds)) await audit('student', studentId, ['batch'])
      return { students }
    },
  )

  serve(
    app,
    'transferStudent',
    {
      method: 'POST',
      url: '/v1/students/:studentId/transfer',
      params: StudentParams,
      body: OneTransfer,
      reply: EnrolmentList,
    },
    async ({ db, params: { studentId }, body, viewer, clock, audit }) => {
      await move(db, viewer.personId, clock.now(), { ...body, studentIds: [studentId] })
      await audit('student', studentId, ['batch'])
      return { rows: await listEnrolments(db, studentId) }
    },
  )

  serve(
    app,
    'dropStudent',
    {
      method: 'POST',
      url: '/v1/students/:studentId/drop',
      params: StudentParams,
      body: Drop,
      reply: EnrolmentList,
    },
    async ({ db, params: { studentId }, body: { batchId, on, reason }, clock, audit }) => {
      await dropStudent(db, studentId, { batchId, on: on ?? dayInIndia(clock.now()), reason })
      await audit('student', studentId, ['batch'])
      return { rows: await listEnrolments(db, studentId) }
    },
  )

  serve(
    app,
    'listEnrolments',
    {
      method: 'GET',
      url: '/v1/students/:studentId/enrolments',
      params: StudentParams,
      reply: EnrolmentList,
    },
    async ({ db, params: { studentId } }) => ({ rows: await listEnrolments(db, studentId) }),
  )
}

interface Wanted {
  studentIds: string[]
  toBatchId: string
  fromBatchId?: string | undefined
  on?: string | undefined
  reason?: string | undefined
}

async function move(tx: Tx, by: string, now: Date, wanted: Wanted): Promise<number> {
  const on = wanted.on ?? dayInIndia(now)
  await transferStudents(tx, { ...wanted, on, reason: wanted.reason ?? null, by, now })
  return new Set(wanted.studentIds).size
}
