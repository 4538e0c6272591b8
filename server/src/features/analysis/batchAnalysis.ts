// How a batch stands: what it finds hard, how its tests went, and whose marks have slipped.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { BatchAnalysis } from './analysis.schemas.ts'
import type { TopicFigures } from './examAnalysis.queries.ts'
import { nameTopic } from './examAnalysis.ts'

/** So many of the last published tests are looked at. */
const TESTS = 8
/** A student has slipped who lies so many hundredths of the marks below their own average of the tests before. */
const SLIP = 10

/** The last tests of a batch, its topics, weakest first, and the students who slipped in the last one. */
export async function getBatchAnalysis(db: Db, batchId: string): Promise<z.output<typeof BatchAnalysis>> {
  const tests = await listTests(db, batchId)
  const ids = tests.map(({ examId }) => examId)
  return {
    tests: tests.toReversed(),
    topics: (await listBatchTopics(db, batchId, ids)).map(nameTopic),
    slipped: await listSlipped(db, batchId, ids),
  }
}

interface BatchTest {
  examId: string
  title: string
  opensAt: Date
  appeared: number
  /** Shares of the full marks. */
  average: number
  others: number | null
}

/** Newest first. */
async function listTests(db: Db, batchId: string): Promise<BatchTest[]> {
  const { rows } = await sql<BatchTest>`
    select e.id as exam_id, e.title, e.opens_at, f.*
    from exam_batches x join exams e on e.id = x.exam_id,
    lateral (
      select count(*) filter (where s.batch_id = ${batchId})::int as appeared,
        (avg(r.score / r.max_score) filter (where s.batch_id = ${batchId}))::float8 as average,
        (avg(r.score / r.max_score) filter (where s.batch_id <> ${batchId}))::float8 as others
      from counted_results r join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
      where r.exam_id = e.id) f
    where x.batch_id = ${batchId} and e.published_at is not null and e.mode = 'test' and f.appeared > 0
    order by e.opens_at desc limit ${TESTS}`.execute(db)
  return rows
}

async function listBatchTopics(
  db: Db,
  batchId: string,
  examIds: string[],
): Promise<(TopicFigures & { others: number | null })[]> {
  const { rows } = await sql<TopicFigures & { others: number | null }>`
    select t.id, t.name_en, t.name_mr, t.name_hi, t.subject_id, count(distinct q.question_id)::int as asked,
      (avg(case when m.outcome = 'right' then 1 else 0 end) filter (where s.batch_id = ${batchId}))::float8 as right,
      (avg(case when m.outcome = 'right' then 1 else 0 end) filter (where s.batch_id <> ${batchId}))::float8 as others
    from exam_questions q
    join questions on questions.id = q.question_id
    join topics t on t.id = questions.topic_id
    join counted_results r on r.exam_id = q.exam_id
    join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
    join result_marks m on m.attempt_id = r.attempt_id and m.position = q.position
    where q.exam_id = any(${examIds}::uuid[])
    group by t.id having count(*) filter (where s.batch_id = ${batchId}) > 0
    order by 7, t.name_en`.execute(db)
  return rows
}

interface Slip {
  studentId: string
  name: string
  rollNumber: string
  attemptId: string
  /** Shares of the full marks: in the last test, and on average in those before it. */
  last: number
  before: number
  tests: number
}

/** Who scored clearly less in the batch's last test than in at least two before it; the steepest fall first. */
async function listSlipped(db: Db, batchId: string, examIds: string[]): Promise<Slip[]> {
  const [last, ...before] = examIds
  if (!last || before.length < 2) return []
  const { rows } = await sql<Slip>`
    select r.student_id, p.name, st.roll_number, r.attempt_id, (r.score / r.max_score)::float8 as last,
      b.average as before, b.tests
    from counted_results r
    join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id and s.batch_id = ${batchId}
    join people p on p.id = r.student_id
    join students st on st.person_id = r.student_id,
    lateral (
      select avg(o.score / o.max_score)::float8 as average, count(*)::int as tests from counted_results o
      where o.student_id = r.student_id and o.exam_id = any(${before}::uuid[])) b
    where r.exam_id = ${last} and b.tests >= 2 and r.score / r.max_score < b.average - ${SLIP / 100}::float8
    order by b.average - (r.score / r.max_score)::float8 desc, st.roll_number`.execute(db)
  return rows
}
