// A demo that is started again after days: the exams ahead lie in the past by then and are set anew.
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { DemoExam } from './data/exams/exams.ts'
import { aarya } from './data/exams/exams.ts'
import { countsAtStart, type SeriesCounts, upcomingExams } from './data/exams/upcoming.ts'
import { staff } from './data/staff.ts'
import { type ExamGround, seedExams, type TimedExam } from './seedExams.ts'
import { idsOf } from './seeding.ts'

/**
 * Makes sure that there is something to sit: where no exam of Aarya's batch is open, exams ahead whose time has passed
 * are moved to a new one if nobody has begun them, and followed by the next of their series otherwise. Whatever a
 * visitor has scheduled stays as it is. Returns how many exams were moved or added.
 */
export async function renewExams(tx: Tx, now: Date): Promise<number> {
  if (await canSitNow(tx, now)) return 0
  let renewed = 0
  const series = Object.keys(countsAtStart) as (keyof SeriesCounts)[]
  for (const [place, name] of series.entries()) {
    if (await renewSeries(tx, now, { place, name })) renewed += 1
  }
  return renewed
}

async function canSitNow(tx: Tx, now: Date): Promise<boolean> {
  const open = await sql`
    select from exam_students x join exams on exams.id = x.exam_id join students on students.person_id = x.student_id
    where students.roll_number = ${aarya} and exams.mode = 'test' and exams.opens_at <= ${now} and exams.closes_at > ${now}`.execute(
    tx,
  )
  return open.rows.length > 0
}

/** The series' first exam that is not used up: left alone, moved, or added. */
async function renewSeries(
  tx: Tx,
  now: Date,
  { place, name }: { place: number; name: keyof SeriesCounts },
): Promise<boolean> {
  for (let held = countsAtStart[name]; ; held++) {
    const exam = upcomingExams(now, { ...countsAtStart, [name]: held })[place]
    if (!exam) throw new Error(`The demo has no exams called ${name}`)
    const known = await findByTitle(tx, exam.title)
    if (known && (!known.closesAt || known.closesAt > now)) return false
    if (known?.isUsed) continue
    if (exam.stage !== 'draft' && exam.rules?.mode !== 'practice' && (await clashes(tx, exam))) return false
    if (known) await move(tx, known.id, exam, now)
    else await seedExams(tx, [timedAsWritten(exam)], await groundOf(tx), now)
    return true
  }
}

async function findByTitle(tx: Tx, title: string) {
  const { rows } = await sql<{ id: string; closesAt: Date | null; isUsed: boolean }>`
    select id, closes_at, published_at is not null
      or exists (select from attempts where attempts.exam_id = exams.id) as is_used
    from exams where title = ${title} limit 1`.execute(tx)
  return rows[0]
}

/** Whether one of its batches has another exam at that time. */
async function clashes(tx: Tx, { batches, opensAt, closesAt }: DemoExam): Promise<boolean> {
  const other = await sql`
    select from exam_batches x join batches b on b.id = x.batch_id
    where b.name = any (${[...batches]}::text[]) and x.scheduled
      and x.during && tstzrange(${opensAt}::timestamptz, ${closesAt}::timestamptz)`.execute(tx)
  return other.rows.length > 0
}

async function move(tx: Tx, id: string, exam: DemoExam, now: Date): Promise<void> {
  const { opensAt, closesAt } = exam
  const scheduledAt = exam.stage === 'draft' ? null : now
  await tx.updateTable('exams').set({ opensAt, closesAt, scheduledAt }).where('id', '=', id).execute()
}

/** An exam ahead has its times from the present already. */
export function timedAsWritten(exam: DemoExam): TimedExam {
  return { exam, opensAt: new Date(exam.opensAt), closesAt: new Date(exam.closesAt), publishedAt: null }
}

/** What a new exam refers to, found in a demo that is there already. */
async function groundOf(tx: Tx): Promise<ExamGround> {
  const teachers = await tx
    .selectFrom('people')
    .select(['id', 'phone'])
    .where('role', '=', 'teacher')
    .execute()
  const codes = new Map(staff.map(({ phone, code }) => [phone, code]))
  const batches = await tx.selectFrom('batches').select(['id', 'name']).execute()
  const questions = await tx.selectFrom('questions').select(['id', 'reference']).execute()
  return {
    people: idsOf(
      'person',
      teachers.map(({ id, phone }) => [codes.get(phone ?? '') ?? '', id]),
    ),
    batches: idsOf(
      'batch',
      batches.map(({ id, name }) => [name, id]),
    ),
    questions: idsOf(
      'question',
      questions.map(({ id, reference }) => [reference ?? '', id]),
    ),
  }
}
