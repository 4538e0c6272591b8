// The import of students and their guardians: from a sheet to a preview, to people, and back again.
import { z } from 'zod'
import { type AuditEntry, writeAudits } from '../../platform/audit.ts'
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { conflict, type FieldError, invalid, Problem } from '../../platform/problems.ts'
import type { Json, Locale } from '../../platform/schema.ts'
import type { SheetWarning } from '../../platform/spreadsheets.types.ts'
import { enrolStudents } from '../batches/enrolments.ts'
import { linkGuardians, recordConsents } from '../guardians/guardians.ts'
import type { ImportRules, Writing } from '../imports/imports.kinds.ts'
import { startImport } from '../imports/imports.ts'
import { readUploadedSheet } from '../imports/sheets.ts'
import { createPeople } from '../people/people.ts'
import { countHanging, deletePeople, findNameOwners, listBatchSeats } from './admission.queries.ts'
import { checkStudents } from './studentChecks.ts'
import { type Cells, COLUMNS, readHeadings, readStudent } from './studentSheet.ts'

export interface StudentUpload {
  bytes: Buffer
  fileName: string
  /** The batch of rows that name none, and the language of rows that say none. */
  batchId: string | null
  locale: Locale
  by: string
  now: Date
}

/**
 * Reads a sheet of students and keeps it as a preview. Throws 422 `sheet-…` for a file that cannot be read,
 * `no-rows`, `column-missing` for one without a column of names, or `unknown-batch`.
 */
export async function previewStudents(tx: Tx, upload: StudentUpload): Promise<string> {
  const { batchId, now } = upload
  const { rows, warnings } = await readUploadedSheet(upload.bytes)
  const { places, unknown } = readHeadings(rows[0] ?? [])
  if (!places.has('name')) throw new Problem(422, 'column-missing', { params: { column: 'Name' } })
  const today = dayInIndia(now)
  const filled = rows
    .map((row, i) => ({ row, line: i + 1 }))
    .slice(1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) throw new Problem(422, 'no-rows')
  if (batchId && !(await listBatchSeats(tx, today)).some((batch) => batch.id === batchId)) {
    throw invalid('batchId', 'unknown-batch')
  }
  const read = filled.map(({ row, line }) => ({ ...readStudent(row, places, today), line }))
  for (const { line, problems } of read) problems.push(...brokenCells(warnings, line, places))
  const checked = await checkStudents(tx, read, batchId, now)
  return startImport(tx, {
    kind: 'students',
    fileName: upload.fileName,
    options: { batchId, locale: upload.locale, unknownColumns: unknown },
    rows: checked.map(({ line, cells, student, batchId: ofRow, problems, duplicates }) => ({
      line,
      content: { cells, student: { ...student, batchId: ofRow } },
      problems,
      duplicates,
    })),
    createdBy: upload.by,
    now,
  })
}

/** Cells that are blank though something stands in them: a formula without a result, an error. */
function brokenCells(warnings: SheetWarning[], line: number, places: Map<string, number>): FieldError[] {
  const columns = new Map([...places].map(([column, place]) => [place + 1, column]))
  return warnings
    .filter((warning) => warning.row === line && columns.has(warning.column))
    .map(({ column, code }) => ({ field: columns.get(column) ?? '', code }))
}

const Options = z.object({ locale: z.enum(['en', 'mr', 'hi']) })
const Content = z.object({
  cells: z.record(z.enum(COLUMNS), z.string()),
  student: z.object({
    name: z.string(),
    rollNumber: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    adultOn: z.string().nullable(),
    locale: z.enum(['en', 'mr', 'hi']).nullable(),
    batchId: z.string().nullable(),
    guardian: z
      .object({
        name: z.string(),
        phone: z.string(),
        email: z.string().nullable(),
        relation: z.enum(['mother', 'father', 'grandparent', 'sibling', 'relative', 'guardian']),
      })
      .nullable(),
    consent: z.boolean(),
    address: z.string(),
  }),
})
type Student = z.output<typeof Content>['student']
type Line = { line: number; student: Student }

export const studentImport: ImportRules = {
  passesOverProblems: false,
  show: (content) => Content.parse(content).cells satisfies Cells,
  write: writeStudents,
  undo: takeBack,
}

/** So many rows at a time, so that progress shows on a slow machine too. */
const STEP = 250

async function writeStudents(writing: Writing, rows: { line: number; content: Json }[]) {
  const lines = rows.map(({ line, content }) => ({ line, student: Content.parse(content).student }))
  const made = new Map<number, string[]>()
  const guardians = new Map<string, string>()
  for (let i = 0; i < lines.length; i += STEP) {
    const some = lines.slice(i, i + STEP)
    await writeGuardians(writing, some, guardians, made)
    await writeStep(writing, some, guardians, made)
    await writing.progress(Math.min(lines.length, i + STEP))
  }
  await auditPeople(writing.tx, 'confirmImport', writing.createdBy, [...made.values()].flat())
  return made
}

/** One guardian per phone: who is there already, or was written for an earlier row, is taken as they are. */
async function writeGuardians(
  { tx, now, options }: Writing,
  lines: Line[],
  guardians: Map<string, string>,
  made: Map<number, string[]>,
): Promise<void> {
  const missing = lines.filter(({ student }) => student.guardian && !guardians.has(student.guardian.phone))
  const phones = [...new Set(missing.map(({ student }) => student.guardian?.phone ?? ''))]
  const owners = await findNameOwners(tx, phones)
  for (const [phone, owner] of owners) if (owner.role === 'parent') guardians.set(phone, owner.id)
  const firstOf = new Map<string, Line>()
  for (const line of missing) {
    const phone = line.student.guardian?.phone ?? ''
    if (!guardians.has(phone) && !firstOf.has(phone)) firstOf.set(phone, line)
  }
  const first = [...firstOf.values()]
  const { locale } = Options.parse(options)
  const people = first.flatMap(({ student: { guardian, locale: own, address } }) =>
    guardian
      ? [{ ...guardian, role: 'parent' as const, locale: own ?? locale, address, phoneSignsIn: true }]
      : [],
  )
  const ids = await createAll(tx, people, now)
  for (const [i, { line, student }] of first.entries()) {
    guardians.set(student.guardian?.phone ?? '', ids[i] ?? '')
    made.set(line, [ids[i] ?? ''])
  }
}

async function writeStep(
  writing: Writing,
  lines: Line[],
  guardians: Map<string, string>,
  made: Map<number, string[]>,
): Promise<void> {
  const { tx, now, createdBy } = writing
  const { locale } = Options.parse(writing.options)
  const students = lines.map(({ student: { guardian, batchId, consent, ...own } }) => ({
    ...own,
    role: 'student' as const,
    locale: own.locale ?? locale,
    parentPhone: guardian?.phone ?? null,
    // A parent's number on the child is a contact; the parent signs in with it.
    ...(own.phone === guardian?.phone && { phoneSignsIn: false }),
  }))
  const ids = await createAll(tx, students, now)
  const ties = lines.flatMap(({ student: { guardian, consent } }, i) =>
    guardian
      ? [{ studentId: ids[i] ?? '', guardianId: guardians.get(guardian.phone) ?? '', guardian, consent }]
      : [],
  )
  await linkGuardians(
    tx,
    ties.map(({ studentId, guardianId, guardian: { relation } }) => ({ studentId, guardianId, relation })),
  )
  await recordConsents(tx, ties.filter((tie) => tie.consent).map(consentOnPaper(createdBy, now)))
  await enrolByBatch(writing, lines, ids)
  for (const [i, { line }] of lines.entries()) made.set(line, [...(made.get(line) ?? []), ids[i] ?? ''])
}

const consentOnPaper =
  (recordedBy: string, givenAt: Date) =>
  ({ studentId, guardianId }: { studentId: string; guardianId: string }) => ({
    studentId,
    givenBy: guardianId,
    how: 'signed_form' as const,
    purposes: ['account' as const, 'academics' as const],
    givenAt,
    recordedBy,
  })

async function enrolByBatch({ tx, now, createdBy }: Writing, lines: Line[], ids: string[]): Promise<void> {
  const byBatch = Map.groupBy(
    lines.map(({ student }, i) => ({ batchId: student.batchId, id: ids[i] ?? '' })),
    (one) => one.batchId,
  )
  for (const [batchId, members] of [...byBatch].sort()) {
    if (batchId === null) continue
    const studentIds = members.map((one) => one.id)
    await enrolStudents(tx, { batchId, studentIds, fromOn: dayInIndia(now), by: createdBy, now })
  }
}

// Between preview and confirmation somebody else may have taken a name: then nothing of the list is written.
async function createAll(tx: Tx, people: Parameters<typeof createPeople>[1], now: Date): Promise<string[]> {
  const { ids, taken } = await createPeople(tx, people, now)
  if (taken.length > 0) throw conflict('rows-no-longer-fit', { rows: taken.length })
  return ids
}

async function takeBack(tx: Tx, { ids, by }: { ids: string[]; by: string }): Promise<void> {
  const { withAttempts, withPassword, withOthers } = await countHanging(tx, ids)
  if (withAttempts > 0) throw conflict('people-have-attempts', { people: withAttempts })
  if (withPassword > 0) throw conflict('people-have-signed-in', { people: withPassword })
  if (withOthers > 0) throw conflict('guardians-have-others', { people: withOthers })
  await auditPeople(tx, 'undoImport', by, ids)
  await deletePeople(tx, ids)
}

function auditPeople(tx: Tx, operation: string, actorId: string, ids: string[]): Promise<void> {
  const entries: AuditEntry[] = ids.map((subjectId) => ({ actorId, operation, noun: 'person', subjectId }))
  return writeAudits(tx, entries)
}
