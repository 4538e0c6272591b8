// What became of one call to a provider outside. The three must not be mixed up: only what it surely has not is sent again.

export type Outcome =
  /** The provider has it; what it calls it, where it says so. */
  | { result: 'sent'; providerId: string | null; billed?: boolean }
  /** The provider surely does not have it; its own code, or our word for what went wrong. */
  | { result: 'refused'; code: string }
  /** It may have it: the connection broke after we had spoken. */
  | { result: 'unknown'; code: string }

/** Faults of a connection that never came to be: nothing can have arrived. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

/** What a request that threw means. Never the message of the fault: it may hold an address. */
export function outcomeOfFault(fault: unknown): Outcome {
  const code = codeOf(fault)
  return NEVER_CONNECTED.has(code)
    ? { result: 'refused', code: 'not-reached' }
    : { result: 'unknown', code: 'no-answer' }
}

function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return ''
  if (fault.cause instanceof AggregateError) return codeOf(new Error('', { cause: fault.cause.errors[0] }))
  const inner = fault.cause instanceof Error ? fault.cause : fault
  return 'code' in inner ? String(inner.code) : ''
}
