// The one request of the sign-in page.
import { api, ask } from '../../api/client.ts'
import { Problem } from '../../api/problem.ts'

type Credentials = { login: string; password: string; code?: string }

/** A token, or that the second step is needed. Throws a Problem for anything else. */
export async function signIn(
  body: Credentials,
  key: string,
): Promise<{ accessToken: string } | 'second-step-needed'> {
  try {
    return await ask(api.POST('/v1/session', { body, headers: { 'Idempotency-Key': key } }))
  } catch (error) {
    if (error instanceof Problem && error.code === 'second-step-needed') return 'second-step-needed'
    throw error
  }
}
