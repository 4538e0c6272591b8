// Tells of the lectures of the next days that a changed plan changes.
import type { Tx } from '../../platform/database.ts'
import type { By } from '../lectures/lectures.ts'
import { tellOfLecture } from '../lectures/telling.ts'
import { type LectureRow, listTheseLectures } from '../timetable/timetable.ts'

/** What comes later than this, people see in their timetable. */
const DAYS = 7

/**
 * Looks at lectures before they change; the function that it returns tells, once they have: of those of the next week
 * that have another time or teacher now, or are gone.
 */
export async function tellOfPlan(tx: Tx, { personId, now }: By, ids: string[]): Promise<() => Promise<void>> {
  const soon = now.getTime() + DAYS * 86_400_000
  const before = (await listTheseLectures(tx, ids)).filter(
    (lecture) => lecture.state === 'planned' && lecture.startsAt.getTime() < soon,
  )
  return async () => {
    const after = await listTheseLectures(
      tx,
      before.map(({ id }) => id),
    )
    const byId = new Map(after.map((lecture) => [lecture.id, lecture]))
    for (const former of before) {
      const lecture = byId.get(former.id)
      const change = changeOf(former, lecture)
      if (change) await tellOfLecture(tx, now, { ...(lecture ?? gone(former)), former }, change, personId)
    }
  }
}

/** That a lecture is gone is a change of its own: what was told of an earlier one does not stand for it. */
const gone = (lecture: LectureRow): LectureRow => ({ ...lecture, sequence: lecture.sequence + 1 })

function changeOf(former: LectureRow, lecture: LectureRow | undefined) {
  if (!lecture || lecture.state === 'cancelled') return 'cancelled'
  if (lecture.startsAt.getTime() !== former.startsAt.getTime()) return 'moved'
  if (lecture.teacherId !== former.teacherId) return 'substitute'
  return undefined
}
