// The declarations of times away, explanations, rulings and appeals.
import { academic, type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const ruled = (purpose: string): ColumnDeclaration => ({
  ...academic(purpose),
  erasure: 'kept',
  keep: 'a ruling can be appealed against as long as its result is there',
})

export const integrityColumns: Declarations = {
  away_intervals: {
    attempt_id: operational('during which attempt'),
    epoch: operational('on which of its devices'),
    number: operational('the count on the device'),
    kind: academic('by which signal it was seen'),
    position: academic('which question was on the screen'),
    from_at: academic('from when, by our clock'),
    to_at: academic('until when, by our clock'),
    phone_from: academic('from when, by the phone'),
    phone_to: academic('until when, by the phone'),
    received_at: operational('when we heard of it'),
  },
  attempt_explanations: {
    id: operational('the explanation'),
    attempt_id: operational('of which attempt'),
    made_by: ruled('who wrote it'),
    text: ruled('what they say'),
    at: ruled('when'),
  },
  attempt_rulings: {
    id: operational('the ruling'),
    attempt_id: operational('on which attempt'),
    ruling: ruled('what was decided'),
    reason: ruled('why'),
    ruled_by: ruled('by whom'),
    at: ruled('when'),
  },
  ruling_appeals: {
    ruling_id: operational('against which ruling'),
    made_by: ruled('who appeals'),
    text: ruled('why'),
    at: ruled('when'),
    answered_with: operational('the ruling that answers it'),
  },
}
