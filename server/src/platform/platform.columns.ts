// The declarations of the platform's own tables.
import { type Declarations, operational, security } from './columns.ts'

const oneYear = 'one year: DPDP Rules 2025, rule 6'

export const platformColumns: Declarations = {
  schema_migrations: {
    name: operational('which migration'),
    hash: operational('that its text has not changed'),
    applied_at: operational('when'),
  },
  files: {
    id: operational('the name in the store'),
    kind: operational('what it is for'),
    owner_id: { ...operational('whose it is'), erasure: 'erased' },
    media_type: operational('how to show it'),
    byte_count: operational('its size'),
    width: operational('its size in pixels'),
    height: operational('its size in pixels'),
    sha256: { ...operational('that the bytes are whole'), erasure: 'erased' },
    created_by: security('who put it there', oneYear),
    created_at: operational('when'),
  },
  audit_log: {
    id: operational('the row'),
    at: security('when', oneYear),
    actor_id: security('who', oneYear),
    operation: security('what was done', oneYear),
    noun: security('to what kind of thing', oneYear),
    subject_id: security('to which', oneYear),
    fields: security('which fields changed, by name', oneYear),
    request_id: security('in which request', oneYear),
  },
  audit_seals: {
    position: operational('the place in the chain'),
    audit_id: operational('the row that it seals'),
    hash: operational('the seal'),
    sealed_at: operational('when'),
  },
  idempotency_keys: {
    scope: security('whose write', 'one day'),
    key: security('which write', 'one day'),
    operation: security('what was asked', 'one day'),
    request_hash: security('that a retry asks the same', 'one day'),
    status: security('the reply that a retry gets', 'one day'),
    reply: security('the reply that a retry gets, sealed', 'one day'),
    created_at: security('when', 'one day'),
  },
  throttles: {
    bucket: security('which door', 'one day'),
    key_hash: security('a keyed hash of the account or address', 'one day'),
    window_start: security('when', 'one day'),
    tries: security('how often', 'one day'),
  },
}
