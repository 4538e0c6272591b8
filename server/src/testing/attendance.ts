// Lectures to be marked and students with guardians, for the tests of attendance.
import type { Database } from '../platform/database.ts'
import { makeLecture } from './timetable.ts'
import { addPerson, addStudent, type Side, type World } from './world.ts'

const HALF_A_MINUTE = 30_000
const lately = new Map<string, number>()

/** A short lecture of the side that has just ended, one after another backwards: none is where another was. */
export async function pastLecture(db: Database, world: World, side: Side, now: Date): Promise<string> {
  const before = lately.get(side.batchId) ?? 0
  lately.set(side.batchId, before + 1)
  return makeLecture(db, {
    batchId: side.batchId,
    subjectId: world.physicsId,
    teacherId: side.teacherId,
    startsAt: new Date(now.getTime() - (before + 2) * HALF_A_MINUTE),
    minutes: 0.5,
  })
}

export interface TestStudent {
  studentId: string
  guardianId: string
}

/** A student of the side's batch whose guardian has consented to be told of absence. */
export async function addTestStudent(
  db: Database,
  world: World,
  side: Side,
  name: string,
  { purposes = ['account', 'academics', 'attendance_word'], fromOn = '2026-06-15' } = {},
): Promise<TestStudent> {
  const studentId = await addStudent(db, name)
  const guardianId = await addPerson(db, 'parent', `Guardian of ${name}`)
  await db.insertInto('guardianships').values({ guardianId, studentId, relation: 'mother' }).execute()
  const consent = { studentId, givenBy: guardianId, how: 'signed_form' as const, purposes }
  await db
    .insertInto('consents')
    .values({ ...consent, recordedBy: world.ownerId })
    .execute()
  await db.insertInto('enrolments').values({ studentId, batchId: side.batchId, fromOn }).execute()
  return { studentId, guardianId }
}
