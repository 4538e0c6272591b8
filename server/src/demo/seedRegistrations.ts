// The demo's families who have registered on the site and wait for a guardian or for the front desk.
import type { Insertable } from 'kysely'
import type { Registrations } from '../platform/schema.ts'
import type { Seeding } from './seeding.ts'

type Waiting = Omit<Insertable<Registrations>, 'createdAt' | 'expiresAt' | 'state'> & { hoursAgo: number }

const HOUR = 3_600_000
/** Days for which the site keeps a registration: until a guardian confirms, and until the office decides. */
const KEPT = { guardian: 7, office: 90 }

/** A minor whose mother has not answered, one whose father has, a repeater of age, and a mother. */
export async function seedRegistrations({ tx, now, calendar, passwordHash }: Seeding): Promise<void> {
  const confirmedAt = new Date(now.getTime() - 20 * HOUR)
  const waiting: Waiting[] = [
    {
      role: 'student',
      name: 'Prachi Namunekar',
      phone: '+919000008001',
      locale: 'mr',
      adultOn: calendar.day('2028-01-19'),
      guardianName: 'Vaishali Namunekar',
      guardianPhone: '+919000008002',
      guardianRelation: 'mother',
      message: 'NEET, पहिले वर्ष. सकाळची बॅच हवी आहे.',
      hoursAgo: 26,
    },
    {
      role: 'student',
      name: 'Yash Kalpit',
      phone: '+919000008003',
      email: 'yash.k@example.in',
      locale: 'en',
      adultOn: calendar.day('2027-12-03'),
      guardianName: 'Sanjay Kalpit',
      guardianPhone: '+919000008004',
      guardianRelation: 'father',
      message: 'JEE from the next batch. I study in class 11 now.',
      confirmedAt,
      confirmedHow: 'link',
      confirmedPurposes: ['account', 'academics', 'attendance_word', 'messages'],
      hoursAgo: 43,
    },
    {
      role: 'student',
      name: 'Rutuja Udahare',
      email: 'rutuja.u@example.in',
      phone: '+919000008005',
      locale: 'hi',
      adultOn: calendar.day('2026-04-11'),
      message: 'NEET दोबारा देना है।',
      hoursAgo: 5,
    },
    {
      role: 'parent',
      name: 'Archana Chachani',
      phone: '+919000008006',
      locale: 'mr',
      message: 'मी NEET-28 A मधील एका विद्यार्थ्याची आई आहे.',
      hoursAgo: 3,
    },
  ]
  const rows = waiting.map(({ hoursAgo, ...asked }) => {
    const createdAt = new Date(now.getTime() - hoursAgo * HOUR)
    const waitsForGuardian = Boolean(asked.guardianName) && !asked.confirmedAt
    const days = waitsForGuardian ? KEPT.guardian : KEPT.office
    return {
      ...asked,
      passwordHash,
      state: waitsForGuardian ? ('waiting_for_guardian' as const) : ('waiting_for_office' as const),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * 24 * HOUR),
    }
  })
  await tx.insertInto('registrations').values(rows).execute()
}
