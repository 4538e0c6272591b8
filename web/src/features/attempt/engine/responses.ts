// How a choice of each kind is written as one short text, as the server takes it. Pure.
//   single "2" · multiple "0,2" (ascending) · numerical "2.50" · integer "-3"
//   matching "2,0,-,1" (an option for each row, "-" for none) · true_false "true" or "false" · short: the words typed

export const kinds = [
  'single',
  'multiple',
  'numerical',
  'integer',
  'matching',
  'true_false',
  'short',
] as const
export type QuestionKind = (typeof kinds)[number]

/** The most that a short answer may hold. */
export const SHORT_CHARACTERS = 200

/** The options that are chosen, ascending. */
export function readChosen(response: string | null): number[] {
  return response ? response.split(',').map(Number) : []
}

/** The response after a press on an option of which several may be chosen; null when none is left. */
export function toggle(response: string | null, option: number): string | null {
  const chosen = new Set(readChosen(response))
  if (!chosen.delete(option)) chosen.add(option)
  return [...chosen].sort((a, b) => a - b).join(',') || null
}

/** For each row the option given to it; undefined for none. */
export function readMatches(response: string | null, rows: number): (number | undefined)[] {
  const given = response?.split(',') ?? []
  return Array.from({ length: rows }, (_, row) => {
    const option = given[row] ?? '-'
    return option === '-' ? undefined : Number(option)
  })
}

/** The response after a row was given an option, or none; null when no row has one. */
export function match(
  response: string | null,
  rows: number,
  row: number,
  option: number | undefined,
): string | null {
  const given = readMatches(response, rows)
  given[row] = option
  if (given.every((one) => one === undefined)) return null
  return given.map((one) => one ?? '-').join(',')
}

/** Short words as they are kept: nothing for nothing but spaces. */
export function shortWords(typed: string): string | null {
  const words = typed.slice(0, SHORT_CHARACTERS)
  return words.trim() === '' ? null : words
}
