// Counting days of the calendar, written 'YYYY-MM-DD'.

const DAY_MS = 86_400_000

/** How many days the second is after the first; below zero where it is before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS
