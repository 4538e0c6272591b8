// Leave that is approved or cancelled after a lecture was taken changes what was marked.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { AttendanceMark } from '../../../platform/schema.ts'
import { getAttendanceSettings } from '../../attendanceSettings/attendanceSettings.ts'
import { leaveSpansOf } from '../../leave/leave.spans.ts'
import { lectureForUse } from '../../timetable/timetable.ts'
import { changeMarks, type MarkChange } from './marking.ts'
import { listMarks, lockSheet, lockStudents } from './marks.queries.ts'

const marker = { personId: null, source: 'leave' } as const

/**
 * Brings a student's taken lectures that begin from `from` to just before `to` in line with their approved leave, in
 * the transaction that approved or cancelled it. An absence becomes leave; who came all the same stays present. A mark
 * of leave without leave is what it was before, or is opened again where nobody had ever marked it. Words to the
 * guardians follow. The freeze does not matter here: the decision about the leave is the reason.
 */
export async function leaveChanged(tx: Tx, at: Date, studentId: string, from: Date, to: Date): Promise<void> {
  await lockStudents(tx, [studentId])
  const spans = await leaveSpansOf(tx, [studentId], from, to)
  const settings = await getAttendanceSettings(tx)
  for (const { lectureId, startsAt, mark } of await listTaken(tx, studentId, from, to)) {
    const isOnLeave = spans.some((span) => span.startsAt <= startsAt && startsAt < span.endsAt)
    const becomes = await markAfter(tx, { lectureId, studentId, mark, isOnLeave })
    if (becomes === mark) continue
    const sheet = await lockSheet(tx, lectureId)
    if (!sheet) continue
    const lecture = await lectureForUse(tx, lectureId)
    const stands = new Map((await listMarks(tx, lectureId)).map((row) => [row.studentId, row]))
    const change: MarkChange = { studentId, mark: becomes, minutes: null }
    const version = sheet.version + 1
    await changeMarks(tx, { lecture, settings, version, marker, reason: '', now: at }, [change], stands)
  }
}

/** The student's marked lectures of that time, in the order in which their sheets are locked. */
async function listTaken(db: Db, studentId: string, from: Date, to: Date) {
  return db
    .selectFrom('attendanceMarks as m')
    .innerJoin('lectures as l', 'l.id', 'm.lectureId')
    .select(['m.lectureId', 'm.mark', 'l.startsAt'])
    .where('m.studentId', '=', studentId)
    .where('m.onDay', '>=', sql<string>`(${from}::timestamptz at time zone 'Asia/Kolkata')::date`)
    .where('m.onDay', '<=', sql<string>`(${to}::timestamptz at time zone 'Asia/Kolkata')::date`)
    .where('l.startsAt', '>=', from)
    .where('l.startsAt', '<', to)
    .orderBy('m.lectureId')
    .execute()
}

interface Standing {
  lectureId: string
  studentId: string
  mark: AttendanceMark
  isOnLeave: boolean
}

async function markAfter(db: Db, { isOnLeave, mark, ...of }: Standing): Promise<AttendanceMark | null> {
  if (isOnLeave) return mark === 'absent' ? 'leave' : mark
  return mark === 'leave' ? findMarkBeforeLeave(db, of) : mark
}

/** What stood before leave was written over it; null where the sheet was filled with leave from the beginning. */
async function findMarkBeforeLeave(
  db: Db,
  { lectureId, studentId }: Pick<Standing, 'lectureId' | 'studentId'>,
) {
  const row = await db
    .selectFrom('attendanceCorrections')
    .select('oldMark')
    .where('lectureId', '=', lectureId)
    .where('studentId', '=', studentId)
    .where('newMark', '=', 'leave')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.oldMark ?? null
}
