// How a batch stands: what it finds hard, how its tests went, and whose marks have slipped.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { batchCounts } from '../examCounts/batchCounts.ts'
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
  const [topics, slipped] = await Promise.all([
    listBatchTopics(db, batchId, ids),
    listSlipped(db, batchId, ids),
  ])
  return { tests: tests.toReversed(), topics: topics.map(nameTopic), slipped }
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

/** Newest first: the exams come in order, so that the results of older ones are never read. */
async function listTests(db: Db, batchId: string): Promise<BatchTest[]> {
  const { rows } = await sql<BatchTest>`
    select e.*, f.* from (
      select e.id as exam_id, e.title, e.opens_at from exam_batches x join exams e on e.id = x.exam_id
      where x.batch_id = ${batchId} and e.published_at is not null and e.mode = 'test'
        and e.opens_at >= (select min(from_on)::timestamp at time zone 'Asia/Kolkata' from enrolments
          where batch_id = ${batchId})
      order by e.opens_at desc) e,
    lateral (
      select count(*) filter (where s.batch_id = ${batchId})::int as appeared,
        (avg(r.score / r.max_score) filter (where s.batch_id = ${batchId}))::float8 as average,
        (avg(r.score / r.max_score) filter (where s.batch_id <> ${batchId}))::float8 as others
      from counted_results r join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
      where r.exam_id = e.exam_id) f
    where f.appeared > 0 order by e.opens_at desc limit ${TESTS}`.execute(db)
  return rows
}

async function listBatchTopics(
  db: Db,
  batchId: string,
  examIds: string[],
): Promise<(TopicFigures & { others: number | null })[]> {
  const { rows } = await sql<TopicFigures & { others: number | null }>`
    with counts as materialized (${batchCounts(batchId, examIds)})
    select t.id, t.name_en, t.name_mr, t.name_hi, t.subject_id, count(distinct q.question_id)::int as asked,
      sum(c.right)::float8 / sum(c.count)::float8 as right,
      sum(c.others_right)::float8 / sum(c.others_count)::float8 as others
    from counts c
    join exam_questions q on q.exam_id = c.exam_id and q.position = c.position
    join questions on questions.id = q.question_id
    join topics t on t.id = questions.topic_id
    group by t.id having sum(c.count) > 0
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
