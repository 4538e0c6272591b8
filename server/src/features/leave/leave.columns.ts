// The declarations of leave: who asked for which time, what became of it. A reason may tell of an illness.
import { academic, type Declarations, personal } from '../../platform/columns.ts'

const DECIDERS = 'guardians, their teachers, front desk, academics'
const asked = (purpose: string) => personal(purpose, DECIDERS)

export const leaveColumns: Declarations = {
  leaves: {
    id: asked('which leave'),
    person_id: asked('whose leave it is'),
    role: asked("whether it is a student's or a teacher's"),
    state: asked('for whom it waits, or how it was decided'),
    extent: asked('full days, half a day or single lectures'),
    half: asked('which half of the day'),
    from_on: asked('from when'),
    to_on: asked('until when'),
    reason: asked('why; it may tell of an illness, so that only who decides or teaches reads it'),
    attachment_file_id: asked("a doctor's note or the like"),
    applied_by: asked('who asked: the person or a guardian'),
    confirmed_by: asked('which guardian stands behind it, or who of the office in their stead'),
    confirmed_at: asked('when they confirmed it'),
    decided_by: asked('who decided'),
    decided_at: asked('when it was decided'),
    answer: asked('why it was refused, or what was asked back'),
    created_at: asked('when it was asked for'),
  },
  leave_spans: {
    leave_id: academic('which leave takes the time'),
    person_id: academic('who is away'),
    during: academic('the time: a lecture that begins in it is missed with leave'),
    live: academic('whether it still stands in the way of another leave'),
    approved: academic('whether it counts as leave'),
    lecture_id: academic('the single lecture that it was chosen for'),
  },
  leave_steps: {
    id: asked('which step'),
    leave_id: asked('of which leave'),
    state: asked('what it came to'),
    made_by: asked('who made it'),
    note: asked('what they wrote to it'),
    at: asked('when'),
  },
}
