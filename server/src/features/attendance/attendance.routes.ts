// Attendance over HTTP: the lectures to be marked, one lecture's sheet and its changes.
import { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import { fileAddress } from '../../platform/files.ts'
import type { Viewer } from '../../platform/rules.ts'
import { Time } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import {
  Attendance,
  Correction,
  LectureParams,
  LecturesQuery,
  MarkableLectures,
  NotTaken,
  NotTakenQuery,
  Opening,
  Taken,
  TakenAttendance,
} from './attendance.schemas.ts'
import { getAttendance, listMarkableLectures, listNotTaken, openFrozenSheet } from './attendance.ts'
import { correctMark } from './marking/correcting.ts'
import { takeAttendance, undoAttendance } from './marking/taking.ts'

const sheet = { url: '/v1/lectures/:lectureId/attendance', params: LectureParams } as const

const markerOf = ({ personId, role }: Viewer) =>
  ({ personId, source: role === 'teacher' ? 'teacher' : 'office' }) as const

export function serveAttendance(app: App): void {
  serve(
    app,
    'listMarkableLectures',
    { method: 'GET', url: '/v1/attendance/lectures', query: LecturesQuery, reply: MarkableLectures },
    ({ db, viewer, query: { day, mine }, clock }) => {
      const now = clock.now()
      return listMarkableLectures(db, viewer, day ?? dayInIndia(now), mine === 'true', now)
    },
  )

  serve(
    app,
    'listNotTaken',
    { method: 'GET', url: '/v1/attendance/not-taken', query: NotTakenQuery, reply: NotTaken },
    ({ db, query, clock }) => listNotTaken(db, query, clock.now()),
  )

  serve(
    app,
    'getAttendance',
    { method: 'GET', ...sheet, reply: Attendance },
    async ({ db, params: { lectureId }, clock, can }) => {
      const now = clock.now()
      const photoAddress = (fileId: string) => fileAddress(app.config.keys.fileAddress, fileId, now)
      const attendance = await getAttendance(db, lectureId, now, photoAddress)
      return { ...attendance, can: await can('lecture', lectureId) }
    },
  )

  serve(
    app,
    'takeAttendance',
    { method: 'PUT', ...sheet, body: TakenAttendance, reply: Taken },
    async ({ db, viewer, params: { lectureId }, body, clock, audit }) => {
      const taken = await takeAttendance(db, lectureId, markerOf(viewer), body, clock.now())
      await audit('lecture', lectureId, ['attendance'])
      return taken
    },
  )

  serve(
    app,
    'undoAttendance',
    { method: 'DELETE', ...sheet },
    async ({ db, params: { lectureId }, clock, audit }) => {
      await undoAttendance(db, lectureId, clock.now())
      await audit('lecture', lectureId, ['attendance'])
    },
  )

  serve(
    app,
    'correctMark',
    {
      method: 'POST',
      url: '/v1/lectures/:lectureId/corrections',
      params: LectureParams,
      body: Correction,
    },
    async ({ db, viewer, params: { lectureId }, body, clock, audit }) => {
      await correctMark(db, lectureId, markerOf(viewer), body, clock.now())
      await audit('student', body.studentId, ['attendance'])
    },
  )

  serve(
    app,
    'openFrozenSheet',
    {
      method: 'POST',
      url: '/v1/lectures/:lectureId/opening',
      params: LectureParams,
      body: Opening,
      reply: z.object({ openedUntil: Time }),
    },
    async ({ db, viewer, params: { lectureId }, body, clock, audit }) => {
      const opening = { ...body, by: viewer.personId, now: clock.now() }
      const opened = await openFrozenSheet(db, lectureId, opening)
      await audit('lecture', lectureId, ['openedUntil'])
      return opened
    },
  )
}
