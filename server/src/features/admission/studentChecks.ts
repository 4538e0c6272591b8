// What the rows of a list of students look like beside each other and beside who is there already.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Duplicate } from '../imports/imports.kinds.ts'
import { getPolicies } from '../institute/institute.ts'
import { isBelowLeastAge } from '../people/age.ts'
import {
  findNameOwners,
  findTakenRolls,
  findTwins,
  listBatchSeats,
  type NameOwner,
} from './admission.queries.ts'
import type { ReadStudent } from './studentSheet.ts'

export interface CheckedRow extends ReadStudent {
  line: number
  duplicates: Duplicate[]
  batchId: string | null
}

/** Adds to the rows every problem and likely duplicate that only shows beside others. */
export async function checkStudents(
  db: Db,
  rows: (ReadStudent & { line: number })[],
  fileBatchId: string | null,
  now: Date,
): Promise<CheckedRow[]> {
  const checked = rows.map((row) => ({ ...row, problems: [...row.problems], duplicates: [], batchId: null }))
  checkWithinFile(checked)
  await checkNames(db, checked)
  await checkRolls(db, checked)
  await checkTwins(db, checked)
  await checkSeats(db, checked, fileBatchId, now)
  await checkAges(db, checked, dayInIndia(now))
  return checked
}

/** What is seen twice in the file is a problem of the second: an e-mail, a roll number; a whole student is a likely twin. */
function checkWithinFile(rows: CheckedRow[]): void {
  const seen = new Map<string, { line: number; whose: string }>()
  const before = (key: string, line: number, whose: string) => {
    const first = seen.get(key)
    if (!first) seen.set(key, { line, whose })
    return first && first.whose !== whose ? first.line : undefined
  }
  for (const { line, student, problems, duplicates } of rows) {
    const { email, rollNumber, guardian } = student
    const twice = (field: string, first: number | undefined) => {
      if (first !== undefined) problems.push({ field, code: 'twice-in-file', params: { line: first } })
    }
    if (email) twice('email', before(`email ${email}`, line, `student ${line}`))
    if (guardian?.email)
      twice('guardianEmail', before(`email ${guardian.email}`, line, `guardian ${guardian.phone}`))
    if (rollNumber) twice('rollNumber', before(`roll ${rollNumber}`, line, `student ${line}`))
    const twin = student.name && before(`twin ${twinKey(student)}`, line, `student ${line}`)
    if (twin) duplicates.push({ code: 'twice-in-file', id: null, label: String(twin) })
  }
}

const twinKey = ({ name, guardian, phone }: ReadStudent['student']) =>
  `${sameName(name)} ${guardian?.phone ?? phone ?? ''}`
const sameName = (name: string) => name.toLowerCase().replace(/\s+/g, ' ')

async function checkNames(db: Db, rows: CheckedRow[]): Promise<void> {
  const values = rows.flatMap(({ student: { email, phone, guardian } }) =>
    [email, phone, guardian?.phone, guardian?.email].filter((value) => value != null),
  )
  const owners = await findNameOwners(db, [...new Set(values)])
  for (const row of rows) {
    const { email, phone, guardian } = row.student
    const ofEmail = email && owners.get(email)
    if (ofEmail) {
      row.problems.push({ field: 'email', code: 'sign-in-taken' })
      row.duplicates.push({ code: 'same-sign-in', id: ofEmail.id, label: ofEmail.name })
    }
    const ofPhone = phone && phone !== guardian?.phone && owners.get(phone)
    if (ofPhone && ofPhone.role === 'student' && ofPhone.id !== (ofEmail || undefined)?.id)
      row.duplicates.push({ code: 'same-sign-in', id: ofPhone.id, label: ofPhone.name })
    if (guardian) checkGuardian(row, guardian, owners)
  }
}

function checkGuardian(
  row: CheckedRow,
  guardian: { phone: string; email: string | null },
  owners: Map<string, NameOwner>,
): void {
  const ofPhone = owners.get(guardian.phone)
  if (ofPhone && ofPhone.role !== 'parent')
    row.problems.push({ field: 'guardianPhone', code: 'sign-in-taken' })
  const ofEmail = guardian.email ? owners.get(guardian.email) : undefined
  if (ofEmail && ofEmail.id !== ofPhone?.id)
    row.problems.push({ field: 'guardianEmail', code: 'sign-in-taken' })
}

async function checkRolls(db: Db, rows: CheckedRow[]): Promise<void> {
  const rolls = rows.map(({ student }) => student.rollNumber).filter((roll) => roll !== null)
  const taken = await findTakenRolls(db, rolls)
  for (const { student, problems } of rows) {
    if (student.rollNumber && taken.has(student.rollNumber))
      problems.push({ field: 'rollNumber', code: 'roll-number-taken' })
  }
}

async function checkTwins(db: Db, rows: CheckedRow[]): Promise<void> {
  const wanted = rows.map(({ line, student }) => ({
    line,
    name: sameName(student.name),
    phone: student.guardian?.phone ?? student.phone,
  }))
  const twins = await findTwins(db, wanted)
  const rowOf = new Map(rows.map((row) => [row.line, row]))
  for (const { line, id, label } of twins) {
    const row = rowOf.get(line)
    if (row && !row.duplicates.some((one) => one.id === id))
      row.duplicates.push({ code: 'same-name-and-guardian', id, label })
  }
}

async function checkSeats(db: Db, rows: CheckedRow[], fileBatchId: string | null, now: Date): Promise<void> {
  const batches = await listBatchSeats(db, dayInIndia(now))
  const byName = new Map(batches.map((batch) => [sameName(batch.name), batch]))
  const byId = new Map(batches.map((batch) => [batch.id, batch]))
  const taken = new Map<string, number>()
  for (const row of rows) {
    const named = row.student.batch
    const batch = named ? byName.get(sameName(named)) : fileBatchId ? byId.get(fileBatchId) : undefined
    if (named && !batch) row.problems.push({ field: 'batch', code: 'unknown-batch' })
    if (!batch) continue
    row.batchId = batch.id
    const count = (taken.get(batch.id) ?? 0) + 1
    taken.set(batch.id, count)
    if (count > batch.seats)
      row.problems.push({ field: 'batch', code: 'batch-full', params: { seats: Math.max(0, batch.seats) } })
  }
}

async function checkAges(db: Db, rows: CheckedRow[], today: string): Promise<void> {
  const { ageGate, minimumAge } = await getPolicies(db)
  if (ageGate !== 'refuse') return
  for (const { student, problems } of rows) {
    if (isBelowLeastAge(student.adultOn, minimumAge, today))
      problems.push({ field: 'adultOn', code: 'below-least-age', params: { age: minimumAge } })
  }
}
