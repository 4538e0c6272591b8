// The timetable over HTTP: what is on, for whom.
import { type App, serve } from '../../platform/serve.ts'
import { LectureParams, LectureReply, TimetableQuery, TimetableReply } from './timetable.schemas.ts'
import { lectureForUse } from './timetable.ts'
import { getTimetable } from './week.ts'

export function serveTimetable(app: App): void {
  serve(
    app,
    'getTimetable',
    { method: 'GET', url: '/v1/timetable', query: TimetableQuery, reply: TimetableReply },
    async ({ db, viewer, query: { from, to, ...whose } }) => getTimetable(db, viewer, from, to, whose),
  )

  serve(
    app,
    'getLecture',
    { method: 'GET', url: '/v1/lectures/:lectureId', params: LectureParams, reply: LectureReply },
    async ({ db, params: { lectureId }, can }) => ({
      ...(await lectureForUse(db, lectureId)),
      can: await can('lecture', lectureId),
    }),
  )
}
