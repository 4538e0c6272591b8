// The declarations of the ways out of the house.
import { type Declarations, operational, secret } from '../../platform/columns.ts'

export const channelColumns: Declarations = {
  message_channels: {
    channel: operational('which way'),
    is_on: operational('whether it is taken'),
    settings: operational('a host, a sender’s name'),
    secrets: { ...secret('tokens and passwords, sealed'), erasure: 'none' },
    tested_at: operational('when a test last arrived'),
    paused_why: operational('why the provider refuses everything'),
    rests_until: operational('until when the provider wants a rest'),
    slowed_to: operational('the pace after a complaint'),
    sender_id: operational('which process sends'),
    sender_until: operational('until when it does'),
    next_at: operational('when the next message may go'),
    changed_at: operational('when it last changed'),
  },
}
