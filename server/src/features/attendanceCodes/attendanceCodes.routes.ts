// The code of the room over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { Code, CodeResult, EnteredCode, LectureParams, NewCode } from './attendanceCodes.schemas.ts'
import {
  countCodeTry,
  endAttendanceCode,
  enterAttendanceCode,
  makeAttendanceCode,
} from './attendanceCodes.ts'

const ofLecture = { url: '/v1/lectures/:lectureId/code', params: LectureParams } as const

export function serveAttendanceCodes(app: App): void {
  serve(
    app,
    'makeAttendanceCode',
    { method: 'POST', ...ofLecture, body: NewCode, reply: Code, status: 201 },
    async ({ db, viewer, params: { lectureId }, body, clock, audit }) => {
      const now = clock.now()
      const code = await makeAttendanceCode(db, lectureId, { ...body, by: viewer.personId, now })
      await audit('lecture', lectureId, ['attendanceCode'])
      return code
    },
  )

  serve(
    app,
    'endAttendanceCode',
    { method: 'DELETE', ...ofLecture },
    async ({ db, params: { lectureId }, clock, audit }) => {
      await endAttendanceCode(db, lectureId, clock.now())
      await audit('lecture', lectureId, ['attendanceCode'])
    },
  )

  serve(
    app,
    'enterAttendanceCode',
    {
      method: 'POST',
      url: '/v1/attendance/codes',
      body: EnteredCode,
      reply: CodeResult,
      // Counted before the write's transaction: a try that fails counts.
      prepare: ({ db, viewer }) =>
        countCodeTry(db, app.config.keys.throttle, viewer.personId, app.clock.now()),
    },
    async ({ db, viewer, body, clock, audit }) => {
      const entered = await enterAttendanceCode(db, body.code, viewer.personId, clock.now())
      await audit('lecture', entered.lectureId, ['attendance'])
      return entered
    },
  )
}
