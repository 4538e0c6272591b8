// The declarations of payments through Razorpay.
import { booking, type Declarations, operational, payment, secret } from '../../platform/columns.ts'

export const gatewayColumns: Declarations = {
  gateway_settings: {
    only_one: operational('that there is one row'),
    is_on: operational('whether it is used'),
    key_id: operational('the public half of the key'),
    secrets: secret('the secret half, sealed'),
    tested_at: operational('when it was tried'),
    changed_at: operational('since when it is so'),
  },
  gateway_orders: {
    id: payment('which order'),
    student_id: payment('whose'),
    paise: payment('how much'),
    made_by: payment('who pays'),
    made_at: payment('when'),
    order_id: payment('the gateway’s own'),
    state: payment('how far it is'),
    changed_at: payment('since when'),
    checked_at: operational('when it was last asked for'),
  },
  gateway_payments: {
    payment_id: payment('which payment'),
    order_id: payment('for which order'),
    paise: payment('how much'),
    refunded: payment('what went back'),
    state: payment('how far it is'),
    document_id: payment('the receipt'),
    held_why: payment('why there is none'),
    decided_by: booking('who decided on it'),
    decided_at: payment('when'),
    changed_at: payment('since when'),
  },
  gateway_events: {
    event_id: operational('which event, so that it counts once'),
    kind: operational('what it says'),
    received_at: operational('when'),
  },
}
