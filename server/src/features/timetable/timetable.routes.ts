// The timetable over HTTP: what is on, for whom.
import { notFound } from '../../platform/problems.ts'
import { type App, serve } from '../../platform/serve.ts'
import { studentVisible } from '../people/people.access.ts'
import { LectureParams, LectureReply, TimetableQuery, TimetableReply } from './timetable.schemas.ts'
import { lectureForUse } from './timetable.ts'
import { getTimetable } from './week.ts'

export function serveTimetable(app: App): void {
  serve(
    app,
    'getTimetable',
    { method: 'GET', url: '/v1/timetable', query: TimetableQuery, reply: TimetableReply },
    async ({ db, viewer, query: { from, to, ...whose }, clock }) => {
      const { studentId } = whose
      if (studentId && !(await studentVisible(db, viewer, studentId, clock))) throw notFound()
      return getTimetable(db, viewer, from, to, whose)
    },
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
