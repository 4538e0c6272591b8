// Courses and the subjects that they are made of.
import { listTopics, subjects as syllabus, type Target } from '../../content/syllabus.ts'
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { explainConstraint, invalid, notFound, Problem } from '../../platform/problems.ts'
import type { TargetExam } from '../../platform/schema.ts'
import {
  countOpenBatches,
  findCourseRow,
  findOpenCourses,
  findSubjectIds,
  holdSyllabus,
  insertCourse,
  replaceCourseSubjects,
  updateCourse,
  upsertSubjects,
  upsertTopics,
} from './courses.queries.ts'

explainConstraint('courses_name_key', () => nameTaken())

export interface NewCourse {
  name: string
  target: TargetExam
  classLevel: number
  description: string
  subjectIds: string[]
}

/** The ids of the subjects by their codes ("physics"). */
export async function listSubjectIds(db: Db): Promise<Map<string, string>> {
  const rows = await findSubjectIds(db)
  return new Map(rows.map((row) => [row.code, row.id]))
}

/** Adds a course. Throws 422 where a subject does not exist, 409 `name-taken`. Returns its id. */
export async function addCourse(tx: Tx, { subjectIds, ...course }: NewCourse, now: Date): Promise<string> {
  await checkSubjects(tx, subjectIds)
  const id = await insertCourse(tx, { ...course, createdAt: now })
  await replaceCourseSubjects(tx, id, subjectIds)
  return id
}

/** Changes a course; an archived one takes no new batches. Throws 409 `course-has-batches` {batches}. */
export async function changeCourse(
  tx: Tx,
  courseId: string,
  change: Partial<NewCourse> & { archived?: boolean },
  now: Date,
): Promise<void> {
  const { subjectIds, archived, ...fields } = change
  if (subjectIds) await checkSubjects(tx, subjectIds)
  if (archived) await checkNoOpenBatches(tx, courseId)
  const archivedAt = archived === undefined ? {} : { archivedAt: archived ? now : null }
  await updateCourse(tx, courseId, { ...fields, ...archivedAt })
  if (subjectIds) await replaceCourseSubjects(tx, courseId, subjectIds)
}

/** What the public page says about the courses that are offered. */
export const listOpenCourses = (db: Db, now: Date) => findOpenCourses(db, dayInIndia(now))

/** A course with the ids of its subjects; undefined where there is none. */
export const findCourse = findCourseRow

/** A course by its id. Throws 404. */
export async function getCourse(db: Db, courseId: string) {
  const course = await findCourse(db, courseId)
  if (!course) throw notFound()
  return course
}

async function checkSubjects(tx: Tx, subjectIds: string[]): Promise<void> {
  const known = new Set((await findSubjectIds(tx)).map((row) => row.id))
  if (subjectIds.some((id) => !known.has(id))) throw invalid('subjectIds', 'unknown-subject')
}

async function checkNoOpenBatches(tx: Tx, courseId: string): Promise<void> {
  const batches = await countOpenBatches(tx, courseId)
  if (batches > 0) throw new Problem(409, 'course-has-batches', { params: { batches } })
}

/**
 * Brings the subjects and topics of the shipped syllabus into the database, by their codes. Safe to repeat and to run
 * from several servers at once; what the institute has added itself stays.
 */
export async function syncSyllabus(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await holdSyllabus(tx)
    await upsertSubjects(
      tx,
      syllabus.map((subject, i) => ({ code: subject.code, ...namesOf(subject.name), position: i + 1 })),
    )
    const ids = await listSubjectIds(tx)
    const topics = listTopics().map((topic, i) => ({
      subjectId: ids.get(topic.subject) ?? '',
      code: topic.code,
      parent: topic.parent,
      ...namesOf(topic.name),
      classLevel: topic.class,
      targets: topic.targets.map((target) => targetOf[target]),
      position: i + 1,
    }))
    // Parents first: a chapter is written with the id of its unit.
    await upsertTopics(
      tx,
      topics.filter((topic) => topic.parent === null),
    )
    await upsertTopics(
      tx,
      topics.filter((topic) => topic.parent !== null),
    )
  })
}

/** A target of the syllabus as the database spells it. */
export const targetOf: Record<Target, TargetExam> = {
  neet: 'neet',
  'jee-main': 'jee_main',
  'jee-advanced': 'jee_advanced',
  'mht-cet': 'mht_cet',
}

const namesOf = (name: { en: string; mr: string; hi: string }) => ({
  nameEn: name.en,
  nameMr: name.mr,
  nameHi: name.hi,
})

const nameTaken = () => new Problem(409, 'name-taken', { errors: [{ field: 'name', code: 'name-taken' }] })
