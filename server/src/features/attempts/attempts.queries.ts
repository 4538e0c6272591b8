// The SQL of attempts: starting, holding, taking over, closing, and the record that staff read.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttemptEnd, AttemptEventKind, Attempts } from '../../platform/schema.ts'

/** What of an exam decides whether and how long it can be sat; whoever takes it back meanwhile waits. */
export function getSitting(tx: Tx, examId: string) {
  return tx
    .selectFrom('exams')
    .select([
      'id',
      'scheduledAt',
      'publishedAt',
      'opensAt',
      'closesAt',
      'durationMinutes',
      'shuffleQuestions',
      'shuffleOptions',
    ])
    .where('id', '=', examId)
    .forKeyShare()
    .executeTakeFirstOrThrow()
}

/** What never changes about an attempt. */
export interface AttemptFacts {
  studentId: string
  examId: string
  scheduledAt: Date
}

export async function findFacts(db: Db, attemptId: string): Promise<AttemptFacts | undefined> {
  const row = await db
    .selectFrom('attempts as a')
    .innerJoin('exams', 'exams.id', 'a.examId')
    .select(['a.studentId', 'a.examId', 'exams.scheduledAt'])
    .where('a.id', '=', attemptId)
    .executeTakeFirst()
  return row && { ...row, scheduledAt: row.scheduledAt ?? new Date(0) }
}

export function findAttempt(db: Db, examId: string, studentId: string) {
  return db
    .selectFrom('attempts')
    .selectAll()
    .where('examId', '=', examId)
    .where('studentId', '=', studentId)
    .executeTakeFirst()
}

