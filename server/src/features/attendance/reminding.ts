// Reminds a teacher, once, of a lecture that nobody has marked.
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { oneByOne } from '../../platform/oneByOne.ts'
import { getAttendanceSettings } from '../attendanceSettings/attendanceSettings.ts'
import { tell } from '../messages/messages.ts'
import { type LectureWithSheet, listUntaken } from './attendance.queries.ts'

const MINUTE = 60_000

/** Of today's lectures only: what is older stands in the office's list. */
export async function remindTeachers(db: Database, now: Date): Promise<void> {
  const { reminderMinutes } = await getAttendanceSettings(db)
  const today = dayInIndia(now)
  const begunBefore = new Date(now.getTime() - reminderMinutes * MINUTE)
  const untaken = await listUntaken(db, { from: today, to: today }, begunBefore)
  await oneByOne(
    untaken.filter(({ remindedAt }) => !remindedAt),
    (lecture) => db.transaction().execute((tx) => remind(tx, lecture, now)),
  )
}

async function remind(tx: Tx, { id, batch, subject, teacherId, startsAt }: LectureWithSheet, now: Date) {
  const first = await tx
    .insertInto('attendanceReminders')
    .values({ lectureId: id, remindedAt: now })
    .onConflict((c) => c.doNothing())
    .returning('lectureId')
    .executeTakeFirst()
  if (!first) return
  await tell(tx, now, {
    kind: 'attendance-not-taken',
    to: [teacherId],
    cause: `attendance-not-taken:${id}`,
    params: { batch, subject, time: startsAt.toISOString() },
    link: `/lectures/${id}/attendance`,
  })
}
