// The timetable as other features ask for it: a batch's lectures, a person's, one of them.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import {
  findLecture,
  type LectureRow,
  listLectures,
  listLecturesById,
  ownLectures,
} from './timetable.queries.ts'

export type { LectureRow } from './timetable.queries.ts'

/** A lecture by its id, cancelled or not. Throws 404. */
export async function lectureForUse(db: Db, lectureId: string): Promise<LectureRow> {
  const lecture = await findLecture(db, lectureId)
  if (!lecture) throw notFound()
  return lecture
}

/** These lectures, in the order of their time. */
export const listTheseLectures = (db: Db, lectureIds: string[]): Promise<LectureRow[]> =>
  listLecturesById(db, lectureIds)

/** A batch's lectures from the first to the last day (YYYY-MM-DD in India, both within), cancelled ones too. */
export const lecturesOfBatch = (db: Db, batchId: string, from: string, to: string): Promise<LectureRow[]> =>
  listLectures(db, sql<boolean>`lectures.batch_id = ${batchId}`, from, to)

/**
 * Somebody's own lectures from the first to the last day (both within), cancelled ones too: of a student's batches, of
 * a guardian's children, those that a teacher gives or would give by the plan. The office has none of its own.
 */
export const lecturesOfPerson = (
  db: Db,
  person: Pick<Viewer, 'role' | 'personId'>,
  from: string,
  to: string,
): Promise<LectureRow[]> => listLectures(db, ownLectures(person), from, to)
