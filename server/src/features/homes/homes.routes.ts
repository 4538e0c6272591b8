// The homes over HTTP, one address per face.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { OfficeHome, ParentHome, StudentHome, TeacherHome } from './homes.schemas.ts'
import { getParentHome, getStudentHome } from './homes.ts'
import { getOfficeHome, getTeacherHome } from './staffHomes.ts'

export function serveHomes(app: App): void {
  serve(
    app,
    'getStudentHome',
    { method: 'GET', url: '/v1/homes/student', reply: StudentHome },
    ({ db, viewer, clock }) => getStudentHome(db, viewer, clock),
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
    ({ db, viewer, params, clock }) => getParentHome(db, viewer, params.studentId, clock),
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
