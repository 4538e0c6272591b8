// Days as people list them: "7, 1, 0". Pure.

/** The numbers of the text within the bounds, at most six; undefined for anything else. An empty text is none. */
export function readDays(text: string, least: number, most: number): number[] | undefined {
  const words = text.split(/[\s,;]+/).filter(Boolean)
  if (words.length > 6 || words.some((word) => !/^\d{1,3}$/.test(word))) return undefined
  const days = words.map(Number)
  return days.every((day) => day >= least && day <= most) ? days : undefined
}
