// The SQL of attempts: starting, holding, taking over, closing, and the record that staff read.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttemptEnd, AttemptEventKind, Attempts } from '../../platform/schema.ts'

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

export function findLatestAttempt(db: Db, examId: string, studentId: string) {
  return db
    .selectFrom('attempts')
    .selectAll()
    .where('examId', '=', examId)
    .where('studentId', '=', studentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Of two starts at once one inserts; the other gets nothing and finds the first's row. */
export function insertAttempt(tx: Tx, attempt: Insertable<Attempts>) {
  return tx
    .insertInto('attempts')
    .values(attempt)
    .onConflict((c) => c.doNothing())
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
  // A pause ends with the attempt.
  await tx
    .updateTable('attempts')
    .set({ closedAt, closedHow, pausedAt: null })
    .where('id', '=', attemptId)
    .execute()
}

/** Moves the attempt's ends, or stops its clock and lets it go on. */
export async function setClock(
  tx: Db,
  attemptId: string,
  clock: { partEnds?: Date[]; endsAt?: Date; pausedAt?: Date | null },
): Promise<void> {
  await tx.updateTable('attempts').set(clock).where('id', '=', attemptId).execute()
}

/** Who may let the clock go on after the last pause. */
export async function findPauseRule(db: Db, attemptId: string): Promise<'student' | 'staff' | undefined> {
  const notices = await listNotices(db, attemptId)
  return notices.findLast(({ kind }) => kind === 'paused')?.detail?.until
}

export interface AttemptEvent {
  attemptId: string
  kind: AttemptEventKind
  epoch: number
  /** From where it came; null where the server did it by itself. */
  from: { sessionId: string; address: string | null } | null
  at: Date
  /** Who of the staff did it. */
  madeBy?: string
  detail?: EventDetail
}

/** What belongs to an event's kind; never an answer. */
export type EventDetail = {
  minutes?: number
  part?: number
  reason?: string
  text?: string
  until?: 'student' | 'staff'
  positions?: number[]
}

export async function recordEvent(tx: Tx, { from, detail, ...event }: AttemptEvent): Promise<void> {
  await tx
    .insertInto('attemptEvents')
    .values({
      ...event,
      sessionId: from?.sessionId ?? null,
      address: from?.address ?? null,
      detail: detail ? JSON.stringify(detail) : null,
    })
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
  attemptsAllowed: number
  awayLimit: number | null
  extraMinutes: number
}

/** Who sits, in which of the exam's batches, and what the exam's rules are for them. */
export async function getCandidate(db: Db, examId: string, studentId: string): Promise<Candidate> {
  const { rows } = await sql<Candidate>`
    select p.name, s.roll_number, p.photo_file_id, e.title as exam_title, e.attempts_allowed, e.away_limit,
      (select b.name from exam_students x join batches b on b.id = x.batch_id
        where x.exam_id = ${examId} and x.student_id = ${studentId}) as batch,
      coalesce((select extra_minutes from exam_accommodations x
        where x.exam_id = ${examId} and x.student_id = ${studentId}), 0) as extra_minutes
    from people p join students s on s.person_id = p.id, exams e
    where p.id = ${studentId} and e.id = ${examId}`.execute(db)
  return rows[0] as Candidate
}

export function listApart(db: Db, attemptId: string) {
  return db
    .selectFrom('answersApart as p')
    .select(['position', 'kind', 'epoch', 'sequence', 'response', 'marked', 'why', 'receivedAt'])
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('answers as h')
            .select('h.position')
            .whereRef('h.attemptId', '=', 'p.attemptId')
            .whereRef('h.position', '=', 'p.position')
            .whereRef('h.epoch', '=', 'p.epoch')
            .whereRef('h.sequence', '=', 'p.sequence')
            .where('h.kind', '=', 'saved'),
        )
        .$castTo<boolean>()
        .as('accepted'),
    )
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
    .leftJoin('people as p', 'p.id', 'e.madeBy')
    .select(['e.id', 'e.kind', 'e.at', 'e.epoch', 's.device', 'p.name as madeBy', 'e.detail'])
    .select(sql<string | null>`host(e.address)`.as('address'))
    .$narrowType<{ detail: EventDetail | null }>()
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
      'a.number',
      'a.startedAt',
      'a.endsAt',
      'a.partEnds',
      'a.pausedAt',
      'a.closedAt',
      'a.closedHow',
      'a.voidedAt',
      'a.epoch',
    ])
    .where('a.id', '=', attemptId)
    .executeTakeFirstOrThrow()
}

/** What the invigilator wrote to the student, and how the clock was stopped last: from the attempt's events. */
export async function listNotices(db: Db, attemptId: string) {
  return db
    .selectFrom('attemptEvents')
    .select(['id', 'kind', 'detail', 'at'])
    .where('attemptId', '=', attemptId)
    .where('kind', 'in', ['message', 'paused'])
    .orderBy('at')
    .orderBy('id')
    .$narrowType<{ detail: EventDetail | null }>()
    .execute()
}

/** What the server said of each question of a practice that was tried. */
export function listTries(db: Db, attemptId: string) {
  return db
    .selectFrom('practiceTries')
    .select(['position', 'tries', 'outcome', 'revealed'])
    .where('attemptId', '=', attemptId)
    .orderBy('position')
    .execute()
}

/** Seconds on each question, by position, as the devices counted them. */
export async function getSeconds(db: Db, attemptId: string): Promise<Record<string, number>> {
  const row = await db
    .selectFrom('attemptTimes')
    .select('seconds')
    .where('attemptId', '=', attemptId)
    .executeTakeFirst()
  return (row?.seconds ?? {}) as Record<string, number>
}
