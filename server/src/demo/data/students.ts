// The demo's students: who they are, in which batch, and since when; the same ones every time.
import { type Chance, chanceOf } from './chance.ts'
import { batches, type DemoBatch, demoDay, type Language, yearStart } from './institute.ts'
import { firstNames, type Name, nameOf, registerNames, streets, surnames } from './names.ts'

/** One stay in a batch; `to` is the first day on which the student is no longer in it. */
export type DemoEnrolment = {
  batch: string
  from: string
  to?: string
  ended?: 'transferred' | 'dropped'
  reason?: string
}

export type DemoStudent = {
  /** Unique, such as 2027-0412: also the student's code here. */
  roll: string
  name: string
  devanagari: string
  surname: string
  /** The batch the student is in on the demo's day, or was in before leaving. */
  batch: string
  enrolments: readonly DemoEnrolment[]
  status: 'active' | 'left'
  /** E.164; unique: what the student signs in with. */
  phone: string
  /** Unique, for signing in as well. */
  email: string
  language: Language
  /** The day on which the student turns 18; null where the institute does not know it. */
  adultOn: string | null
  address: string
}

/** Students the design shows by name: their rolls, and the day Aarya and Vihaan come of age. */
const drawn: Record<string, { first: string; surname: string; roll?: number; adultOn?: string }[]> = {
  'JEE-27 A': [
    { first: 'Aarya', surname: 'Namune', roll: 412, adultOn: '2027-03-09' },
    { first: 'Advik', surname: 'Kalpit', roll: 418 },
    { first: 'Charvi', surname: 'Udahare', roll: 423 },
    { first: 'Dhruv', surname: 'Namune', roll: 425 },
    { first: 'Ira', surname: 'Kalpit', roll: 431 },
    { first: 'Kabir', surname: 'Udahare', roll: 434 },
    { first: 'Meera', surname: 'Namune', roll: 440 },
    { first: 'Neel', surname: 'Kalpit', roll: 446 },
    { first: 'Ojas', surname: 'Udahare', roll: 449 },
    { first: 'Soham', surname: 'Kalpit' },
  ],
  'NEET-28 B': [{ first: 'Vihaan', surname: 'Namune', adultOn: '2028-02-17' }],
  'CET-27 PCB': [{ first: 'Naina', surname: 'Kalpit' }],
  'NEET-27 A': [{ first: 'Naresh', surname: 'Udahare' }],
}

/** Who came over from another batch in August, and who left, by batch and place in it. */
const moves: Record<string, { place: number; from: string; on: string }[]> = {
  'NEET-27 A': [
    { place: 20, from: 'NEET-27 B', on: '2026-08-03' },
    { place: 41, from: 'NEET-27 B', on: '2026-08-10' },
  ],
}
const leavers = [
  { batch: 'NEET-R', on: '2026-09-14', reason: 'Took a seat in a college of pharmacy' },
  { batch: 'NEET-R', on: '2026-10-05', reason: 'The family moved to another town' },
  { batch: 'CET-27 PCB', on: '2026-08-24', reason: 'Studies for NEET at home' },
]

/** How many students' coming of age is not known to the office: one in this many. */
const unknownAgeEvery = 90

/** The months in which a batch's students turn 18: repeaters mostly have, first-year students have not. */
const comesOfAge: Record<11 | 12 | 13, [from: string, days: number]> = {
  11: ['2027-07-01', 340],
  12: ['2026-08-20', 460],
  13: ['2025-07-01', 600],
}

/** Every student, batch by batch, in the order of roll numbers; leavers last. */
export const students: readonly DemoStudent[] = listStudents()

const byRoll = new Map(students.map((student) => [student.roll, student]))

/** A student by roll number. Throws when there is none: a slip in the data. */
export function studentOf(roll: string): DemoStudent {
  const found = byRoll.get(roll)
  if (!found) throw new Error(`The demo has no student ${roll}`)
  return found
}

/** Those who are in the batch on the demo's day. */
export function studentsIn(batch: string): DemoStudent[] {
  return students.filter((student) => student.batch === batch && student.status === 'active')
}

/** Whether the student is under 18 on a day; not known counts as a minor. */
export function isMinor({ adultOn }: DemoStudent, day: string = demoDay): boolean {
  return adultOn === null || adultOn > day
}

type Draft = { batch: DemoBatch; roll: string; first: Name; surname: Name; adultOn?: string }

function listStudents(): DemoStudent[] {
  const taken = new Set(
    Object.values(drawn).flatMap((known) => known.map(({ first, surname }) => `${first} ${surname}`)),
  )
  const members = batches.flatMap((batch) => draftBatch(batch, taken))
  const left = leavers.map((leaver, i) => ({ leaver, draft: draftLeaver(leaver.batch, i, taken) }))
  return [
    ...members.map((draft, line) => finish(draft, line)),
    ...left.map(({ leaver, draft }, i) => leaveOn(finish(draft, members.length + i), leaver)),
  ]
}

