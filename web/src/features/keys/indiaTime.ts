// Times as a form's field has them, in India: '2026-11-24T18:00'.

const inIndia = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Kolkata',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as the field shows it. */
export const toField = (moment: Date) => inIndia.format(moment).replace(' ', 'T')

/** What the field holds as a moment; null for nothing. India keeps one time all year. */
export const fromField = (value: string) => (value ? new Date(`${value}:00+05:30`).toISOString() : null)

/** Six in the evening in India, so many days from a moment. */
export const eveningIn = (days: number, from: Date) =>
  `${toField(new Date(from.getTime() + days * 86_400_000)).slice(0, 10)}T18:00`
