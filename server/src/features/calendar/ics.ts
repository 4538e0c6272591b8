// An iCalendar file (RFC 5545): times in UTC, lines ended by CRLF and folded at 75 octets. Pure.

export interface CalendarEvent {
  /** The same for ever: by it a calendar knows the event again. */
  uid: string
  /** Grows with each change. */
  sequence: number
  changedAt: Date
  startsAt: Date
  endsAt: Date
  summary: string
  location?: string | undefined
  description?: string | undefined
  isCancelled: boolean
}

/** The whole calendar as text. `name` is what a calendar app calls it. */
export function writeCalendar(name: string, events: CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Integrate//Timetable//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Kolkata',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    // Without a METHOD of exchange DTSTAMP says when the event was last revised (RFC 5545, 3.8.7.2).
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.isCancelled ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ]
}

/** 20261124T043000Z */
const utc = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d{3}/g, '')

// Control characters other than the line break have no place in a text value.
const escapeText = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

const MOST_OCTETS = 75

/** Breaks a line into pieces of at most 75 octets, never within a letter; each further one begins with a space. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const length = Buffer.byteLength(letter)
    if (octets + length > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += length
  }
  return folded
}
