// The declarations of what somebody leaves who registers on the site.
import { type ColumnDeclaration, type Declarations, operational, secret } from '../../platform/columns.ts'

const keep = 'seven days until a guardian confirms, 90 days for the office, 30 days after the decision'
const asked = (purpose: string): ColumnDeclaration => ({
  class: 'personal',
  purpose,
  seenBy: 'front desk',
  export: true,
  erasure: 'expires',
  keep,
})
const trace = (purpose: string): ColumnDeclaration => ({
  ...asked(purpose),
  class: 'security',
  export: false,
})

export const registrationColumns: Declarations = {
  registrations: {
    id: operational('the registration'),
    state: operational('for whom it waits, or how it was decided'),
    role: asked('as what they want to come in'),
    name: asked('who they are'),
    email: asked('what they will sign in with'),
    phone: asked('what they will sign in with'),
    locale: asked('their language'),
    adult_on: asked('whether a guardian must agree: the day on which they turn 18'),
    guardian_name: asked('whom the office asks'),
    guardian_phone: asked('how the office asks them'),
    guardian_relation: asked('who they are to the student'),
    password_hash: {
      ...secret('the password that they chose, until the decision'),
      erasure: 'expires',
      keep,
    },
    message: asked('what the office should know'),
    created_at: trace('when'),
    confirmed_at: asked('when the guardian agreed'),
    confirmed_how: asked('how the guardian agreed'),
    confirmed_purposes: asked('to what the guardian agreed'),
    confirmed_by: trace('who of the office recorded it'),
    expires_at: operational('when it is deleted'),
    decided_at: trace('when the office decided'),
    decided_by: trace('who of the office decided'),
    refusal_reason: trace('why it was refused'),
    person_id: { ...operational('who they became'), erasure: 'erased' },
  },
}
