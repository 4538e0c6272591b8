// What a preview is filled with: invented, and plainly so.
import { type MessageKind, type ParamFormat, rulesOf } from '../kinds.ts'
import type { Readable } from '../texts/rendering.ts'

const NAMED: Record<string, string | number> = {
  student: 'Aarya Namune',
  name: 'Aarya Namune',
  asker: 'Aarya Namune',
  batch: 'JEE 2027 A',
  exam: 'Unit test 4',
  reason: 'a wedding in the family',
  answer: 'Please bring the notes on Monday.',
  topic: 'Rotation',
  title: 'Saturday timetable',
  scores: 'Unit test 4: 148/180',
  score: '148',
  of: '180',
  value: 3,
  hours: 26,
  attended: 21,
  lectures: 24,
  amount: 25_000_00,
  left: 50_000_00,
  charge: 500_00,
  number: 'IC/26-27/004318',
  template: 'absence (mr)',
  code: '132001',
}

/** A message of the kind with a sample for each parameter. */
export function sampleOf(kind: MessageKind): Readable {
  const params = Object.entries(rulesOf(kind).params).map(([name, format]) => [name, sample(name, format)])
  return { kind, params: Object.fromEntries(params) }
}

function sample(name: string, format: ParamFormat): string | number {
  if (typeof format !== 'string') return format[0] ?? ''
  if (format === 'day') return name === 'to' ? '2026-11-28' : '2026-11-23'
  if (format === 'moment' || format === 'clock') return '2026-11-24T06:30:00Z'
  if (format === 'subject') return 'physics'
  return NAMED[name] ?? name
}
