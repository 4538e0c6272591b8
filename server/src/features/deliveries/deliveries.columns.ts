// The declarations of what became of each message on its way, and of what is known of a number.
import { type ColumnDeclaration, type Declarations, operational, personal } from '../../platform/columns.ts'

const told = (purpose: string) => personal(purpose, 'front desk, academics')
const ofMessage = (purpose: string): ColumnDeclaration => ({ ...operational(purpose), erasure: 'erased' })
/** STOP must outlive an account: the same number may come back with the next child. */
const kept = (purpose: string): ColumnDeclaration => ({
  ...told(purpose),
  erasure: 'kept',
  keep: 'as long as the number may be written to: an opt-out must not be forgotten',
})
const ninetyDays = (purpose: string): ColumnDeclaration => ({
  ...told(purpose),
  erasure: 'expires',
  keep: 'ninety days',
})

export const deliveryColumns: Declarations = {
  deliveries: {
    id: ofMessage('one way of one message'),
    message_id: ofMessage('which message'),
    person_id: ofMessage('for whom'),
    campaign_id: ofMessage('the campaign it belongs to'),
    channel: told('by which way'),
    state: told('what became of it'),
    reason: told('why it was left out or has failed'),
    due_at: told('not before'),
    fallback_at: ofMessage('when the next way is tried'),
    tries: ofMessage('how often it was tried'),
    callback_id: ofMessage('by which the provider tells us of it'),
    provider_id: ofMessage('what the provider calls it'),
    sent_to: told('the number or address'),
    billed: ofMessage('whether it costs'),
    created_at: ofMessage('when it was put in line'),
    sending_at: told('when it was handed to the provider'),
    sent_at: told('when the provider took it'),
    delivered_at: told('when it arrived'),
    read_at: told('when it was read'),
    failed_at: told('when it failed'),
  },
  whatsapp_numbers: {
    phone: kept('the number'),
    opted_in_at: kept('since when it may be written to'),
    opted_in_how: kept('how that was agreed'),
    opted_in_by: kept('who wrote it down'),
    opted_in_text: kept('the words that were agreed to'),
    opted_out_at: kept('since when it may not be written to'),
    opted_out_how: kept('how that was said'),
    undeliverable_at: kept('that WhatsApp does not know it'),
    last_sent_at: kept('when it was last written to, for the provider’s pace'),
    last_written_at: kept('when it last wrote to us'),
    not_before: kept('until when it rests'),
    backed_off: kept('how often the provider complained'),
  },
  whatsapp_incoming: {
    wamid: ninetyDays('what WhatsApp calls it'),
    phone: ninetyDays('who wrote'),
    answers_wamid: ninetyDays('which message it answers'),
    words: ninetyDays('what was written'),
    received_at: ninetyDays('when'),
    handled: ninetyDays('what came of it'),
  },
}
