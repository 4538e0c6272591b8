// The sheet of students: its columns, their headings in three languages, and what each cell may say.
import { latinDigits } from '../../platform/digits.ts'
import { parsePhone } from '../../platform/phones.ts'
import type { FieldError } from '../../platform/problems.ts'
import type { GuardianRelation, Locale } from '../../platform/schema.ts'
import { Email, RollNumber } from '../people/people.schemas.ts'

export const COLUMNS = [
  'name',
  'rollNumber',
  'phone',
  'email',
  'adultOn',
  'locale',
  'batch',
  'guardianName',
  'relation',
  'guardianPhone',
  'guardianEmail',
  'consent',
  'address',
] as const
export type Column = (typeof COLUMNS)[number]
/** The row's cells as typed, but for a birth date: of that only the day of turning 18 is kept. */
export type Cells = Record<Column, string>

// Headings as people write them: English first, as in the template, then Marathi and Hindi, then other ways.
const HEADINGS: Record<Column | 'bornOn', string[]> = {
  name: ['Name', 'नाव', 'विद्यार्थ्याचे नाव', 'नाम', 'छात्र का नाम', 'Student name', 'Full name', 'Student'],
  rollNumber: ['Roll number', 'हजेरी क्रमांक', 'रोल नंबर', 'अनुक्रमांक', 'Roll no', 'Roll'],
  phone: ['Phone', 'फोन', 'मोबाइल', 'Mobile', 'Student phone', 'विद्यार्थ्याचा फोन', 'छात्र का फ़ोन', 'फ़ोन'],
  email: ['E-mail', 'ई-मेल', 'ईमेल', 'Student email'],
  bornOn: ['Date of birth', 'जन्मतारीख', 'जन्म तारीख', 'जन्मतिथि', 'जन्म तिथि', 'Birth date', 'DOB'],
  adultOn: ['Turns 18 on', '18 वर्षे पूर्ण', '18 वर्ष पूर्ण'],
  locale: ['Language', 'भाषा'],
  batch: ['Batch', 'तुकडी', 'बॅच', 'बैच'],
  guardianName: [
    'Guardian name',
    'पालकाचे नाव',
    'अभिभावक का नाम',
    'Guardian',
    'Parent name',
    'Parent',
    'पालक',
  ],
  relation: ['Relation', 'नाते', 'रिश्ता', 'संबंध'],
  guardianPhone: ['Guardian phone', 'पालकाचा फोन', 'अभिभावक का फ़ोन', 'Parent phone', 'पालकांचा फोन'],
  guardianEmail: ['Guardian e-mail', 'पालकाचा ई-मेल', 'अभिभावक का ई-मेल', 'Parent email'],
  consent: ['Signed consent form', 'संमतीपत्र', 'सहमति पत्र', 'Consent', 'संमती', 'सहमति'],
  address: ['Address', 'पत्ता', 'पता'],
}

/** The heading of a column in the template. */
export const headingOf = (column: Column | 'bornOn'): string => HEADINGS[column][0] ?? column

// Case, spaces, signs and the two ways of writing a nukta do not make another heading.
const bare = (heading: string) =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

const columnOf = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) =>
    names.map((name) => [bare(name), column as Column | 'bornOn']),
  ),
)

/** Which column of the sheet holds what; headings that nobody knows are listed and passed over. */
export function readHeadings(row: string[]): { places: Map<Column | 'bornOn', number>; unknown: string[] } {
  const places = new Map<Column | 'bornOn', number>()
  const unknown: string[] = []
  for (const [place, heading] of row.entries()) {
    const column = columnOf.get(bare(heading))
    if (column && !places.has(column)) places.set(column, place)
    else if (heading.trim()) unknown.push(heading.trim().slice(0, 60))
  }
  return { places, unknown }
}

const RELATIONS: Record<GuardianRelation, string[]> = {
  mother: ['mother', 'आई', 'माता', 'माँ', 'मां'],
  father: ['father', 'वडील', 'वडिल', 'पिता', 'बाबा'],
  grandparent: ['grandparent', 'grandfather', 'grandmother', 'आजोबा', 'आजी', 'दादा', 'दादी', 'नाना', 'नानी'],
  sibling: ['sibling', 'brother', 'sister', 'भाऊ', 'बहीण', 'भाई', 'बहन'],
  relative: ['relative', 'uncle', 'aunt', 'नातेवाईक', 'रिश्तेदार', 'काका', 'मामा'],
  guardian: ['guardian', 'पालक', 'अभिभावक'],
}
const LANGUAGES: Record<Locale, string[]> = {
  en: ['en', 'english', 'इंग्रजी', 'अंग्रेजी', 'अंग्रेज़ी'],
  mr: ['mr', 'marathi', 'मराठी'],
  hi: ['hi', 'hindi', 'हिन्दी', 'हिंदी'],
}
const ANSWERS = {
  yes: ['yes', 'y', 'true', '1', 'होय', 'हो', 'हाँ', 'हां'],
  no: ['no', 'n', 'false', '0', 'नाही', 'नहीं', 'नही'],
}

const MAX = { name: 120, guardianName: 120, address: 500 }

/** A row of the sheet, understood; `adultOn` is what remains of a birth date. */
export interface SheetStudent {
  name: string
  rollNumber: string | null
  phone: string | null
  email: string | null
  adultOn: string | null
  locale: Locale | null
  batch: string | null
  guardian: { name: string; phone: string; email: string | null; relation: GuardianRelation } | null
  consent: boolean
  address: string
}

