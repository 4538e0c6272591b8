// The demo's institute: what it is called, what it teaches, in which batches, and who works there.
import type { SubjectCode, Target } from '../../content/syllabus.ts'

export type Language = 'en' | 'mr' | 'hi'

/** The day the design was drawn for; attempts, birthdays and consents of the demo agree with it. */
export const demoDay = '2026-11-24'

/** The first day of the teaching year. */
export const yearStart = '2026-06-15'

export const institute = {
  name: { en: 'Integrate Classes', mr: 'इंटिग्रेट क्लासेस', hi: 'इंटीग्रेट क्लासेस' },
  motto: {
    en: 'Every day is a thin slice. The rank is the sum.',
    mr: 'रोजचा दिवस एक छोटा तुकडा. यश म्हणजे त्यांची बेरीज.',
    hi: 'हर दिन एक छोटा टुकड़ा। सफलता उनका योग है।',
  },
  phone: '90000 00002',
  email: 'office@example.in',
  hours: '8:00–20:00',
  address: {
    en: 'Second floor, Example Arcade, Ausa Road, Latur 413 512',
    mr: 'दुसरा मजला, उदाहरण आर्केड, औसा रोड, लातूर 413 512',
    hi: 'दूसरी मंज़िल, उदाहरण आर्केड, औसा रोड, लातूर 413 512',
  },
} as const

export type DemoCourse = {
  code: string
  name: string
  target: Target
  /** The school year its students are in; 13 for those who repeat. */
  classLevel: 11 | 12 | 13
  description: string
  subjects: readonly SubjectCode[]
}

const pcb: readonly SubjectCode[] = ['physics', 'chemistry', 'biology']
const pcm: readonly SubjectCode[] = ['physics', 'chemistry', 'maths']

export const courses: readonly DemoCourse[] = [
  {
    code: 'neet-first-year',
    name: 'NEET, first year',
    target: 'neet',
    classLevel: 11,
    description: 'Class 11 beside the first of two years for NEET.',
    subjects: pcb,
  },
  {
    code: 'neet-second-year',
    name: 'NEET, second year',
    target: 'neet',
    classLevel: 12,
    description: 'Class 12 beside the year of NEET.',
    subjects: pcb,
  },
  {
    code: 'neet-repeaters',
    name: 'NEET, repeaters',
    target: 'neet',
    classLevel: 13,
    description: 'One full year for those who sit NEET again.',
    subjects: pcb,
  },
  {
    code: 'jee',
    name: 'JEE Main and Advanced',
    target: 'jee-main',
    classLevel: 12,
    description: 'Class 12 beside the year of JEE.',
    subjects: pcm,
  },
  {
    code: 'cet-pcm',
    name: 'MHT-CET PCM',
    target: 'mht-cet',
    classLevel: 12,
    description: 'One year for MHT-CET with maths, in Marathi.',
    subjects: pcm,
  },
  {
    code: 'cet-pcb',
    name: 'MHT-CET PCB',
    target: 'mht-cet',
    classLevel: 12,
    description: 'One year for MHT-CET with biology, in English.',
    subjects: pcb,
  },
]

export type DemoBatch = {
  /** Also its name: JEE-27 A. */
  code: string
  course: string
  /** The year of the examination. */
  year: number
  room: string
  capacity: number
  startsOn: string
  endsOn: string
  /** How many students it has on the demo's day. */
  students: number
  /** The first roll number; rolls are written 2027-0401. */
  firstRoll: number
  medium: Language
  /** The code of a teacher. */
  classTeacher: string
  teachers: Partial<Record<SubjectCode, string>>
}

type Shift = Record<SubjectCode, string>

const morning: Shift = { physics: 'kishor', chemistry: 'smita', maths: 'jayant', biology: 'deepa' }
const evening: Shift = { physics: 'rekha', chemistry: 'nitin', maths: 'varsha', biology: 'ashok' }

const neet27 = { year: 2027, capacity: 64, medium: 'en', endsOn: '2027-05-02' } as const
const neet28 = { year: 2028, capacity: 64, medium: 'en', endsOn: '2027-05-31' } as const
const jee27 = { year: 2027, capacity: 60, medium: 'en', endsOn: '2027-05-23' } as const
const cet27 = { year: 2027, capacity: 48, endsOn: '2027-04-30' } as const

/** The batches of the design; their students add up to 468. */
export const batches: readonly DemoBatch[] = [
  taught(morning, 'kishor', {
    ...jee27,
    code: 'JEE-27 A',
    course: 'jee',
    room: 'Room 4',
    students: 60,
    firstRoll: 401,
  }),
  taught(evening, 'varsha', {
    ...jee27,
    code: 'JEE-27 B',
    course: 'jee',
    room: 'Room 2',
    students: 58,
    firstRoll: 461,
  }),
  taught(morning, 'deepa', {
    ...neet27,
    code: 'NEET-27 A',
    course: 'neet-second-year',
    room: 'Room 1',
    students: 64,
    firstRoll: 101,
  }),
  taught(evening, 'ashok', {
    ...neet27,
    code: 'NEET-27 B',
    course: 'neet-second-year',
    room: 'Room 3',
    students: 62,
    firstRoll: 201,
  }),
  taught(evening, 'nitin', {
    ...neet27,
    code: 'NEET-R',
    course: 'neet-repeaters',
    room: 'Room 5',
    students: 58,
    firstRoll: 301,
  }),
  taught(morning, 'smita', {
    ...neet28,
    code: 'NEET-28 A',
    course: 'neet-first-year',
    room: 'Room 6',
    students: 60,
    firstRoll: 101,
  }),
  taught(evening, 'rekha', {
    ...neet28,
    code: 'NEET-28 B',
    course: 'neet-first-year',
    room: 'Room 7',
    students: 12,
    firstRoll: 201,
  }),
  taught(morning, 'jayant', {
    ...cet27,
    code: 'CET-27 PCM',
    course: 'cet-pcm',
    medium: 'mr',
    room: 'Room 8',
    students: 48,
    firstRoll: 601,
  }),
  taught(evening, 'rekha', {
    ...cet27,
    code: 'CET-27 PCB',
    course: 'cet-pcb',
    medium: 'en',
    room: 'Room 9',
    students: 46,
    firstRoll: 701,
  }),
]

/** Gives a batch its teachers: those of the shift for the subjects of its course. */
function taught(
  shift: Shift,
  classTeacher: string,
  facts: Omit<DemoBatch, 'startsOn' | 'classTeacher' | 'teachers'>,
): DemoBatch {
  const subjects = courses.find((course) => course.code === facts.course)?.subjects ?? []
  const teachers = Object.fromEntries(subjects.map((subject) => [subject, shift[subject]]))
  return { ...facts, startsOn: yearStart, classTeacher, teachers }
}

/** A batch by its code. Throws when there is none: a slip in the data. */
export function batchOf(code: string): DemoBatch {
  const found = batches.find((candidate) => candidate.code === code)
  if (!found) throw new Error(`The demo has no batch ${code}`)
  return found
}
