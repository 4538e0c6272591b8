// The declarations of what signing in keeps.
import { type Declarations, operational, personal, secret, security } from '../../platform/columns.ts'

const oneYear = 'a year after the session has ended: DPDP Rules 2025, rule 6'
const sixtyDays = 'until it expires, 60 days'

export const signInColumns: Declarations = {
  sign_in_names: {
    value: personal('the phone or e-mail that the person signs in with', 'front desk'),
    kind: operational('which of the two it is'),
    person_id: { ...operational('whose it is'), erasure: 'erased' },
  },
  sessions: {
    id: operational('the device that is signed in'),
    person_id: security('whose it is', oneYear),
    device: { ...security('the browser and system, for the list of own devices', oneYear), export: true },
    address: { ...security('the last network address', oneYear), export: true },
    created_at: { ...security('when the person signed in', oneYear), export: true },
    last_seen_at: { ...security('when it was last used', oneYear), export: true },
    ended_at: security('when it ended', oneYear),
    ended_why: security('why it ended', oneYear),
  },
  refresh_tokens: {
    token_hash: secret('a hash of what renews the session'),
    session_id: security('which session', sixtyDays),
    predecessor_hash: secret('which token it replaces'),
    issued_at: security('when', sixtyDays),
    expires_at: security('until when it is good', sixtyDays),
    first_used_at: security('that its predecessor is good no more', sixtyDays),
    retired_at: security('that whoever uses it now holds a copy', sixtyDays),
  },
  one_time_links: {
    id: operational('the link'),
    token_hash: secret('a hash of what the link carries'),
    purpose: operational('what it is for'),
    person_id: { ...operational('whose it is'), erasure: 'erased' },
    registration_id: { ...operational('which registration'), erasure: 'erased' },
    created_by: security('who handed it out', 'a month after it has expired'),
    created_at: operational('when'),
    expires_at: operational('until when it is good'),
    used_at: operational('that it is used'),
  },
  totp_secrets: {
    person_id: { ...operational('whose it is'), erasure: 'erased' },
    secret: secret('the second step, sealed with the data key'),
    confirmed_at: { ...operational('that it counts'), erasure: 'erased' },
    last_step: { ...operational('that no code is used twice'), erasure: 'erased' },
    created_at: { ...operational('when'), erasure: 'erased' },
  },
  recovery_codes: {
    person_id: { ...operational('whose it is'), erasure: 'erased' },
    code_hash: secret('a hash of a code for a lost phone'),
    used_at: { ...operational('that it is used'), erasure: 'erased' },
  },
}
