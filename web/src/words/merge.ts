// Joins catalogues into one.
import type { Messages } from '@lingui/core'

/** The same sentence in two catalogues has the same id; the check sees to it that it reads the same. */
export function mergeWords(catalogues: Record<string, unknown>): Messages {
  return Object.assign(
    {},
    ...Object.values(catalogues).map((file) => (file as { messages: Messages }).messages),
  )
}
