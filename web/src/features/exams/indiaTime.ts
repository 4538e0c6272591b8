// Times as a form's field has them, in India: '2026-11-24T14:00'.

const inIndia = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Kolkata',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as the field shows it; empty for none. */
export function toField(moment: string | null): string {
  return moment ? inIndia.format(new Date(moment)).replace(' ', 'T') : ''
}

/** What the field holds as a moment; null for nothing. India keeps one time all year. */
export function fromField(value: string): string | null {
  return value ? new Date(`${value}:00+05:30`).toISOString() : null
}
