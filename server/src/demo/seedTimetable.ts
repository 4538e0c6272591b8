// Puts the demo's week into the database: every batch's lectures from nine weeks back to its last day, holidays, and
// what happens in a lived-in week: a cancelled lecture, a substitute, a moved one and an extra one.

import type { SubjectCode } from '../content/syllabus.ts'
import { listSubjectIds } from '../features/courses/courses.ts'
import { addHolidays } from '../features/holidays/holidays.ts'
import {
  addLecture,
  type By,
  cancelLecture,
  moveLecture,
  substituteTeacher,
} from '../features/lectures/lectures.ts'
import { addLine } from '../features/plans/plans.ts'
import { type LectureRow, lecturesOfBatch } from '../features/timetable/timetable.ts'
import { dayInIndia } from '../platform/clock.ts'
import { addDays, momentOf, mondayOf, weekdayOf } from '../platform/days.ts'
import { batches, type DemoBatch } from './data/institute.ts'
import { publicHolidays, weekOf } from './data/week.ts'
import { type Ids, idsOf, type Seeding } from './seeding.ts'

const WEEKS_BACK = 9

interface Known {
  people: Ids
  batches: Ids
  subjects: Ids
}

/** Writes the timetable. The batches have their usual rooms already. */
export async function seedTimetable(seeding: Seeding, people: Ids, batchIds: Ids): Promise<void> {
  const known = { people, batches: batchIds, subjects: idsOf('subject', await listSubjectIds(seeding.tx)) }
  const from = addDays(mondayOf(dayInIndia(seeding.now)), -7 * WEEKS_BACK)
  const office: By = { personId: people.of('lata'), now: momentOf(from, '06:00') }
  await seedHolidays(seeding, from, batchIds, office)
  for (const batch of batches) await seedWeek(seeding, batch, known, { ...office })
  await seedThisWeek(seeding, known, { ...office, now: seeding.now })
}

async function seedHolidays({ tx, now, calendar }: Seeding, from: string, batchIds: Ids, by: By) {
  const until = calendar.day('2027-05-31')
  const years = [from, until].map((day) => Number(day.slice(0, 4)))
  for (const year of new Set(years)) {
    for (const { day, name } of publicHolidays) {
      const fromOn = `${year}-${day}`
      if (fromOn >= from && fromOn <= until) await addHolidays(tx, { fromOn, batchId: null, name }, by)
    }
  }
  const outing = workday(addDays(dayInIndia(now), 12))
  const batchId = batchIds.of('NEET-28 A')
  await addHolidays(tx, { fromOn: outing, batchId, name: 'Visit to the science centre' }, by)
}

async function seedWeek({ tx, calendar }: Seeding, batch: DemoBatch, known: Known, by: By): Promise<void> {
  const { roomId } = await tx
    .selectFrom('batches')
    .select('roomId')
    .where('id', '=', known.batches.of(batch.code))
    .executeTakeFirstOrThrow()
  const subjects = Object.keys(batch.teachers) as SubjectCode[]
  const fromOn = [dayInIndia(by.now), calendar.day(batch.startsOn)].toSorted().at(-1)
  for (const { subject, weekday, startsAt, endsAt } of weekOf(batch.code, subjects)) {
    const teacherId = known.people.of(batch.teachers[subject] ?? '')
    const line = { subjectId: known.subjects.of(subject), teacherId, roomId, weekday, startsAt, endsAt }
    await addLine(tx, known.batches.of(batch.code), { ...line, fromOn }, by)
  }
}

/** What the demo's student meets in the days from tomorrow on. */
async function seedThisWeek(
  { tx, now }: Seeding,
  { people, batches, subjects }: Known,
  by: By,
): Promise<void> {
  const batchId = batches.of('JEE-27 A')
  const today = dayInIndia(now)
  const ahead = (await lecturesOfBatch(tx, batchId, addDays(today, 1), addDays(today, 10))).filter(
    ({ state }) => state === 'planned',
  )
  const next = (subject: string, place = 0) => pick(ahead, subject, place)
  await cancelLecture(
    tx,
    next('chemistry').id,
    { why: 'teacher_away', note: 'Read chapter 4 on your own.' },
    by,
  )
  await substituteTeacher(tx, next('physics').id, people.of('rekha'), by)
  const { id, roomId, onDay } = next('maths', 1)
  await moveLecture(
    tx,
    id,
    { startsAt: momentOf(onDay, '14:30'), endsAt: momentOf(onDay, '16:00'), roomId },
    by,
  )
  const extraDay = workday(addDays(today, 1))
  await addLecture(
    tx,
    batchId,
    {
      subjectId: subjects.of('physics'),
      teacherId: people.of('kishor'),
      roomId,
      startsAt: momentOf(extraDay, '17:00'),
      endsAt: momentOf(extraDay, '18:00'),
      note: 'Questions before the test',
    },
    by,
  )
}

function pick(lectures: LectureRow[], subject: string, place: number): LectureRow {
  const found = lectures.filter((lecture) => lecture.subject === subject)[place]
  if (!found) throw new Error(`The demo plans no ${subject} in the next days`)
  return found
}

/** The day itself, or the Monday after a Sunday. */
const workday = (day: string) => (weekdayOf(day) === 7 ? addDays(day, 1) : day)