/** Of two starts at once one inserts; the other gets nothing and finds the first's row. */
export function insertAttempt(tx: Tx, attempt: Insertable<Attempts>) {
  return tx
    .insertInto('attempts')
    .values(attempt)
    .onConflict((c) => c.columns(['examId', 'studentId']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

export function getAttemptRow(db: Db, attemptId: string) {
  return db.selectFrom('attempts').selectAll().where('id', '=', attemptId).executeTakeFirstOrThrow()
}

/** Waits for whoever changes the attempt now, saves included; then nobody else does until the end of `tx`. */
export function lockAttempt(tx: Tx, attemptId: string) {
  return tx
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', attemptId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** As `lockAttempt`, for an attempt that is still open past its end and that nobody else is at; undefined otherwise. */
export function lockExpired(tx: Tx, attemptId: string, until: Date) {
  return tx
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', attemptId)
    .where('closedAt', 'is', null)
    .where('endsAt', '<=', until)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function listExpired(db: Db, until: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('attempts')
    .select('id')
    .where('closedAt', 'is', null)
    .where('endsAt', '<=', until)
    .orderBy('endsAt')
    .execute()
  return rows.map(({ id }) => id)
}

export async function changeHolder(tx: Tx, attemptId: string, sessionId: string): Promise<number> {
  const row = await tx
    .updateTable('attempts')
    .set((e) => ({ sessionId, epoch: e('epoch', '+', 1) }))
    .where('id', '=', attemptId)
    .returning('epoch')
    .executeTakeFirstOrThrow()
  return row.epoch
}

export async function markClosed(
  tx: Tx,
  attemptId: string,
  closedAt: Date,
  closedHow: AttemptEnd,
): Promise<void> {
  await tx.updateTable('attempts').set({ closedAt, closedHow }).where('id', '=', attemptId).execute()
}

export interface AttemptEvent {
  attemptId: string
  kind: AttemptEventKind
  epoch: number
  /** From where it came; null where the server did it by itself. */
  from: { sessionId: string; address: string | null } | null
  at: Date
}

export async function recordEvent(tx: Tx, { from, ...event }: AttemptEvent): Promise<void> {
  await tx
    .insertInto('attemptEvents')
    .values({ ...event, sessionId: from?.sessionId ?? null, address: from?.address ?? null })
    .execute()
}

/** Since when, and on what device, the attempt is held. */
export async function getHolding(db: Db, attemptId: string): Promise<{ since: Date; device: string }> {
  return db
    .selectFrom('attempts as a')
    .innerJoin('sessions as s', 's.id', 'a.sessionId')
    .leftJoin('attemptEvents as e', (join) =>
      join
        .onRef('e.attemptId', '=', 'a.id')
        .onRef('e.epoch', '=', 'a.epoch')
        .on('e.kind', 'in', ['started', 'taken_over']),
    )
    .select((q) => [q.fn.coalesce('e.at', 'a.startedAt').as('since'), 's.device'])
    .where('a.id', '=', attemptId)
    .executeTakeFirstOrThrow()
}

export function listHeld(db: Db, attemptId: string) {
  return db
    .selectFrom('answers')
    .select(['position', 'kind', 'epoch', 'sequence', 'response', 'marked', 'receivedAt'])
    .where('attemptId', '=', attemptId)
    .orderBy('position')
    .orderBy('kind')
    .execute()
}

export interface Holdings {
  questions: number
  answered: number
  markedAnswered: number
  keptApart: number
}

/** How much the server holds of an attempt. */
export async function countHoldings(db: Db, attemptId: string): Promise<Holdings> {
  const { rows } = await sql<Holdings>`
    select cardinality(a.question_order) as questions,
      count(h.position) filter (where h.response is not null)::int as answered,
      count(h.position) filter (where h.response is not null and h.marked)::int as marked_answered,
      (select count(*)::int from answers_apart p where p.attempt_id = a.id) as kept_apart
    from attempts a left join answers h on h.attempt_id = a.id and h.kind = 'saved'
    where a.id = ${attemptId} group by a.id`.execute(db)
  return rows[0] as Holdings
}

export interface Candidate {
  name: string
  rollNumber: string
  photoFileId: string | null
  batch: string | null
  examTitle: string
}

/** Who sits, in which of the exam's batches, and what it is called. */
export async function getCandidate(db: Db, examId: string, studentId: string): Promise<Candidate> {
  const { rows } = await sql<Candidate>`
    select p.name, s.roll_number, p.photo_file_id, e.title as exam_title, (
      select b.name from exam_students x join batches b on b.id = x.batch_id
      where x.exam_id = ${examId} and x.student_id = ${studentId}) as batch
    from people p join students s on s.person_id = p.id, exams e
    where p.id = ${studentId} and e.id = ${examId}`.execute(db)
  return rows[0] as Candidate
}

export function listApart(db: Db, attemptId: string) {
  return db
    .selectFrom('answersApart')
    .select(['position', 'kind', 'epoch', 'sequence', 'response', 'marked', 'why', 'receivedAt'])
    .where('attemptId', '=', attemptId)
    .orderBy('receivedAt')
    .orderBy('epoch')
    .orderBy('sequence')
    .execute()
}

export function listEvents(db: Db, attemptId: string) {
  return db
    .selectFrom('attemptEvents as e')
    .leftJoin('sessions as s', 's.id', 'e.sessionId')
    .select(['e.kind', 'e.at', 'e.epoch', 's.device', sql<string | null>`host(e.address)`.as('address')])
    .where('e.attemptId', '=', attemptId)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
}

export function getRecordHead(db: Db, attemptId: string) {
  return db
    .selectFrom('attempts as a')
    .innerJoin('exams', 'exams.id', 'a.examId')
    .innerJoin('students as s', 's.personId', 'a.studentId')
    .innerJoin('people as p', 'p.id', 'a.studentId')
    .select([
      'a.id',
      'a.examId',
      'exams.title as examTitle',
      'a.studentId',
      'p.name as studentName',
      's.rollNumber',
      'a.startedAt',
      'a.endsAt',
      'a.closedAt',
      'a.closedHow',
      'a.epoch',
    ])
    .where('a.id', '=', attemptId)
    .executeTakeFirstOrThrow()
}
