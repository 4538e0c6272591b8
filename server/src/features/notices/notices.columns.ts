// The declarations of what is kept of a notice, its words and files, and of who has read it.
import { type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const staffAct = (purpose: string): ColumnDeclaration => ({
  class: 'operational',
  purpose,
  seenBy: 'academics, front desk, the teacher who wrote it',
  export: false,
  erasure: 'kept',
  keep: 'what the institute has told people, as long as the notice is kept',
})
const words = (purpose: string): ColumnDeclaration => ({ ...staffAct(purpose), seenBy: 'whom it went to' })
const reader = (purpose: string): ColumnDeclaration => ({
  class: 'personal',
  purpose,
  seenBy: 'academics, front desk, the teacher who wrote it',
  export: true,
  erasure: 'erased',
})

export const noticeColumns: Declarations = {
  notices: {
    id: operational('the notice'),
    state: operational('whether it is a draft, waits, was sent or withdrawn'),
    author_id: words('who wrote it'),
    important: operational('whether readers are asked to say that they have read it'),
    with_guardians: operational('whether the guardians of its students are told too'),
    version: operational('which of its words stand now'),
    edited_at: operational('when the words were last edited after sending'),
    send_at: operational('when it goes out'),
    released_at: operational('when it was released'),
    released_by: staffAct('who released it'),
    sent_at: operational('when it went out'),
    campaign_id: operational('where the office sees what became of its messages'),
    pinned_until: operational('until when it stands first'),
    expires_at: operational('until when it is valid'),
    expired_at: operational('when what had not gone out was stopped'),
    withdrawn_at: operational('when it was withdrawn'),
    withdrawn_by: staffAct('who withdrew it'),
    created_at: operational('when it was begun'),
    changed_at: operational('when something of it last changed'),
  },
  notice_versions: {
    notice_id: operational('the notice'),
    version: operational('the number of the version'),
    title: words('its title'),
    body: words('its text'),
    title_mr: words('its title in Marathi'),
    body_mr: words('its text in Marathi'),
    title_hi: words('its title in Hindi'),
    body_hi: words('its text in Hindi'),
    written_by: staffAct('who wrote these words'),
    at: operational('when'),
  },
  notice_targets: {
    notice_id: operational('the notice'),
    role: operational('for everybody of a role'),
    course_id: operational('for who learns in a course'),
    batch_id: operational('for who learns in a batch'),
    person_id: reader('for one person'),
  },
  notice_recipients: {
    notice_id: operational('the notice'),
    person_id: reader('whom it went to'),
    batch_id: reader('the batch through which it came'),
    read_at: reader('when it was first opened'),
    acknowledged_at: reader('when they said that they have read it'),
  },
  notice_reminders: {
    notice_id: operational('the notice'),
    on_day: operational('the day'),
    sent_by: staffAct('who reminded'),
    at: operational('when'),
    people: operational('how many were reminded'),
  },
  notice_attachments: {
    file_id: words('the file: a photograph without what the camera wrote into it, or a PDF'),
    made_by: staffAct('who added it'),
    notice_id: operational('to which notice it belongs'),
    place: operational('its place among the files'),
    name: words('what it is called'),
    created_at: operational('since when it belongs to none; it goes after a day'),
  },
}
