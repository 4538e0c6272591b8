// Puts the demo's staff, students and guardians into the database, with consents and invitations.
import { sql } from 'kysely'
import { linkGuardians, recordConsents } from '../features/guardians/guardians.ts'
import { createPeople, type NewPerson } from '../features/people/people.ts'
import { openSession } from '../features/signin/sessions.ts'
import { hashSecret, newSecret } from '../platform/sealing.ts'
import { chanceOf } from './data/chance.ts'
import { aarya } from './data/exams/exams.ts'
import { type DemoGuardian, guardians, guardiansOfStudent } from './data/people.ts'
import { type DemoStaff, staff } from './data/staff.ts'
import { type DemoStudent, students } from './data/students.ts'
import { type Ids, idsOf, type Seeding } from './seeding.ts'

/** The day on which the office wrote everybody down, two weeks before the year began. */
const writtenOn = '2026-06-01'

type Coming = NewPerson & { code: string; isPhoneVerified: boolean }

/** Everybody, with the names they sign in with. Codes: a staff's or guardian's code, a student's roll number. */
export async function seedPeople(seeding: Seeding): Promise<Ids> {
  const everybody: Coming[] = [
    ...staff.map(toStaff),
    ...students.map((student) => toStudent(student, seeding)),
    ...guardians.map(toGuardian),
  ]
  const active = { status: 'active', passwordHash: seeding.passwordHash } as const
  const { ids, taken } = await createPeople(
    seeding.tx,
    everybody.map(({ code: _, isPhoneVerified: __, ...person }) =>
      person.status === 'invited' ? person : { ...active, ...person },
    ),
    seeding.calendar.morning(writtenOn),
  )
  if (taken.length) throw new Error(`${taken.length} sign-in names of the demo are not unique`)
  const people = idsOf(
    'person',
    everybody.map(({ code }, i) => [code, ids[i] ?? '']),
  )
  const verified = everybody.filter((one) => one.isPhoneVerified).map(({ code }) => people.of(code))
  await markWritten(seeding, { ids, verified, by: people.of('lata') })
  await seedGuardianships(seeding, people)
  await seedInvitations(seeding, people)
  await seedDevices(seeding, people.of(aarya))
  return people
}

const toStaff = ({ code, role, powers, name, phone, email, language }: DemoStaff): Coming => ({
  ...{ code, role, name, phone, email },
  powers: [...powers],
  locale: language,
  isPhoneVerified: true,
})

const toStudent = (student: DemoStudent, { calendar }: Seeding): Coming => ({
  code: student.roll,
  role: 'student',
  name: student.name,
  phone: student.phone,
  email: student.email,
  locale: student.language,
  address: student.address,
  rollNumber: student.roll,
  parentPhone: guardiansOfStudent(student.roll)[0]?.guardian.phone ?? null,
  adultOn: student.adultOn && calendar.day(student.adultOn),
  status: student.status,
  isPhoneVerified: true,
})

const toGuardian = (guardian: DemoGuardian): Coming => ({
  code: guardian.code,
  role: 'parent',
  name: guardian.name,
  phone: guardian.phone,
  email: guardian.email,
  locale: guardian.language,
  ...(isInvited(guardian) && { status: 'invited' }),
  isPhoneVerified: guardian.phoneVerified,
})

/** Some of those whose number is not checked have not opened their invitation; who agreed by a link has. */
function isInvited({ code, phoneVerified, wards }: DemoGuardian): boolean {
  if (phoneVerified || wards.some(({ consent }) => consent?.how === 'link')) return false
  return chanceOf(`invited ${code}`).below(4) === 0
}

async function markWritten(
  { tx, calendar }: Seeding,
  { ids, verified, by }: { ids: string[]; verified: string[]; by: string },
): Promise<void> {
  const at = calendar.morning(writtenOn)
  await sql`update people set is_demo = true, created_at = ${at}, updated_at = ${at}
    where id = any (${ids}::uuid[])`.execute(tx)
  await sql`update people set phone_verified_at = ${at}, phone_verified_by = ${by}, phone_verified_how = 'office'
    where id = any (${verified}::uuid[])`.execute(tx)
}

async function seedGuardianships({ tx, calendar }: Seeding, people: Ids): Promise<void> {
  const ties = guardians.flatMap(({ code, wards }) =>
    wards.map((ward) => ({ ...ward, guardianId: people.of(code), studentId: people.of(ward.roll) })),
  )
  await linkGuardians(
    tx,
    ties.map(({ guardianId, studentId, relation }) => ({ guardianId, studentId, relation })),
  )
  const office = people.of('lata')
  const consents = ties.flatMap(({ guardianId, studentId, consent }) => {
    if (!consent) return []
    const { how, on, purposes } = consent
    const recordedBy = how === 'link' ? null : office
    const given = { givenBy: guardianId, givenAt: calendar.morning(on), recordedBy }
    return [{ studentId, how, purposes: [...purposes], ...given }]
  })
  await recordConsents(tx, consents)
}

/** Handed out yesterday and good for six more days; nobody has kept the links themselves. */
async function seedInvitations({ tx, now }: Seeding, people: Ids): Promise<void> {
  const createdAt = new Date(now.getTime() - 86_400_000)
  const links = guardians.filter(isInvited).map(({ code }) => ({
    tokenHash: hashSecret(newSecret()),
    purpose: 'invitation' as const,
    personId: people.of(code),
    createdBy: people.of('lata'),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 7 * 86_400_000),
  }))
  await tx.insertInto('oneTimeLinks').values(links).execute()
}

/** Aarya is signed in on a phone and, since last week, on the family's computer. */
async function seedDevices({ tx, now }: Seeding, personId: string): Promise<void> {
  const devices = [
    { device: 'Chrome · Windows', address: '203.0.113.24', hoursAgo: 170 },
    { device: 'Chrome · Android', address: '203.0.113.87', hoursAgo: 15 },
  ]
  for (const { device, address, hoursAgo } of devices) {
    const then = new Date(now.getTime() - hoursAgo * 3_600_000)
    await openSession(tx, { now: () => then }, personId, { device, address })
  }
}
