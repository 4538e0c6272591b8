// The declarations of guardianships and consents.
import { type Declarations, personal } from '../../platform/columns.ts'

const proof = (purpose: string) => personal(purpose, 'front desk, guardians')

export const guardianColumns: Declarations = {
  guardianships: {
    guardian_id: personal('who acts for the student'),
    guardian_role: personal('that it is a guardian'),
    student_id: personal('for whom'),
    relation: personal('what they are to each other'),
    created_at: personal('since when'),
  },
  consents: {
    id: proof('which consent'),
    student_id: proof('for whom it was given'),
    given_by: proof('who gave it'),
    how: proof('on paper, by a link or in person'),
    purposes: proof('what it allows'),
    given_at: proof('when it was given'),
    recorded_by: proof('who of the office wrote it down'),
    evidence_file_id: proof('the signed form'),
    withdrawn_at: proof('when it was withdrawn'),
    withdrawn_by: proof('who withdrew it'),
  },
}
