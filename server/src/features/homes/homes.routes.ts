// The homes over HTTP, one address per face.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { OfficeHome, ParentHome, StudentHome, TeacherHome } from './homes.schemas.ts'
import { getOfficeHome, getParentHome, getStudentHome, getTeacherHome } from './homes.ts'

export function serveHomes(app: App): void {
  serve(
    app,
    'getStudentHome',
    { method: 'GET', url: '/v1/homes/student', reply: StudentHome },
    ({ db, viewer, clock }) => getStudentHome(db, viewer.personId, clock),
  )

  serve(
    app,
    'getParentHome',
    {
      method: 'GET',
      url: '/v1/homes/parent/:studentId',
      params: z.object({ studentId: Id }),
      reply: ParentHome,
    },
    ({ db, params, clock }) => getParentHome(db, params.studentId, clock),
  )

  serve(
    app,
    'getTeacherHome',
    { method: 'GET', url: '/v1/homes/teacher', reply: TeacherHome },
    ({ db, viewer, clock }) => getTeacherHome(db, viewer, clock),
  )

  serve(
    app,
    'getOfficeHome',
    { method: 'GET', url: '/v1/homes/office', reply: OfficeHome },
    ({ db, viewer, clock }) => getOfficeHome(db, viewer, clock),
  )
}
