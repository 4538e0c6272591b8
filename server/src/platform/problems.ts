// What goes wrong, in one shape: RFC 9457 problem details with a stable code that the web translates.

/** One field that is wrong: its path in the request ("texts.en.stem"), a stable code and its figures. */
export interface FieldError {
  field: string
  code: string
  params?: Record<string, string | number>
}

interface ProblemExtra {
  /** Figures that the sentence on the screen needs, such as {seats: 60}. */
  params?: Record<string, string | number>
  errors?: FieldError[]
  /** Seconds after which a retry may succeed; sent as Retry-After too. */
  retryAfter?: number
}

/** Thrown by an action; `serve` turns it into the reply. The code is part of the public contract. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly extra: ProblemExtra
  constructor(status: number, code: string, extra: ProblemExtra = {}) {
    super(code)
    this.status = status
    this.code = code
    this.extra = extra
  }
}

/** What the viewer may not see does not exist for them. */
export const notFound = () => new Problem(404, 'not-found')
/** What the viewer sees but may not do. */
export const forbidden = () => new Problem(403, 'not-allowed')
/** The request contradicts what is there now. */
export const conflict = (code: string, params?: Record<string, string | number>) =>
  new Problem(409, code, params ? { params } : {})
/** The request is well formed but one of its fields cannot be accepted. */
export const invalid = (field: string, code: string, params?: Record<string, string | number>) =>
  new Problem(422, 'invalid', { errors: [params ? { field, code, params } : { field, code }] })

interface DatabaseError {
  code: string
  constraint?: string
}

const byConstraint = new Map<string, () => Problem>()

/** Says what the breach of a named constraint means to a person. Called where the feature is defined. */
export function explainConstraint(constraint: string, problem: () => Problem): void {
  byConstraint.set(constraint, problem)
}

/** Turns a refusal by the database into a problem; undefined for anything that is a fault of ours. */
export function problemOfDatabase(error: unknown): Problem | undefined {
  if (!isDatabaseError(error)) return undefined
  const explained = error.constraint && byConstraint.get(error.constraint)
  if (explained) return explained()
  switch (error.code) {
    case 'IC001':
      return conflict('last-owner')
    case 'IC002':
      return conflict('batch-full')
    case 'IC012':
      return conflict('day-locked')
    case 'IC014':
      return conflict('plan-not-whole')
    case 'IC015':
      return conflict('plan-published')
    case '23505':
      return conflict('already-exists')
    case '23503':
      return new Problem(422, 'reference-missing')
    case '23P01':
      return conflict('overlaps')
    case '40001':
    case '40P01':
      return new Problem(503, 'busy', { retryAfter: 1 })
    case '57P01':
    case '57P02':
    case '57P03':
    case '08006':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return new Problem(503, 'database-away', { retryAfter: 2 })
    default:
      return undefined
  }
}

/** Whether the database, or the way to it, refused. */
export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
