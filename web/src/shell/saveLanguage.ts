// The language chosen in the app is the person's language: messages to them use it too.
import { accessToken } from '../api/access.ts'

/** Tells the server; when that fails the screen keeps the choice, and the next one tells it again. */
export function saveLanguage(locale: string): void {
  void fetch('/v1/me/locale', {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${accessToken() ?? ''}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ locale }),
  }).catch(() => undefined)
}
