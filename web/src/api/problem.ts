// A refused request, as the server says it (RFC 9457 problem details with a stable code).

/** One field the server did not accept: `code` says why, `params` fill the sentence. */
export type FieldProblem = { field: string; code: string; params?: Record<string, string | number> }

type ProblemBody = {
  title?: string
  status?: number
  code?: string
  params?: Record<string, string | number>
  errors?: FieldProblem[]
  requestId?: string
}

/** A refusal or a lost reply. `code` is stable and has a sentence in problems.ts. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  /** Figures for the sentence, such as {seats: 60}. */
  readonly params: Record<string, string | number>
  readonly fields: readonly FieldProblem[]
  /** What the office needs to find this request in the server's log. */
  readonly requestId: string | undefined
  /** Seconds to wait before the next try, where the server named them. */
  readonly retryAfter: number | undefined

  constructor(status: number, body: ProblemBody, retryAfter?: number) {
    super(body.title ?? body.code ?? `status ${status}`)
    this.status = status
    this.code = body.code ?? 'unknown'
    this.params = body.params ?? {}
    this.fields = body.errors ?? []
    this.requestId = body.requestId
    this.retryAfter = retryAfter
  }
}

/** The network gave no reply: nothing is known about what the server did. */
export function lostReply(): Problem {
  return new Problem(0, { code: 'offline' })
}

/** Reads a refusal; a reply that is no problem document (a proxy's page) still becomes one. */
export function toProblem(response: Response, body: unknown): Problem {
  const known = typeof body === 'object' && body !== null ? (body as ProblemBody) : {}
  const requestId = known.requestId ?? response.headers.get('x-request-id') ?? undefined
  const wait = Number(response.headers.get('retry-after'))
  return new Problem(
    response.status,
    { ...known, ...(requestId && { requestId }) },
    wait > 0 ? wait : undefined,
  )
}

/** Whether trying the same thing again can help: no reply, too many at once, or the server is unwell. */
export function mayRetry(error: unknown): boolean {
  if (!(error instanceof Problem)) return false
  return error.status === 0 || error.status === 429 || error.status >= 502
}
