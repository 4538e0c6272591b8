// An end that is nobody's programming mistake: its message is meant for the person at the keyboard, without a stack.

/** Thrown where the person has to do something before it can go on. */
export class Refusal extends Error {}

/** What to print of an error: a refusal's own words, anything else with its stack. */
export function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
