// A family's fees over HTTP. Their documents: listFeeDocuments.
import { type App, serve } from '../../platform/serve.ts'
import { MyFees, StudentParams } from './familyFees.schemas.ts'
import { getMyFees } from './familyFees.ts'

export function serveFamilyFees(app: App): void {
  serve(
    app,
    'getMyFees',
    { method: 'GET', url: '/v1/students/:studentId/fees', params: StudentParams, reply: MyFees },
    ({ db, params, clock }) => getMyFees(db, params.studentId, clock.now()),
  )
}
