// The registers over HTTP.
import { sendPdf } from '../../platform/pdf/sending.ts'
import { type App, serve } from '../../platform/serve.ts'
import { askerOf } from '../../platform/threads/turns.ts'
import { getBatchMonth, printMonth, writeMonthSheet } from './monthSheet.ts'
import {
  BatchDay,
  BatchDayParams,
  BatchMonth,
  BatchParams,
  HeatMap,
  HeatMapQuery,
  LowAttendance,
  LowQuery,
  MonthFileQuery,
  MonthQuery,
  StudentAttendance,
  StudentParams,
} from './registers.schemas.ts'
import { getBatchDay, getHeatMap, getStudentAttendance, listLowAttendance, monthOf } from './registers.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const register = { url: '/v1/batches/:batchId/register', params: BatchParams } as const

export function serveRegisters(app: App): void {
  serve(
    app,
    'getStudentAttendance',
    {
      method: 'GET',
      url: '/v1/students/:studentId/attendance',
      params: StudentParams,
      query: MonthQuery,
      reply: StudentAttendance,
    },
    async ({ db, params: { studentId }, query: { month }, clock, can }) => ({
      ...(await getStudentAttendance(db, studentId, month ?? monthOf(clock.now()))),
      can: await can('student', studentId),
    }),
  )

  serve(
    app,
    'getBatchMonth',
    { method: 'GET', ...register, query: MonthQuery, reply: BatchMonth },
    async ({ db, params: { batchId }, query: { month }, clock, can }) => ({
      ...(await getBatchMonth(db, batchId, month ?? monthOf(clock.now()))),
      can: await can('batch', batchId),
    }),
  )

  serve(
    app,
    'getBatchDay',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/register/days/:day',
      params: BatchDayParams,
      reply: BatchDay,
    },
    ({ db, params: { batchId, day } }) => getBatchDay(db, batchId, day),
  )

  serve(
    app,
    'exportBatchMonth',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/register/file',
      params: BatchParams,
      query: MonthFileQuery,
      raw: true,
    },
    async ({ db, viewer, params: { batchId }, query, clock, audit, reply }) => {
      const sheet = await getBatchMonth(db, batchId, query.month ?? monthOf(clock.now()))
      const name = `register-${sheet.month}.${query.format}`
      const file =
        query.format === 'pdf'
          ? await printMonth(db, sheet, query.locale, askerOf(viewer))
          : await writeMonthSheet(sheet, query.locale)
      await audit('batch', batchId, ['register'])
      if (query.format === 'pdf') return sendPdf(reply, file, name)
      reply.header('content-disposition', `attachment; filename="${name}"`)
      reply.header('cache-control', 'no-store')
      return reply.type(SPREADSHEET).send(file)
    },
  )

  serve(
    app,
    'getHeatMap',
    { method: 'GET', url: '/v1/attendance/heat-map', query: HeatMapQuery, reply: HeatMap },
    ({ db, query, clock }) => getHeatMap(db, query, clock.now()),
  )

  serve(
    app,
    'listLowAttendance',
    { method: 'GET', url: '/v1/attendance/low', query: LowQuery, reply: LowAttendance },
    ({ db, viewer, query, clock }) => listLowAttendance(db, viewer, query, clock.now()),
  )
}