/** The names of a batch in the order of the register; rolls count up, except those the design has given away. */
function draftBatch(batch: DemoBatch, taken: Set<string>): Draft[] {
  const known = drawn[batch.code] ?? []
  const chance = chanceOf(`students of ${batch.code}`)
  const firsts = batch.code === 'JEE-27 A' ? registerNames : drawFirsts(batch, chance)
  const given = new Set(known.flatMap(({ roll }) => (roll ? [roll] : [])))
  const free = Array.from({ length: batch.students }, (_, i) => batch.firstRoll + i).filter(
    (number) => !given.has(number),
  )
  return firsts.map((first) => {
    const fixed = known.find((one) => one.first === first.latin)
    const surname = fixed ? nameOf(surnames, fixed.surname) : freeSurname(first, taken, chance)
    const draft = { batch, roll: rollOf(batch, fixed?.roll ?? free.shift() ?? 0), first, surname }
    return fixed?.adultOn ? { ...draft, adultOn: fixed.adultOn } : draft
  })
}

/** As many different first names as the batch has students, with those of the design, in alphabetical order. */
function drawFirsts(batch: DemoBatch, chance: Chance): Name[] {
  const wanted = (drawn[batch.code] ?? []).map(({ first }) => nameOf(firstNames, first))
  const others = chance.shuffle(firstNames.filter((name) => !wanted.includes(name)))
  return [...wanted, ...others.slice(0, batch.students - wanted.length)].sort((one, other) =>
    one.latin.localeCompare(other.latin, 'en'),
  )
}

/** A surname that makes the full name the only one of its kind, so that mail addresses stay apart. */
function freeSurname(first: Name, taken: Set<string>, chance: Chance): Name {
  const surname = chance.shuffle(surnames).find(({ latin }) => !taken.has(`${first.latin} ${latin}`))
  if (!surname) throw new Error(`The demo has run out of surnames for ${first.latin}`)
  taken.add(`${first.latin} ${surname.latin}`)
  return surname
}

function draftLeaver(code: string, i: number, taken: Set<string>): Draft {
  const batch = batches.find((candidate) => candidate.code === code)
  if (!batch) throw new Error(`The demo has no batch ${code}`)
  const chance = chanceOf(`leaver ${i}`)
  const first = chance.pick(firstNames)
  const roll = rollOf(batch, batch.firstRoll + batch.students + i)
  return { batch, roll, first, surname: freeSurname(first, taken, chance) }
}

function rollOf(batch: DemoBatch, number: number): string {
  return `${batch.year}-${String(number).padStart(4, '0')}`
}

/** `line` numbers the students through the institute: it makes phone numbers unique. */
function finish({ batch, roll, first, surname, adultOn }: Draft, line: number): DemoStudent {
  const chance = chanceOf(`student ${roll}`)
  const known = chance.below(unknownAgeEvery) > 0
  return {
    roll,
    name: `${first.latin} ${surname.latin}`,
    devanagari: `${first.devanagari} ${surname.devanagari}`,
    surname: surname.latin,
    batch: batch.code,
    enrolments: enrolmentsOf(batch, roll),
    status: 'active',
    phone: `+91900000${5000 + line}`,
    email: `${first.latin}.${surname.latin}@example.in`.toLowerCase(),
    language: languageOf(batch, chance),
    adultOn: adultOn ?? (known ? birthdayIn(batch, chance) : null),
    address: `${1 + chance.below(120)}, ${chance.pick(streets)}, Latur 413 512`,
  }
}

function enrolmentsOf(batch: DemoBatch, roll: string): DemoEnrolment[] {
  const move = (moves[batch.code] ?? []).find(({ place }) => roll === rollOf(batch, batch.firstRoll + place))
  if (!move) return [{ batch: batch.code, from: yearStart }]
  return [
    { batch: move.from, from: yearStart, to: move.on, ended: 'transferred' },
    { batch: batch.code, from: move.on },
  ]
}

function leaveOn(student: DemoStudent, { on, reason }: (typeof leavers)[number]): DemoStudent {
  const enrolments = student.enrolments.map((stay) => ({
    ...stay,
    to: on,
    ended: 'dropped' as const,
    reason,
  }))
  return { ...student, status: 'left', enrolments }
}

function languageOf(batch: DemoBatch, chance: Chance): Language {
  const draw = chance.below(20)
  if (batch.medium === 'mr') return draw < 18 ? 'mr' : 'hi'
  if (draw < 12) return 'en'
  return draw < 18 ? 'mr' : 'hi'
}

function birthdayIn(batch: DemoBatch, chance: Chance): string {
  const [from, days] = comesOfAge[batch.code === 'NEET-R' ? 13 : batch.year === 2028 ? 11 : 12]
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + chance.below(days))
  return day.toISOString().slice(0, 10)
}
