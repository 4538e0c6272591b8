// The declarations of what people are told, and of what they have chosen.
import { type ColumnDeclaration, type Declarations, operational, personal } from '../../platform/columns.ts'

const told = (purpose: string) => personal(purpose, 'front desk, academics')
/** Hangs on a message and goes with it. */
const ofMessage = (purpose: string): ColumnDeclaration => ({ ...operational(purpose), erasure: 'erased' })
const own = (purpose: string) => personal(purpose, 'nobody else')

export const messageColumns: Declarations = {
  messages: {
    id: ofMessage('the line of the inbox'),
    person_id: ofMessage('whose inbox it is'),
    kind: told('what sort of word it is'),
    cause: ofMessage('that nobody is told twice of one thing'),
    params: told('the names, days and figures in it'),
    link: told('where in the app it leads'),
    about_id: told('the student it is about'),
    campaign_id: ofMessage('the campaign it belongs to'),
    created_at: told('when it was written'),
    shown_at: told('from when it is shown'),
    read_at: told('when it was read in the app'),
    withdrawn: told('that it was stopped before it went out'),
    stopped: told('that it was taken back, so that no further way is tried'),
    announced: ofMessage('whether open screens have heard of it'),
  },
  message_campaigns: {
    id: operational('the campaign'),
    kind: operational('what sort of word it is'),
    title: operational('what the office calls it'),
    created_by: { ...operational('who sent it'), keep: 'as the institute’s own act', erasure: 'kept' },
    created_at: operational('when'),
  },
  message_preferences: {
    person_id: ofMessage('whose choice it is'),
    quiet_from: own('when nothing may ring any more'),
    quiet_until: own('when it may ring again'),
    digest: own('whether the week is summed up'),
    channels: own('by which ways each kind comes'),
    changed_at: own('when it was chosen'),
  },
  push_subscriptions: {
    id: ofMessage('the device'),
    person_id: ofMessage('whose device it is'),
    session_id: ofMessage('the session it belongs to: signed out, it gets nothing'),
    endpoint: { ...own('where the browser’s maker takes messages for it'), class: 'secret', export: false },
    p256dh: { ...own('the key that only the device can open'), class: 'secret', export: false },
    auth: { ...own('a secret shared with the device'), class: 'secret', export: false },
    created_at: own('since when'),
  },
  message_settings: {
    only_one: operational('that there is one row'),
    quiet_from: operational('when nothing may ring any more'),
    quiet_until: operational('when it may ring again'),
    fallback_hours: operational('after how long the next way is tried'),
    whatsapp_per_second: operational('the provider’s pace'),
    whatsapp_person_seconds: operational('the provider’s pace for one person'),
    whatsapp_daily_people: operational('how many people the provider lets us write to in 24 hours'),
    changed_at: operational('when it last changed'),
  },
  message_templates: {
    kind: operational('which kind it words'),
    locale: operational('in which language'),
    title: operational('the institute’s own title'),
    body: operational('the institute’s own text'),
    whatsapp_name: operational('what WhatsApp calls it'),
    whatsapp_state: operational('whether WhatsApp lets it through'),
    stopped_why: operational('why it was stopped'),
    changed_by: { ...operational('who worded it'), erasure: 'kept', keep: 'as the institute’s own act' },
    changed_at: operational('when'),
  },
}
