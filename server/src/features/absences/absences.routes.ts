// Absences and tasks over HTTP.
import { dayInIndia } from '../../platform/clock.ts'
import { type App, serve } from '../../platform/serve.ts'
import {
  AbsenceList,
  AbsenceParams,
  AbsencesQuery,
  AttendanceTasks,
  DoneTask,
  KnownAbsence,
  TaskParams,
  TasksQuery,
} from './absences.schemas.ts'
import { knowAbsence, listAbsences, listAttendanceTasks } from './absences.ts'
import { finishTask } from './tasks.ts'

export function serveAbsences(app: App): void {
  serve(
    app,
    'listAbsences',
    { method: 'GET', url: '/v1/absences', query: AbsencesQuery, reply: AbsenceList },
    ({ db, viewer, query, clock }) =>
      listAbsences(db, viewer, { ...query, day: query.day ?? dayInIndia(clock.now()) }),
  )

  serve(
    app,
    'knowAbsence',
    {
      method: 'POST',
      url: '/v1/students/:studentId/absences/:day/known',
      params: AbsenceParams,
      body: KnownAbsence,
    },
    async ({ db, viewer, params: { studentId, day }, body, clock, audit }) => {
      await knowAbsence(db, clock.now(), studentId, day, viewer.personId, body.note)
      await audit('student', studentId, ['absenceKnown'])
    },
  )

  serve(
    app,
    'listAttendanceTasks',
    { method: 'GET', url: '/v1/attendance/tasks', query: TasksQuery, reply: AttendanceTasks },
    ({ db, viewer, query, clock }) =>
      listAttendanceTasks(db, viewer, clock.now(), { ...query, done: query.done === 'true' }),
  )

  serve(
    app,
    'finishAttendanceTask',
    {
      method: 'POST',
      url: '/v1/students/:studentId/attendance-tasks/:taskId/done',
      params: TaskParams,
      body: DoneTask,
    },
    async ({ db, viewer, params: { studentId, taskId }, body, clock, audit }) => {
      const done = { id: taskId, studentId, doneAt: clock.now(), doneBy: viewer.personId, note: body.note }
      await finishTask(db, done)
      await audit('student', studentId, ['attendanceTask'])
    },
  )
}
