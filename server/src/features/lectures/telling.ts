// Tells those whom a changed lecture concerns.
import type { Tx } from '../../platform/database.ts'
import { tell, withdrawWord } from '../messages/messages.ts'
import type { LectureRow } from '../timetable/timetable.ts'
import { listStudentsOf } from './lectures.queries.ts'

export type LectureChange = 'cancelled' | 'moved' | 'extra' | 'substitute' | 'restored'

/** A lecture as it is now, and what it was before where that differs. */
export type ChangedLecture = LectureRow & { former?: { teacherId: string; startsAt: Date } | undefined }

/**
 * Tells the students of the batch, and the teachers who give it or were to give it, what became of a lecture that is
 * still to come; who made the change knows. What an earlier change of it said and has not gone out is withdrawn.
 */
export async function tellOfLecture(
  tx: Tx,
  at: Date,
  { former, ...lecture }: ChangedLecture,
  change: LectureChange,
  byId: string,
): Promise<void> {
  if (lecture.endsAt <= at) return
  await withdrawWord(tx, causeOf(lecture.id, lecture.sequence - 1))
  const students = await listStudentsOf(tx, lecture.batchId, lecture.onDay)
  const teachers = [lecture.teacherId, lecture.plannedTeacherId, former?.teacherId ?? lecture.teacherId]
  const startsAt = former?.startsAt ?? lecture.startsAt
  await tell(tx, at, {
    kind: 'lecture-changed',
    to: [...new Set([...students, ...teachers])].filter((id) => id !== byId),
    cause: causeOf(lecture.id, lecture.sequence),
    params: {
      ...{ batch: lecture.batch, subject: lecture.subject, change },
      ...{ time: startsAt.toISOString(), to: lecture.startsAt.toISOString() },
    },
    link: `/timetable?day=${lecture.onDay}`,
  })
}

const causeOf = (lectureId: string, sequence: number) => `lecture:${lectureId}:${sequence}`
