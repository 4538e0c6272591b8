// A small institute for tests: two of everything, so that each person has something of their own and a stranger's.
import type { Database, Tx } from '../platform/database.ts'
import type { AdminPower, PersonRole } from '../platform/schema.ts'

/** One half of the institute: people who belong together. Side `b` is a stranger to side `a`. */
export interface Side {
  courseId: string
  batchId: string
  teacherId: string
  studentId: string
  guardianId: string
}

export interface World {
  physicsId: string
  topicId: string
  ownerId: string
  academicsId: string
  accountsId: string
  frontDeskId: string
  a: Side
  b: Side
}

/** Writes a small institute; another one may follow in the same database. Students are minors with a recorded consent; nobody has a password yet. */
export async function createWorld(db: Database): Promise<World> {
  return db.transaction().execute(async (tx) => {
    const ownerId = await addAdmin(tx, 'Owner Namune', 'owner')
    const subject = await addSubject(tx)
    return {
      ...subject,
      ownerId,
      academicsId: await addAdmin(tx, 'Academics Namune', 'academics'),
      accountsId: await addAdmin(tx, 'Accounts Namune', 'accounts'),
      frontDeskId: await addAdmin(tx, 'Desk Namune', 'front_desk'),
      a: await addSide(tx, 'A', subject.physicsId, ownerId),
      b: await addSide(tx, 'B', subject.physicsId, ownerId),
    }
  })
}

let counter = 0
let rolls = 0

/** A phone that nobody has yet: a random one is met twice sooner than one thinks. */
export const newPhone = () => `+9190000${10_000 + counter++}`

/** Adds an active person with a phone of their own to sign in with; returns the id. */
export async function addPerson(tx: Tx | Database, role: PersonRole, name: string): Promise<string> {
  const phone = newPhone()
  const { id } = await tx
    .insertInto('people')
    .values({ role, name, status: 'active', phone })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('signInNames').values({ value: phone, kind: 'phone', personId: id }).execute()
  return id
}

export async function addAdmin(tx: Tx | Database, name: string, power: AdminPower): Promise<string> {
  const personId = await addPerson(tx, 'admin', name)
  await tx.insertInto('adminPowers').values({ personId, power }).execute()
  return personId
}

/** Adds a student (a minor by default); without `consentBy` they are held back until a guardian consents. */
export async function addStudent(
  tx: Tx | Database,
  name: string,
  options: { adultOn?: string } = {},
): Promise<string> {
  const personId = await addPerson(tx, 'student', name)
  await tx
    .insertInto('students')
    .values({
      personId,
      rollNumber: `T-${String(++rolls).padStart(5, '0')}`,
      adultOn: options.adultOn ?? '2028-05-01',
    })
    .execute()
  return personId
}

export async function addConsent(
  tx: Tx | Database,
  studentId: string,
  guardianId: string,
  recordedBy: string,
) {
  await tx
    .insertInto('consents')
    .values({
      studentId,
      givenBy: guardianId,
      how: 'signed_form',
      purposes: ['account', 'academics'],
      recordedBy,
    })
    .execute()
}

async function addSubject(tx: Tx) {
  const known = await tx
    .selectFrom('subjects')
    .innerJoin('topics', 'topics.subjectId', 'subjects.id')
    .select(['subjects.id as physicsId', 'topics.id as topicId'])
    .where('subjects.code', '=', 'physics')
    .executeTakeFirst()
  if (known) return known
  const physics = await tx
    .insertInto('subjects')
    .values({ code: 'physics', nameEn: 'Physics', nameMr: 'भौतिकशास्त्र', nameHi: 'भौतिकी', position: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const topic = await tx
    .insertInto('topics')
    .values({
      subjectId: physics.id,
      code: 'phy-rotation',
      nameEn: 'Rotation',
      nameMr: 'घूर्णन गती',
      nameHi: 'घूर्णन गति',
      position: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { physicsId: physics.id, topicId: topic.id }
}

async function addSide(tx: Tx, side: string, subjectId: string, recordedBy: string): Promise<Side> {
  const teacherId = await addPerson(tx, 'teacher', `Teacher ${side} Udahare`)
  const guardianId = await addPerson(tx, 'parent', `Guardian ${side} Kalpit`)
  const studentId = await addStudent(tx, `Student ${side} Kalpit`)
  await tx.insertInto('guardianships').values({ guardianId, studentId, relation: 'mother' }).execute()
  await addConsent(tx, studentId, guardianId, recordedBy)
  const course = await tx
    .insertInto('courses')
    .values({ name: `Course ${side}${counter}`, target: 'jee_main', classLevel: 12 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('courseSubjects').values({ courseId: course.id, subjectId }).execute()
  const batch = await tx
    .insertInto('batches')
    .values({
      courseId: course.id,
      name: `Batch ${side}${counter}`,
      year: 2027,
      capacity: 60,
      startsOn: '2026-06-15',
      endsOn: '2027-05-31',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('batchTeachers').values({ batchId: batch.id, subjectId, teacherId }).execute()
  await tx.insertInto('enrolments').values({ studentId, batchId: batch.id, fromOn: '2026-06-15' }).execute()
  return { courseId: course.id, batchId: batch.id, teacherId, studentId, guardianId }
}
