// From the day of birth, which stays on the device, to the only day that the institute keeps.

/** The day on which somebody born on `born` (YYYY-MM-DD) turns 18; after 29 February, where there is none, 1 March. */
export function adultOn(born: string): string {
  const [year, month, day] = born.split('-').map(Number)
  return new Date(Date.UTC((year ?? 0) + 18, (month ?? 1) - 1, day)).toISOString().slice(0, 10)
}
