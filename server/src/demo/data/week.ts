// The week of the demo's batches: who is where when, so that no teacher is in two places.
import type { SubjectCode } from '../../content/syllabus.ts'

/** The four lectures of the morning and the five of the afternoon, "07:00" to "08:30". */
const morning = [
  ['07:00', '08:30'],
  ['08:40', '10:10'],
  ['10:30', '12:00'],
  ['12:10', '13:40'],
] as const
const afternoon = [
  ['13:50', '15:05'],
  ['15:10', '16:25'],
  ['16:40', '17:55'],
  ['18:00', '19:15'],
  ['19:20', '20:35'],
] as const

/** The batches that share the teachers of one half of the day. */
const halves = [
  { slots: morning, batches: ['JEE-27 A', 'NEET-27 A', 'NEET-28 A', 'CET-27 PCM'] },
  { slots: afternoon, batches: ['JEE-27 B', 'NEET-27 B', 'NEET-R', 'NEET-28 B', 'CET-27 PCB'] },
] as const

export interface DemoLine {
  batch: string
  subject: SubjectCode
  /** 1 is Monday. */
  weekday: number
  startsAt: string
  endsAt: string
}

/**
 * Three lectures a day from Monday to Friday and two on Saturday; Sunday is free. A batch's place and a subject's place
 * add up to the hour (a Latin square), so that a teacher of several batches has each at an hour of its own; the square
 * turns from day to day.
 */
export function weekOf(batch: string, subjects: SubjectCode[]): DemoLine[] {
  const half = halves.find(({ batches }) => (batches as readonly string[]).includes(batch))
  if (!half) throw new Error(`The demo has no hours for the batch ${batch}`)
  const { slots, batches } = half
  const place = (batches as readonly string[]).indexOf(batch)
  return [1, 2, 3, 4, 5, 6].flatMap((weekday) =>
    subjects.slice(0, weekday === 6 ? 2 : 3).map((subject, i) => {
      const [startsAt, endsAt] = slots[(place + i + weekday) % slots.length] ?? slots[0]
      return { batch, subject, weekday, startsAt, endsAt }
    }),
  )
}

/** Days that are free everywhere in Maharashtra, every year on the same day. */
export const publicHolidays: readonly { day: string; name: string }[] = [
  { day: '01-26', name: 'Republic Day' },
  { day: '05-01', name: 'Maharashtra Day' },
  { day: '08-15', name: 'Independence Day' },
  { day: '10-02', name: 'Gandhi Jayanti' },
  { day: '12-25', name: 'Christmas' },
]
