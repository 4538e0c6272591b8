// Any error as problem details: what goes out of it, and what of a fault goes into the log.
import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { type FieldError, Problem, problemOfDatabase } from './problems.ts'

/** A problem as it goes out (RFC 9457). */
export function detailsOf({ status, code, extra: { params, errors } }: Problem, requestId: string) {
  return {
    type: `urn:integrate:problem:${code}`,
    title: STATUS_CODES[status],
    ...{ status, code, requestId },
    ...(params && { params }),
    ...(errors && { errors }),
  }
}

/** Any error as a problem: what is not one already, and no refusal by the database, is a fault of ours. */
export function toProblem(error: FastifyError | Problem | Error): Problem {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Problem(400, 'invalid', { errors: error.validation.map(toFieldError) })
  }
  const ofDatabase = problemOfDatabase(error)
  if (ofDatabase) return ofDatabase
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status === 413) return new Problem(413, 'too-large')
  if (status === 415) return new Problem(415, 'wrong-content-type')
  if (status >= 400 && status < 500) return new Problem(status, 'malformed')
  return new Problem(500, 'fault')
}

/** What a schema found wrong with a message that is no HTTP request. */
export function problemOfIssues(issues: z.core.$ZodIssue[]): Problem {
  const errors = issues.map((issue) =>
    toFieldError({
      instancePath: issue.path.join('/'),
      keyword: issue.code,
      message: issue.message,
      params: { issue },
    }),
  )
  return new Problem(400, 'invalid', { errors })
}

interface ValidationIssue {
  instancePath: string
  keyword: string
  message?: string
  params: unknown
}

// A refinement's message is its code ("too-short"); zod's own issues keep zod's names, in our spelling.
function toFieldError({ instancePath, keyword, message, params }: ValidationIssue): FieldError {
  const field = instancePath.split('/').filter(Boolean).join('.')
  const code = keyword === 'custom' ? (message ?? 'invalid') : keyword.replaceAll('_', '-')
  const issue = (params as { issue?: Record<string, unknown> })?.issue ?? {}
  const figures = Object.entries(issue).filter(
    (entry): entry is [string, number] =>
      ['minimum', 'maximum'].includes(entry[0]) && typeof entry[1] === 'number',
  )
  return figures.length ? { field, code, params: Object.fromEntries(figures) } : { field, code }
}

/** A message of PostgreSQL may quote a value: what stands in quotes is left out. */
export function logFault(error: Error, request: FastifyRequest): void {
  const [, ...frames] = (error.stack ?? '').split('\n')
  request.log.error({
    id: request.id,
    operation: request.routeOptions.config?.operation,
    fault: error.name,
    code: 'code' in error ? error.code : undefined,
    message: error.message.replace(/"[^"]*"|'[^']*'/g, '"…"').slice(0, 300),
    at: frames.slice(0, 6).map((frame) => frame.trim()),
  })
}
