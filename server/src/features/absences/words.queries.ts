// The SQL of the word to the guardians.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { DayAbsences, DayWord } from './wordSteps.ts'

/** Of each of these students, what the day's marks say of absence. */
export async function absencesOf(
  db: Db,
  studentIds: string[],
  day: string,
): Promise<Map<string, DayAbsences>> {
  const { rows } = await sql<{ studentId: string; lectureId: string; mark: 'absent' | 'leave' }>`
    select m.student_id as "studentId", m.lecture_id as "lectureId", m.mark
    from attendance_marks m join lectures l on l.id = m.lecture_id
    where m.student_id = any (${studentIds}::uuid[]) and m.on_day = ${day} and m.mark in ('absent', 'leave')
    order by l.starts_at`.execute(db)
  const days = new Map<string, DayAbsences>(studentIds.map((id) => [id, { absent: [], onLeave: [] }]))
  for (const { studentId, lectureId, mark } of rows) {
    const of = days.get(studentId)
    if (mark === 'absent') of?.absent.push(lectureId)
    else of?.onLeave.push(lectureId)
  }
  return days
}

const wordRows = (db: Db) =>
  db
    .selectFrom('absenceWords')
    .select([
      'studentId',
      'onDay',
      'lectureId',
      'state',
      'round',
      'dueAt',
      'toldAt',
      'unreachableWhy',
      'knownAt',
      'knownBy',
      'note',
    ])

export type WordRow = DayWord & { studentId: string; onDay: string }

export const listWords = (db: Db, studentIds: string[], day: string): Promise<WordRow[]> =>
  wordRows(db)
    .where('studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('onDay', '=', day)
    .execute()

export const findWord = (db: Db, studentId: string, day: string): Promise<WordRow | undefined> =>
  wordRows(db).where('studentId', '=', studentId).where('onDay', '=', day).executeTakeFirst()

export async function findFirstDue(db: Db, studentIds: string[], day: string): Promise<Date | null> {
  const row = await db
    .selectFrom('absenceWords')
    .select((e) => e.fn.min('dueAt').as('dueAt'))
    .where('studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('onDay', '=', day)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row?.dueAt ?? null
}

/** Words whose grace is over, the longest first. */
export const listDueWords = (db: Db, now: Date, atMost: number) =>
  db
    .selectFrom('absenceWords')
    .select(['studentId', 'onDay'])
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(atMost)
    .execute()

/** Words told between the two times, and those of them that have reached nobody so far. */
export const listToldWords = (db: Db, after: Date, before: Date) =>
  wordRows(db)
    .where('state', 'in', ['told', 'unreachable'])
    .where('toldAt', '>', after)
    .where('toldAt', '<=', before)
    .orderBy('toldAt')
    .execute()

/** Writes words, new or moved on, in one statement. */
export async function writeWords(tx: Tx, words: WordRow[]): Promise<void> {
  if (words.length === 0) return
  await sql`
    insert into absence_words (student_id, on_day, lecture_id, state, round, due_at, told_at, unreachable_why, known_at,
      known_by, note)
    select "studentId", "onDay", "lectureId", state, round, "dueAt", "toldAt", "unreachableWhy", "knownAt", "knownBy",
      note
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w ("studentId" uuid, "onDay" date, "lectureId" uuid,
      state absence_word_state, round smallint, "dueAt" timestamptz, "toldAt" timestamptz,
      "unreachableWhy" unreachable_reason, "knownAt" timestamptz, "knownBy" uuid, note text)
    on conflict (student_id, on_day) do update set lecture_id = excluded.lecture_id, state = excluded.state,
      round = excluded.round, due_at = excluded.due_at, told_at = excluded.told_at,
      unreachable_why = excluded.unreachable_why, known_at = excluded.known_at, known_by = excluded.known_by,
      note = excluded.note`.execute(tx)
}

/** Holds the student, like everybody who writes marks or words of theirs. */
export async function lockStudent(tx: Tx, studentId: string): Promise<void> {
  await sql`select from students where person_id = ${studentId} for no key update`.execute(tx)
}

export interface NamedLecture {
  student: string
  subject: string
  startsAt: Date
}

/** What a word names: the student, the lecture's subject and beginning. */
export async function nameLecture(db: Db, studentId: string, lectureId: string): Promise<NamedLecture> {
  return db
    .selectFrom('lectures')
    .innerJoin('subjects', 'subjects.id', 'lectures.subjectId')
    .innerJoin('people', (join) => join.on('people.id', '=', studentId))
    .select(['people.name as student', 'subjects.code as subject', 'lectures.startsAt'])
    .where('lectures.id', '=', lectureId)
    .executeTakeFirstOrThrow()
}

/** The student's guardians who are of the house. */
export async function listGuardians(db: Db, studentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('guardianships')
    .innerJoin('people', 'people.id', 'guardianships.guardianId')
    .select('people.id')
    .where('guardianships.studentId', '=', studentId)
    .where('people.status', 'in', ['active', 'invited'])
    .orderBy('people.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Those of the students with a standing consent that guardians are told of absence. */
export async function listConsenting(db: Db, studentIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct student_id as id from consents
    where student_id = any (${studentIds}::uuid[]) and withdrawn_at is null
      and 'attendance_word' = any (purposes)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