export interface ReadStudent {
  cells: Cells
  student: SheetStudent
  problems: FieldError[]
}

/** Reads one row. Every cell that cannot be understood is a problem of its own; nothing is thrown. */
export function readStudent(
  row: string[],
  places: Map<Column | 'bornOn', number>,
  today: string,
): ReadStudent {
  const problems: FieldError[] = []
  const raw = (column: Column | 'bornOn') => cleaned(row[places.get(column) ?? -1] ?? '')
  const cell = <T>(column: Column, read: (text: string) => T | Wrong | null): T | null => {
    const text = raw(column)
    const value = text === '' ? null : read(text)
    if (!(value instanceof Wrong)) return value
    problems.push(value.of(column))
    return null
  }
  const adultOn = adultDay(raw('bornOn'), raw('adultOn'), today)
  if (adultOn instanceof Wrong) problems.push(adultOn.of('adultOn'))
  const student: SheetStudent = {
    name: cell('name', atMost(MAX.name)) ?? '',
    rollNumber: cell('rollNumber', readRollNumber),
    phone: cell('phone', readPhone),
    email: cell('email', readEmail),
    adultOn: adultOn instanceof Wrong ? null : adultOn,
    locale: cell('locale', oneOf(LANGUAGES, 'unknown-language')),
    batch: cell('batch', (text) => text),
    guardian: null,
    consent: cell('consent', oneOf(ANSWERS, 'unknown-answer')) === 'yes',
    address: cell('address', atMost(MAX.address)) ?? '',
  }
  if (raw('name') === '') problems.push({ field: 'name', code: 'missing' })
  student.guardian = readGuardian(cell, raw, problems)
  if (student.consent && raw('guardianName') === '')
    problems.push({ field: 'consent', code: 'guardian-missing' })
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, raw(column)])) as Cells
  cells.adultOn = adultOn instanceof Wrong ? raw('adultOn') || raw('bornOn') : (adultOn ?? '')
  return { cells, student, problems }
}

type ReadCell = <T>(column: Column, read: (text: string) => T | Wrong | null) => T | null

function readGuardian(cell: ReadCell, raw: (column: Column) => string, problems: FieldError[]) {
  const name = cell('guardianName', atMost(MAX.guardianName))
  const phone = cell('guardianPhone', readPhone)
  const email = cell('guardianEmail', readEmail)
  const relation = cell('relation', oneOf(RELATIONS, 'unknown-relation')) ?? 'guardian'
  if (raw('guardianName') === '' && raw('guardianPhone') === '' && raw('guardianEmail') === '') return null
  if (raw('guardianName') === '') problems.push({ field: 'guardianName', code: 'missing' })
  if (raw('guardianPhone') === '') problems.push({ field: 'guardianPhone', code: 'missing' })
  return name && phone ? { name, phone, email, relation } : null
}

/** What a cell says cannot be understood. */
class Wrong {
  readonly code: string
  readonly params: Record<string, number> | undefined
  constructor(code: string, params?: Record<string, number>) {
    this.code = code
    this.params = params
  }
  of(field: string): FieldError {
    return this.params ? { field, code: this.code, params: this.params } : { field, code: this.code }
  }
}

// Line breaks and other control characters inside a cell are spaces; a no-break space is one too.
const cleaned = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\u00a0\u2028\u2029]+/gu, ' ')
    .trim()

const atMost = (max: number) => (text: string) => (text.length > max ? new Wrong('too-long', { max }) : text)

function readPhone(text: string) {
  const phone = parsePhone(text)
  return 'ok' in phone ? (phone.ok as string) : new Wrong(phone.problem)
}

function readEmail(text: string) {
  const email = Email.safeParse(text)
  return email.success ? email.data : new Wrong('email-invalid')
}

function readRollNumber(text: string) {
  const roll = RollNumber.safeParse(latinDigits(text))
  return roll.success ? roll.data : new Wrong('roll-number-invalid')
}

const oneOf =
  <K extends string>(words: Record<K, string[]>, code: string) =>
  (text: string): K | Wrong => {
    const wanted = bare(latinDigits(text))
    const found = (Object.keys(words) as K[]).find((key) => words[key].some((word) => bare(word) === wanted))
    return found ?? new Wrong(code)
  }

/** The day of turning 18: as given, or 18 years after the birth (29 February becomes 1 March). */
function adultDay(bornOn: string, adultOn: string, today: string): string | null | Wrong {
  if (adultOn) return readDay(adultOn) ?? new Wrong('date-invalid')
  if (!bornOn) return null
  const day = readDay(bornOn)
  if (!day) return new Wrong('date-invalid')
  if (day > today) return new Wrong('in-the-future')
  const [year, rest] = [Number(day.slice(0, 4)) + 18, day.slice(4)]
  return rest === '-02-29' && !isLeap(year) ? `${year}-03-01` : `${year}${rest}`
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** A date as spreadsheets and people in India write it: 2009-05-31, 31/5/2009, 31-05-2009, 31.5.2009. */
function readDay(text: string): string | null {
  const typed = latinDigits(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(typed)
  const indian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  const [year, month, day] = iso ? iso.slice(1, 4) : indian ? [indian[3], indian[2], indian[1]] : []
  if (!year || !month || !day || year < '1900' || year > '2199') return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written ? null : written
}
