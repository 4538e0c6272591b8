// The SQL of tests on paper: who sits them, attempts without a device, marks without answers, remembered columns.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttemptMedium } from '../../platform/schema.ts'
import type { Columns } from './paperTests.schemas.ts'

export interface Sitter {
  studentId: string
  name: string
  rollNumber: string
  batch: string
  /** The last attempt that was not taken back; where all were, the last of those. */
  attemptId: string | null
  medium: AttemptMedium | null
  voided: boolean
  ruledOut: boolean
  total: string | null
  sections: { section: number; score: string }[] | null
}

/** Everybody who is to sit the exam, or sat it, by batch and roll number. */
export async function listSitters(db: Db, examId: string): Promise<Sitter[]> {
  const { rows } = await sql<Sitter>`
    select p.id as student_id, p.name, s.roll_number, coalesce(b.name, '') as batch, a.id as attempt_id, a.medium,
      a.voided_at is not null as voided, r.score as total, r.sections,
      coalesce((select g.ruling = 'void' from attempt_rulings g where g.attempt_id = a.id
        order by g.at desc limit 1), false) as ruled_out
    from (select student_id from exam_students where exam_id = ${examId}
      union select student_id from attempts where exam_id = ${examId}) x
    join people p on p.id = x.student_id
    join students s on s.person_id = p.id
    left join exam_students e on e.exam_id = ${examId} and e.student_id = x.student_id
    left join batches b on b.id = e.batch_id
    left join lateral (select * from attempts where exam_id = ${examId} and student_id = x.student_id
      order by voided_at is null desc, number desc limit 1) a on true
    left join results r on r.attempt_id = a.id
    order by b.name, s.roll_number`.execute(db)
  return rows
}

/** The sections with what they earn. */
export function listMarkedSections(db: Db, examId: string) {
  return db
    .selectFrom('examSections')
    .select(['position', 'name', 'subjectId', 'questionCount', 'attemptCount'])
    .select(['marksRight', 'marksWrong', 'marksBlank'])
    .where('examId', '=', examId)
    .orderBy('position')
    .$narrowType<{ name: { en: string; mr?: string; hi?: string } }>()
    .execute()
}

export interface NewPaperAttempt {
  studentId: string
  medium: 'omr' | 'marks'
  setCode: 'A' | 'B' | 'C' | 'D' | null
  questionOrder: number[]
  optionOrders: Record<string, number[]>
}

export interface PaperTime {
  startedAt: Date
  endsAt: Date
  now: Date
}

/** Writes closed attempts that were sat on paper; returns their ids in the order given. */
export async function insertPaperAttempts(
  tx: Tx,
  examId: string,
  attempts: NewPaperAttempt[],
  { startedAt, endsAt, now }: PaperTime,
): Promise<string[]> {
  if (attempts.length === 0) return []
  const rows = JSON.stringify(attempts)
  const { rows: made } = await sql<{ id: string; studentId: string }>`
    insert into attempts (exam_id, student_id, number, medium, started_at, ends_at, part_ends, question_order,
      option_orders, set_code, closed_at, closed_how)
    select ${examId}, a."studentId", 1 + coalesce((select max(o.number) from attempts o
        where o.exam_id = ${examId} and o.student_id = a."studentId"), 0),
      a.medium, ${startedAt}, ${endsAt}, array_fill(${endsAt}::timestamptz, array[greatest(1,
        (select count(*)::int from exam_parts where exam_id = ${examId}))]), a."questionOrder", a."optionOrders",
      a."setCode", ${now}, 'paper'
    from jsonb_to_recordset(${rows}::jsonb) as a ("studentId" uuid, medium attempt_medium, "setCode" text,
      "questionOrder" smallint[], "optionOrders" jsonb)
    returning id, student_id`.execute(tx)
  const idOf = new Map(made.map(({ id, studentId }) => [studentId, id]))
  return attempts.map(({ studentId }) => idOf.get(studentId) ?? '')
}

export interface PaperAnswer {
  attemptId: string
  position: number
  /** The number on the set's paper: the order in which answers count. */
  sequence: number
  response: string
}

export async function insertPaperAnswers(tx: Tx, answers: PaperAnswer[], now: Date): Promise<void> {
  await sql`
    insert into answers (attempt_id, position, kind, epoch, sequence, response, received_at)
    select id, position, 'saved', 1, sequence, response, ${now}
    from unnest(${answers.map((one) => one.attemptId)}::uuid[], ${answers.map((one) => one.position)}::smallint[],
      ${answers.map((one) => one.sequence)}::int[], ${answers.map((one) => one.response)}::text[])
      as a (id, position, sequence, response)`.execute(tx)
}

export async function setVoided(tx: Tx, attemptIds: string[], voidedAt: Date | null): Promise<void> {
  if (attemptIds.length === 0) return
  await tx.updateTable('attempts').set({ voidedAt }).where('id', 'in', attemptIds).execute()
}

/** Writes down what was done with attempts, and by whom. */
export async function insertPaperEvents(
  tx: Tx,
  kind: 'closed' | 'voided' | 'restored',
  attemptIds: string[],
  by: string,
  at: Date,
): Promise<void> {
  if (attemptIds.length === 0) return
  const rows = attemptIds.map((attemptId) => ({ attemptId, kind, epoch: 1, madeBy: by, at }))
  await tx.insertInto('attemptEvents').values(rows).execute()
}

export interface MarksResult {
  attemptId: string
  examId: string
  studentId: string
  keyVersion: number
  score: string
  maxScore: string
  sections: string
  subjects: string
  computedAt: Date
}

/** Puts results in the place of those that the attempts had; the ranks of those go with them. */
export async function replaceMarksResults(tx: Tx, results: MarksResult[]): Promise<void> {
  if (results.length === 0) return
  const ids = results.map(({ attemptId }) => attemptId)
  await tx.deleteFrom('results').where('attemptId', 'in', ids).execute()
  await tx.insertInto('results').values(results).execute()
}

/** How such a file was read last. */
export async function findColumns(
  db: Db,
  kind: 'omr' | 'marks',
  heads: string,
): Promise<Columns | undefined> {
  const row = await db
    .selectFrom('paperColumns')
    .select('columns')
    .where('kind', '=', kind)
    .where('heads', '=', heads)
    .executeTakeFirst()
  return row?.columns as Columns | undefined
}

export async function keepColumns(tx: Tx, heads: string, columns: Columns, usedAt: Date): Promise<void> {
  const row = { columns: JSON.stringify(columns), usedAt }
  await tx
    .insertInto('paperColumns')
    .values({ kind: columns.kind, heads, ...row })
    .onConflict((c) => c.columns(['kind', 'heads']).doUpdateSet(row))
    .execute()
}

/** The exams that attempts belong to, in one order for everybody. */
export async function examsOf(db: Db, attemptIds: string[]): Promise<string[]> {
  if (attemptIds.length === 0) return []
  const rows = await db
    .selectFrom('attempts')
    .select('examId')
    .where('id', 'in', attemptIds)
    .distinct()
    .orderBy('examId')
    .execute()
  return rows.map(({ examId }) => examId)
}
