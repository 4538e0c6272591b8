// Five years of an institute in its tables: 500 exams, 100,000 attempts, 10 million answers with their marks.
import pg from 'pg'
import { openDatabase } from '../server/src/platform/database.ts'
import { addStudent } from '../server/src/testing/world.ts'
import type { Stage } from './stage.ts'

const EXAMS = 500
const STUDENTS = 200
const QUESTIONS = 100
/** Days from one exam to the one before. */
const APART = (5 * 365) / EXAMS

/** Writes them beside what the stage has, by copying its exam, and tells the planner. */
export async function addYears(stage: Stage): Promise<void> {
  const studentIds = await addStudents(stage)
  const url = new URL(stage.postgres.adminUrl)
  url.pathname = '/integrate'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    // What is written follows the rules of the tables; checking each of 20 million rows would take many minutes.
    await client.query('set session_replication_role = replica')
    await client.query(`set search_path = ${await schemaOf(client)}`)
    await addExams(client, stage.exam.examId)
    await addAttempts(client, studentIds)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

async function schemaOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query("select schemaname from pg_tables where tablename = 'attempts'")
  return rows[0].schemaname
}

async function addStudents(stage: Stage): Promise<string[]> {
  const db = openDatabase(stage.postgres.servingUrl, 2)
  try {
    const ids: string[] = []
    for (let i = 0; i < STUDENTS; i++) ids.push(await addStudent(db, `Former ${i} Kalpit`))
    return ids
  } finally {
    await db.destroy()
  }
}

/** Copies of one exam with its paper and its key, each a few days before the last. */
async function addExams(client: pg.Client, examId: string): Promise<void> {
  await client.query(`
    create temp table old_exams as
    select e.*, n from exams e, generate_series(1, ${EXAMS}) n where e.id = '${examId}'`)
  await client.query(`
    update old_exams set id = gen_random_uuid(), title = 'Test ' || n, opens_at = opens_at - n * interval '${APART} days',
      closes_at = closes_at - n * interval '${APART} days', scheduled_at = scheduled_at - n * interval '${APART} days',
      published_at = closes_at - n * interval '${APART} days', published_by = created_by`)
  await client.query('create temp table copies as select id from old_exams')
  await client.query('alter table old_exams drop column n')
  await client.query('insert into exams select * from old_exams')
  for (const table of ['exam_sections', 'exam_questions', 'exam_keys', 'exam_batches']) {
    await client.query(`create temp table rows as select * from ${table} where exam_id = '${examId}'`)
    await client.query('create temp table more as select rows.*, copies.id as copy from rows, copies')
    await client.query('update more set exam_id = copy')
    await client.query('alter table more drop column copy')
    if (table === 'exam_batches')
      await client.query(
        'update more set during = tstzrange(e.opens_at, e.closes_at) from exams e where e.id = exam_id',
      )
    await client.query(`insert into ${table} select * from more`)
    await client.query('drop table rows, more')
  }
}

async function addAttempts(client: pg.Client, studentIds: string[]): Promise<void> {
  await client.query(
    `insert into sessions (person_id, device, ended_at, ended_why)
      select unnest($1::uuid[]), 'an old phone', now(), 'signed_out'`,
    [studentIds],
  )
  await client.query(
    `insert into attempts (exam_id, student_id, session_id, started_at, part_ends, ends_at, question_order, option_orders,
        closed_at, closed_how, receipt)
      select e.id, s.person_id, s.id, e.opens_at, array[e.closes_at], e.closes_at, '{1}', '{}', e.closes_at, 'bell', 'old'
      from old_exams e, sessions s where s.person_id = any ($1::uuid[])`,
    [studentIds],
  )
  await client.query(`create temp table old_attempts as
    select id, exam_id, student_id, started_at, closed_at from attempts where receipt = 'old'`)
  await client.query(`
    insert into answers (attempt_id, position, kind, epoch, sequence, response, received_at)
    select id, p, 'saved', 1, p, '2', started_at from old_attempts, generate_series(1, ${QUESTIONS}) p`)
  await client.query(`
    insert into results (attempt_id, exam_id, student_id, key_version, score, max_score, sections, subjects, computed_at)
    select id, exam_id, student_id, 1, 4 * ${QUESTIONS}, 4 * ${QUESTIONS}, '[]', '[]', closed_at from old_attempts`)
  await client.query(`
    insert into result_marks (attempt_id, position, response, outcome, marks, reason)
    select id, p, '2', 'right', 4, 'right' from old_attempts, generate_series(1, ${QUESTIONS}) p`)
}
