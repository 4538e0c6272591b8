// Puts the demo's courses, batches and teachers into the database, and who learned where from when to when.
import { addBatch, setBatchTeachers } from '../features/batches/batches.ts'
import { dropStudents, enrolStudents, transferStudents } from '../features/batches/enrolments.ts'
import { addCourse, listSubjectIds, targetOf } from '../features/courses/courses.ts'
import { addRoom } from '../features/rooms/rooms.ts'
import { batches, courses, type DemoBatch, yearStart } from './data/institute.ts'
import { type DemoStudent, students } from './data/students.ts'
import { type Ids, idsOf, type Seeding } from './seeding.ts'

/** The batches by their names, full of students. */
export async function seedCourses(seeding: Seeding, people: Ids): Promise<Ids> {
  const subjects = idsOf('subject', await listSubjectIds(seeding.tx))
  const courseIds = await seedEachCourse(seeding, subjects)
  const rooms = await seedRooms(seeding)
  const pairs: [string, string][] = []
  for (const batch of batches) {
    pairs.push([batch.code, await seedBatch(seeding, batch, { subjects, people, courses: courseIds, rooms })])
  }
  const batchIds = idsOf('batch', pairs)
  await enrolEverybody(seeding, people, batchIds)
  await moveSome(seeding, people, batchIds)
  return batchIds
}

async function seedEachCourse({ tx, calendar }: Seeding, subjects: Ids): Promise<Ids> {
  const pairs: [string, string][] = []
  for (const { code, target, subjects: codes, ...course } of courses) {
    const subjectIds = codes.map(subjects.of)
    const row = { ...course, target: targetOf[target], subjectIds }
    pairs.push([code, await addCourse(tx, row, calendar.morning('2026-05-04'))])
  }
  return idsOf('course', pairs)
}

/** A room for each batch, with a few seats more than the batch has. */
async function seedRooms({ tx, calendar }: Seeding): Promise<Ids> {
  const pairs: [string, string][] = []
  for (const { room, capacity } of batches) {
    pairs.push([room, await addRoom(tx, { name: room, seats: capacity + 6 }, calendar.morning('2026-05-04'))])
  }
  return idsOf('room', pairs)
}

type Known = { subjects: Ids; people: Ids; courses: Ids; rooms: Ids }

async function seedBatch({ tx, calendar }: Seeding, batch: DemoBatch, known: Known): Promise<string> {
  const { code, course, year, room, capacity, medium, classTeacher, teachers } = batch
  const batchId = await addBatch(
    tx,
    {
      ...{ name: code, year, capacity, medium },
      roomId: known.rooms.of(room),
      courseId: known.courses.of(course),
      startsOn: calendar.day(batch.startsOn),
      endsOn: calendar.day(batch.endsOn),
      classTeacherId: known.people.of(classTeacher),
    },
    calendar.morning('2026-05-05'),
  )
  const teaching = Object.entries(teachers).map(([subject, teacher]) => ({
    subjectId: known.subjects.of(subject),
    teacherId: known.people.of(teacher),
  }))
  await setBatchTeachers(tx, batchId, teaching)
  return batchId
}

async function enrolEverybody({ tx, calendar }: Seeding, people: Ids, batchIds: Ids): Promise<void> {
  const beginners = Map.groupBy(students, (student) => student.enrolments[0]?.batch ?? student.batch)
  for (const [batch, members] of beginners) {
    await enrolStudents(tx, {
      batchId: batchIds.of(batch),
      studentIds: members.map(({ roll }) => people.of(roll)),
      fromOn: calendar.day(yearStart),
      by: people.of('lata'),
      now: calendar.morning('2026-06-02'),
    })
  }
}

/** Those who came over from another batch or left, by the same rules by which the office does it. */
async function moveSome(seeding: Seeding, people: Ids, batchIds: Ids): Promise<void> {
  const { tx, calendar } = seeding
  for (const { student, stay, next } of students.flatMap(endedStays)) {
    const move = { studentIds: [people.of(student.roll)], on: calendar.day(stay.to) }
    if (next) {
      const now = calendar.morning(stay.to)
      const toBatchId = batchIds.of(next.batch)
      await transferStudents(tx, { ...move, toBatchId, reason: null, by: people.of('lata'), now })
    } else await dropStudents(tx, { ...move, reason: stay.reason ?? '' })
  }
}

function endedStays(student: DemoStudent) {
  return student.enrolments.flatMap(({ to, reason }, i) =>
    to ? [{ student, stay: { to, reason }, next: student.enrolments[i + 1] }] : [],
  )
}
