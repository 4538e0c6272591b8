// The declarations of attempts, of the answers that the server holds, and of what came with them.
import {
  academic,
  type ColumnDeclaration,
  type Declarations,
  operational,
  security,
} from '../../platform/columns.ts'

const oneYear = 'one year: DPDP Rules 2025, rule 6'
const staff = 'their teachers, academics'

const staffAct = (purpose: string): ColumnDeclaration => ({
  ...academic(purpose, staff),
  export: false,
  erasure: 'kept',
  keep: 'who decided about an exam stays known as long as its results are',
})

export const attemptsColumns: Declarations = {
  attempts: {
    id: operational('the attempt'),
    exam_id: academic('which exam was sat'),
    student_id: academic('who sat it'),
    number: academic('which of their attempts'),
    medium: academic('whether it was sat on a screen or on paper'),
    session_id: security('which device holds the attempt', oneYear),
    epoch: operational('how many times it has changed hands'),
    started_at: academic('when it was started'),
    part_ends: academic('when each part of it ends'),
    ends_at: academic('when its time is up'),
    paused_at: academic('since when its clock stands still'),
    question_order: academic('the order of the questions on this screen', staff),
    option_orders: academic('the order of the options on this screen', staff),
    closed_at: academic('when it was closed'),
    closed_how: academic('whether it was submitted, or who else ended it'),
    set_code: academic('on paper: which set'),
    receipt: academic('what the student was told that is held'),
    voided_at: academic('when it was ruled not to count'),
  },
  answers: {
    attempt_id: operational('whose answer'),
    position: academic('to which question', staff),
    kind: academic('whether it was saved or only chosen', staff),
    epoch: operational('from which holder of the attempt'),
    sequence: operational('which of several choices is the last'),
    response: academic('the answer'),
    marked: academic('whether it was marked for review', staff),
    received_at: academic('when it came', staff),
  },
  answers_apart: {
    attempt_id: operational('whose answer'),
    epoch: operational('from which holder of the attempt'),
    position: academic('to which question', staff),
    kind: academic('whether it was saved or only chosen', staff),
    sequence: operational('which of several choices is the last'),
    why: academic('why it does not count', staff),
    response: academic('the answer', staff),
    marked: academic('whether it was marked for review', staff),
    received_at: academic('when it came', staff),
  },
  attempt_events: {
    id: operational('the event'),
    attempt_id: operational('of which attempt'),
    kind: academic('what happened', staff),
    epoch: operational('under which holder'),
    session_id: security('from which device', oneYear),
    address: { ...security('from which network address', oneYear), seenBy: staff },
    made_by: staffAct('who of the staff did it'),
    detail: academic('the reason or the message', staff),
    at: academic('when', staff),
  },
}
