// From when the sealed files of a paper can be fetched, and so are announced.

/** So long before an exam opens. */
export const OFFERED_MINUTES_BEFORE = 30

/** Whether the files of an exam that opens then can be fetched now. */
export const isOffered = (opensAt: Date | null, now: Date): boolean =>
  opensAt !== null && opensAt.getTime() - now.getTime() <= OFFERED_MINUTES_BEFORE * 60_000
