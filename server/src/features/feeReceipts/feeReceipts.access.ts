// Who sees a document for money, and who stands in which relation to it.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

/** The documents that a viewer sees, as a condition on `fee_documents`: accounts all, a family its own. */
function feeDocumentsVisibleTo(viewer: Viewer): Expression<SqlBool> {
  switch (viewer.role) {
    case 'admin':
      return sql<SqlBool>`${hasPower(viewer, 'accounts')}::boolean`
    case 'parent':
      return guardedBy(viewer.personId)
    case 'student':
      return ofStudent(viewer.personId)
    case 'teacher':
      return sql<SqlBool>`false`
  }
}

const ofStudent = (studentId: string) => sql<SqlBool>`fee_documents.student_id = ${studentId}`
const guardedBy = (guardianId: string) => sql<SqlBool>`exists (select from guardianships g
  where g.student_id = fee_documents.student_id and g.guardian_id = ${guardianId})`

const isDocument = (db: Db, id: string, condition: Expression<SqlBool>) =>
  db
    .selectFrom('feeDocuments')
    .select('id')
    .where('id', '=', id)
    .where(condition)
    .executeTakeFirst()
    .then((row) => row !== undefined)

export const feeDocumentVisible: Resolver = (db, viewer, id) =>
  isDocument(db, id, feeDocumentsVisibleTo(viewer))

export const feeDocumentRelations = {
  studentOfFeeDocument: (db, viewer, id) => isDocument(db, id, ofStudent(viewer.personId)),
  guardianOfFeeDocument: (db, viewer, id) => isDocument(db, id, guardedBy(viewer.personId)),
} satisfies Record<string, Resolver>
