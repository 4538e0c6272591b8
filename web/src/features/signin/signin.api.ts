// The one request of the sign-in page.
import { lostReply, toProblem } from '../../api/problem.ts'

type Credentials = { login: string; password: string; code?: string }

/** A token, or that the second step is needed. Throws a Problem for anything else. */
export async function signIn(
  credentials: Credentials,
  key: string,
): Promise<{ accessToken: string } | 'second-step-needed'> {
  const response = await fetch('/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(credentials),
  }).catch(() => {
    throw lostReply()
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as { accessToken: string }
  const problem = toProblem(response, body)
  if (problem.code === 'second-step-needed') return 'second-step-needed'
  throw problem
}
