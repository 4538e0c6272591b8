// Lectures whose teacher is on leave, each with those who could give it.
import type { Db } from '../../platform/database.ts'
import { findFree } from '../clashes/clashes.ts'
import { listTheseLectures } from '../timetable/timetable.ts'
import { listLecturesWithoutTeacher } from './lectures.queries.ts'

/** As far ahead as substitutes are looked for. */
const DAYS_AHEAD = 14
const OFFERED = 5

const lastDay = (now: Date) => new Date(now.getTime() + DAYS_AHEAD * 86_400_000)

/** How many of them there are; sixty at the most. */
export const countSubstitutions = async (db: Db, now: Date): Promise<number> =>
  (await listLecturesWithoutTeacher(db, now, lastDay(now))).length

/** The lectures of the next two weeks that need a substitute, soonest first, with free teachers of the subject first. */
export async function listSubstitutions(db: Db, now: Date) {
  const lectures = await listTheseLectures(db, await listLecturesWithoutTeacher(db, now, lastDay(now)))
  return Promise.all(
    lectures.map(async (lecture) => {
      const { teachers } = await findFree(db, lecture, { ...lecture, lectureId: lecture.id })
      return { ...lecture, free: teachers.slice(0, OFFERED) }
    }),
  )
}
