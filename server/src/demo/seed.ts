// The demo's institute, written into an empty database in one transaction: all of it is there, or nothing.
import type { Keys } from '../config.ts'
import { syncSyllabus } from '../features/courses/courses.ts'
import { hashPassword } from '../features/signin/passwords.ts'
import type { Database, Tx } from '../platform/database.ts'
import { calendarOf } from './calendar.ts'
import { type DemoExam, pastExams } from './data/exams/exams.ts'
import { upcomingExams } from './data/exams/upcoming.ts'
import { institute } from './data/institute.ts'
import { renewExams, timedAsWritten } from './renewExams.ts'
import { seedAttempts } from './seedAttempts.ts'
import { renewAttendance, seedAttendance } from './seedAttendance.ts'
import { seedBlueprints } from './seedBlueprints.ts'
import { seedCourses } from './seedCourses.ts'
import { type ExamGround, seedExams, type TimedExam } from './seedExams.ts'
import { seedFees } from './seedFees.ts'
import type { Seeding } from './seeding.ts'
import { seedLeave } from './seedLeave.ts'
import { seedMessages } from './seedMessages.ts'
import { seedNotices } from './seedNotices.ts'
import { seedPeople } from './seedPeople.ts'
import { seedQueries } from './seedQueries.ts'
import { seedQuestions } from './seedQuestions.ts'
import { seedRegistrations } from './seedRegistrations.ts'
import { seedTimetable } from './seedTimetable.ts'
import { demoPassword } from './sign-ins.ts'

/** What the seed found and did. */
export type Seeded = { state: 'new' } | { state: 'there'; examsRenewed: number }

/**
 * Makes sure that the demo is there, with an exam to sit. Repeating it changes nothing but exams whose time has
 * passed (renewExams) and lectures that have begun since (renewAttendance). Throws where the database holds people who are not the demo's.
 */
export async function seedDemo(db: Database, keys: Keys, now: Date): Promise<Seeded> {
  await syncSyllabus(db)
  return db.transaction().execute(async (tx) => {
    const found = await holdInstitute(tx)
    if (found === 'real people') throw new Error('This database holds real people: the demo needs its own.')
    if (found === 'demo') {
      await renewAttendance(tx, now)
      return { state: 'there', examsRenewed: await renewExams(tx, now) }
    }
    const passwordHash = await hashPassword(keys, demoPassword)
    await seedAll({ tx, now, calendar: calendarOf(now), passwordHash })
    return { state: 'new' }
  })
}

/** Of two seeds at once the second waits here, and then finds what the first one wrote. */
async function holdInstitute(tx: Tx): Promise<'nobody' | 'demo' | 'real people'> {
  await tx.selectFrom('institute').select('onlyOne').forUpdate().execute()
  const somebody = await tx
    .selectFrom('people')
    .select('isDemo')
    .orderBy('isDemo', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!somebody) return 'nobody'
  return somebody.isDemo ? 'demo' : 'real people'
}

async function seedAll(seeding: Seeding): Promise<void> {
  const { tx, now } = seeding
  await nameInstitute(seeding)
  const people = await seedPeople(seeding)
  const batches = await seedCourses(seeding, people)
  await seedTimetable(seeding, people, batches)
  const questions = await seedQuestions(seeding, people)
  const ground: ExamGround = { people, batches, questions }
  await seedBlueprints(seeding)
  const past = pastExams.map((exam) => timedInThePast(exam, seeding))
  const ids = await seedExams(tx, [...past, ...upcomingExams(now).map(timedAsWritten)], ground, now)
  for (const timed of past) await seedAttempts(tx, timed, ids.of(timed.exam.code), people)
  await seedLeave(seeding, people)
  await seedAttendance(seeding, people)
  await seedQueries(seeding, people, ids)
  await seedNotices(seeding, people, batches)
  await seedFees(seeding, people, batches)
  await seedRegistrations(seeding)
  await seedMessages(seeding, people)
}

async function nameInstitute({ tx, now }: Seeding): Promise<void> {
  const { name, address, email, phone, hours } = institute
  await tx
    .updateTable('institute')
    .set({ name: name.en, address: address.en, email, phone, openingHours: hours, updatedAt: now })
    .execute()
}

function timedInThePast(exam: DemoExam, { calendar }: Seeding): TimedExam {
  return {
    exam,
    opensAt: calendar.moment(exam.opensAt),
    closesAt: calendar.moment(exam.closesAt),
    publishedAt: exam.publishedAt ? calendar.moment(exam.publishedAt) : null,
  }
}
