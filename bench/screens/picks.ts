// Whom and what the measurement asks for: several ids of each, out of all the years.
import type pg from 'pg'

/** owner · teacher of the years · student, parent: of the years, several · sitter: the demo's student. */
export type Reader = 'owner' | 'teacher' | 'student' | 'parent' | 'sitter'

const SOME = 8

/** Each gives up to eight values; the address's `{name}` takes them in turn. */
const queries: Record<string, string> = {
  student: 'select id from old_students order by n desc',
  guardian: 'select guardian_id from old_students order by n desc',
  ownChild: 'select id from old_students order by n',
  teacher: 'select id from old_teachers order by n',
  batch: 'select id from old_batches where y = 0 order by n',
  subject: 'select id from old_subjects order by n',
  lecture: `select lecture_id from attendance_sheets join old_batches on id = batch_id
    where y = 0 and on_day < current_date order by on_day desc`,
  exam: 'select id from copies order by opens_at desc',
  hallExam: "select id from exams where mode = 'test' order by opens_at desc",
  examBatch: 'select distinct batch_id from exam_batches join copies on id = exam_id',
  attempt: 'select id from attempt_copies order by random()',
  signedAttempt:
    "select id from attempts where closed_at is not null and medium = 'computer' and receipt is null order by id",
  sitter: 'select distinct student_id from attempt_copies',
  question: 'select id from questions order by id',
  passage: 'select id from passages',
  blueprint: 'select id from blueprints',
  concession: 'select id from concessions order by asked_at desc',
  feeAssignment: 'select id from fee_assignments where ended_on is null order by id desc',
  refund: 'select id from refunds order by asked_at desc',
  leave: 'select id from old_leaves order by random()',
  notice: 'select id from old_notices order by i',
  query: 'select id from old_queries order by random()',
  feeDocument: 'select id from fee_documents order by issued_at desc',
  statement: 'select id from bank_statements order by imported_at desc',
  feePlan: 'select id from fee_plans where published_at is not null order by id desc',
  batchAndPlan: `select b.id || '/fee-preview?planId=' || p.id from batches b
    join fee_plans p on p.course_id = b.course_id and p.year = b.year and p.published_at is not null
    where b.archived_at is null and p.archived_at is null order by b.id desc`,
  studentAndPlan: `select e.student_id || '/fee-preview?batchId=' || b.id || '&planId=' || p.id
    from enrolments e join batches b on b.id = e.batch_id
    join fee_plans p on p.course_id = b.course_id and p.year = b.year and p.published_at is not null
    where b.archived_at is null and p.archived_at is null order by e.id desc`,
  weekStart: "select to_char(date_trunc('week', current_date), 'YYYY-MM-DD')",
  weekEnd: "select to_char(date_trunc('week', current_date) + interval '6 days', 'YYYY-MM-DD')",
  pastDay: `select to_char(on_day, 'YYYY-MM-DD') from (select distinct on_day from attendance_days
    where on_day < current_date - 7 order by on_day desc limit ${SOME}) d`,
  pastMonth: "select to_char(current_date - interval '1 month', 'YYYY-MM')",
  today: "select to_char(current_date, 'YYYY-MM-DD')",
  monthAgo: "select to_char(current_date - 30, 'YYYY-MM-DD')",
  yearAgo: "select to_char(current_date - 365, 'YYYY-MM-DD')",
  nextMorning: `select to_char(date_trunc('week', current_date) + interval '8 days 8 hours' - interval '5.5 hours',
    'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  nextNoon: `select to_char(date_trunc('week', current_date) + interval '8 days 9 hours' - interval '5.5 hours',
    'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
}

export type Picks = Record<string, string[]>

export async function pick(client: pg.Client): Promise<Picks> {
  const picks: Picks = {}
  for (const [name, query] of Object.entries(queries)) {
    const { rows } = await client.query<string[]>({ text: `${query} ${limit(query)}`, rowMode: 'array' })
    picks[name] = rows.map(([value]) => value ?? '')
  }
  return picks
}

const limit = (query: string) => (query.includes(' from ') ? `limit ${SOME}` : '')

/** The address at its n-th asking. Throws where the years hold nothing of the kind. */
export function fill(path: string, picks: Picks, turn: number): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const values = picks[name] ?? []
    if (!values.length) throw new Error(`There is no ${name} to ask ${path} for.`)
    return values[turn % values.length] ?? ''
  })
  return filled.startsWith('/v1/files/') ? filled : encodeURI(filled)
}
