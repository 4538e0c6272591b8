// The timetable over HTTP: what is on, for whom.
import { type App, serve } from '../../platform/serve.ts'
import { LectureParams, LectureReply } from './timetable.schemas.ts'
import { lectureForUse } from './timetable.ts'

export function serveTimetable(app: App): void {
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
