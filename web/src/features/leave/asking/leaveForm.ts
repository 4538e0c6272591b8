// What is typed into the form of a leave, what can be said of it before asking, and how it goes to the server.
import { applyForLeave, attachToLeave, type Extent, type Half, type NewLeave } from '../leave.api.ts'

export type Values = {
  personId: string
  extent: Extent
  fromOn: string
  toOn: string
  half: Half
  lectureIds: readonly string[]
  reason: string
  file: File | undefined
}

export const emptyLeave = (personId: string): Values => ({
  personId,
  extent: 'days',
  fromOn: '',
  toOn: '',
  half: 'first',
  lectureIds: [],
  reason: '',
  file: undefined,
})

/** The last day: what was typed for whole days (the first, where nothing was), else the one day. */
const lastDay = ({ extent, fromOn, toOn }: Values): string => (extent === 'days' && toOn ? toOn : fromOn)

/** The days to look ahead for; undefined while they make no sense yet. */
export function daysOf(values: Values): { fromOn: string; toOn: string } | undefined {
  const { fromOn } = values
  const toOn = lastDay(values)
  return fromOn && fromOn <= toOn ? { fromOn, toOn } : undefined
}

/**
 * Asks, then sends the attachment. Pressed again after a lost reply, the same keys make both happen once: the leave
 * that is there already gets the file that is still missing.
 */
export async function sendLeave(values: Values, key: string): Promise<string> {
  const { personId, reason, file } = values
  const { id } = await applyForLeave(personId, { time: timeOf(values), reason }, key)
  if (file) await attachToLeave(id, file, `${key}-file`)
  return id
}

function timeOf(values: Values): NewLeave['time'] {
  const { extent, fromOn, half, lectureIds } = values
  if (extent === 'half_day') return { extent, fromOn, half }
  if (extent === 'lectures') return { extent, fromOn, lectureIds: [...lectureIds] }
  return { extent, fromOn, toOn: lastDay(values) }
}

const DAY = 86_400_000

/** A day in India so many days from now, as YYYY-MM-DD. */
export const dayFromNow = (days: number, now = Date.now()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' }).format(now + days * DAY)
