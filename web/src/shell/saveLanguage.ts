// The language chosen in the app is the person's language: messages to them use it too.
import { api, ask } from '../api/client.ts'
import type { Language } from '../words/language.ts'

/** Tells the server; when that fails the screen keeps the choice, and the next one tells it again. */
export function saveLanguage(locale: Language): void {
  void ask(api.PUT('/v1/me/locale', { body: { locale } })).catch(() => undefined)
}
