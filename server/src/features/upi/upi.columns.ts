// The declarations of UPI payments that a family makes.
import { booking, type Declarations, payment } from '../../platform/columns.ts'

export const upiColumns: Declarations = {
  payment_requests: {
    id: payment('which request'),
    reference: payment('what travels with the money'),
    student_id: payment('whose'),
    paise: payment('how much'),
    made_by: payment('who made it'),
    made_at: payment('when'),
  },
  upi_claims: {
    id: payment('which claim'),
    student_id: payment('whose'),
    request_id: payment('from which request'),
    paise: payment('how much'),
    utr: payment('the transfer'),
    paid_on: payment('on which day'),
    made_by: payment('who told of it'),
    made_at: payment('when'),
    state: payment('what became of it'),
    decided_by: booking('who decided'),
    decided_at: payment('when'),
    answer: payment('what was answered'),
    document_id: payment('the receipt'),
  },
}
