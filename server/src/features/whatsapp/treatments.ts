// What each of WhatsApp's error codes means for the message, the number, the template and the whole queue.

export interface Treatment {
  /** again: the same way, later · later: the same way, much later · next: this way is over, the next one is tried. */
  message: 'again' | 'later' | 'next'
  number?: 'undeliverable' | 'window-closed' | 'back-off' | 'rest' | 'opt-out'
  template?: 'stop'
  /** slow: a lower pace · rest: nothing for hours · pause: nothing until somebody has mended it. */
  channel?: 'slow' | 'rest' | 'pause'
}

const treatments: Record<string, Treatment> = {
  // Not deliverable.
  131026: { message: 'next', number: 'undeliverable' },
  // The 24 hours in which a reply needs no template are over.
  131047: { message: 'again', number: 'window-closed' },
  // Too many to this person.
  131056: { message: 'again', number: 'back-off' },
  // Throughput: everything goes slower.
  130429: { message: 'again', channel: 'slow' },
  // The template or its parameters are wrong.
  132000: { message: 'next', template: 'stop' },
  132001: { message: 'next', template: 'stop' },
  // The spam limit of our number; then the provider's care for one person.
  131048: { message: 'later', channel: 'rest' },
  131049: { message: 'later', number: 'rest' },
  // The token, the account, the payment.
  190: { message: 'again', channel: 'pause' },
  131031: { message: 'again', channel: 'pause' },
  131042: { message: 'again', channel: 'pause' },
  // The person wants nothing more.
  131050: { message: 'next', number: 'opt-out' },
  // The provider's own troubles.
  1: { message: 'again' },
  2: { message: 'again' },
  131000: { message: 'again' },
  131016: { message: 'again' },
  133004: { message: 'again' },
  // Our words: nobody was reached; too many calls.
  'not-reached': { message: 'again' },
  4: { message: 'again', channel: 'slow' },
  80007: { message: 'again', channel: 'slow' },
}

/** What to do about a code; one that we do not know ends this way. */
export const treatmentOf = (code: string): Treatment => treatments[code] ?? { message: 'next' }
