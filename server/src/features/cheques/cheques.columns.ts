// The declarations of cheques.
import { booking, type Declarations, payment } from '../../platform/columns.ts'

export const chequeColumns: Declarations = {
  cheques: {
    part_id: payment('which cheque'),
    state: payment('what became of it'),
    changed_by: booking('who wrote it down'),
    changed_at: payment('when'),
    reason: payment('why it came back'),
  },
}
