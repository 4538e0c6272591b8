// The declarations of what is kept of a query, its thread, and what keeps it civil.
import { type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const readers = 'the subject’s teachers and academics, or the desk of the topic; guardians of a minor'
const asked = (purpose: string): ColumnDeclaration => ({
  class: 'personal',
  purpose,
  seenBy: readers,
  export: true,
  erasure: 'erased',
})
const staffAct = (purpose: string): ColumnDeclaration => ({
  class: 'operational',
  purpose,
  seenBy: 'academics, teachers of the subject',
  export: false,
  erasure: 'erased',
})
const care = (purpose: string): ColumnDeclaration => ({
  class: 'personal',
  purpose,
  seenBy: 'academics',
  export: true,
  erasure: 'erased',
})

export const queryColumns: Declarations = {
  query_settings: {
    only_one: operational('there is one row'),
    subject_hours: operational('hours in which a teacher is to answer'),
    office_hours: operational('hours in which the office is to answer'),
    escalation_hours: operational('hours after which the next desk hears of it'),
    daily_limit: operational('how many queries one person may ask in a day'),
  },
  queries: {
    id: operational('the query'),
    topic: asked('which desk it is for'),
    subject_id: asked('which subject it is about'),
    batch_id: asked('in which batch the student learns it'),
    asker_id: asked('who asks'),
    student_id: asked('of which child a guardian asks'),
    exam_id: asked('of which exam it takes a question'),
    exam_position: asked('which question of the exam'),
    title: asked('what is asked, in a line'),
    title_letters: asked('its letters, to be found by'),
    state: asked('whether it is answered'),
    assigned_to: staffAct('who is to answer'),
    assigned_role: operational('only a teacher is named'),
    asked_at: asked('when'),
    due_at: operational('until when an answer is due'),
    reminded_at: operational('when who is to answer heard that it is late'),
    escalated_at: operational('when the next desk heard of it'),
    answered_at: asked('when it was last answered'),
    closed_at: asked('when it was closed'),
    closed_how: asked('by the asker, or by time'),
    helpful: asked('whether the answer helped'),
    changed_at: operational('when something was last added'),
  },
  query_posts: {
    id: operational('the post'),
    query_id: asked('in which thread'),
    kind: asked('a question, an addition or an answer'),
    author_id: asked('who wrote it'),
    body: asked('what they wrote'),
    at: asked('when'),
    hidden_at: care('since when it is hidden'),
    hidden_by: { ...care('who hid it'), export: false },
  },
  query_pictures: {
    file_id: asked('the picture, without what the camera wrote into it'),
    made_by: asked('who sent it'),
    post_id: asked('to which post it belongs'),
    place: operational('its place among the pictures'),
    created_at: operational('when it came; without a post it goes after a day'),
  },
  query_moves: {
    id: operational('the step'),
    query_id: operational('which query was handed on'),
    made_by: staffAct('who handed it on'),
    to_teacher: staffAct('to whom'),
    to_topic: operational('to which desk'),
    note: staffAct('why'),
    at: operational('when'),
  },
}
