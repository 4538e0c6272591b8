// What five years bring beside marks: messages, queries, leave, the log, tests with their results.
import type pg from 'pg'
import type { Size } from './five-years.ts'

/** Needs the temporary tables that writeFiveYears has left on the connection. */
export async function writeTheRest(
  client: pg.Client,
  size: Size,
  say: (what: string) => void,
): Promise<void> {
  say('messages')
  await writeMessages(client, size)
  say('queries, leave and the log')
  await writeQueries(client, size)
  await writeLeaves(client, size)
  await writeLog(client, size)
  await writeNotices(client, size)
  say('tests')
  await writeExams(client, size)
}

/** A thousand to each guardian, each sent by WhatsApp. */
async function writeMessages(client: pg.Client, { days }: Size): Promise<void> {
  await client.query(`
    insert into messages (person_id, kind, cause, params, link, about_id, created_at, shown_at, read_at)
      select s.guardian_id, 'absence', 'years:' || i || ':' || s.id,
        jsonb_build_object('student', 'Student ' || s.n || ' Kalpit', 'date', '2026-01-05', 'subject', 'physics',
          'time', '2026-01-05T03:30:00.000Z'),
        '/attendance', s.id, at, at, case when i > 3 then at end
      from old_students s, generate_series(1, 1000) i,
        lateral (select now() - i * interval '${days / 1000} days' as at) time
      order by i desc;
    insert into deliveries (message_id, person_id, channel, state, due_at, callback_id, provider_id, sent_to, billed,
        created_at, sent_at, delivered_at)
      select id, person_id, 'whatsapp', 'delivered', shown_at, uuid7(), 'wamid.' || id, '+919000000000', true, shown_at,
        shown_at, shown_at from messages where cause like 'years:%'`)
}

/** Twenty-five of each student, most of them answered, a tenth shared. */
async function writeQueries(client: pg.Client, { batches, days }: Size): Promise<void> {
  await client.query(`
    create temp table old_queries as
      select uuid7() as id, uuid7() as other, s.id as student_id, b.id as batch_id, b.n as batch, i as n,
        now() - i * interval '${days / 25} days' as at, k.id as subject_id
      from old_students s, generate_series(1, 25) i, old_batches b, old_subjects k
      where b.n = s.n % ${batches} and b.y = least((i - 1) / 5, ${Math.ceil(days / 365) - 1}) and k.n = i % k.many;
    insert into queries (id, topic, subject_id, batch_id, asker_id, title, state, assigned_to, asked_at, due_at,
        answered_at, closed_at, closed_how, changed_at)
      select q.id, 'subject', q.subject_id, q.batch_id, q.student_id, 'How does number ' || q.n || ' of the sheet go?',
        (case when n > 1 then 'closed' else 'open' end)::query_state, t.teacher_id, q.at, q.at + interval '1 day',
        case when n > 1 then q.at end, case when n > 1 then q.at end, case when n > 1 then 'time'::query_end end, q.at
      from old_queries q
      join batch_teachers t on t.batch_id = q.batch_id and t.subject_id = q.subject_id;
    insert into query_posts (query_id, kind, author_id, body, at)
      select id, 'question', student_id, 'I do not see why $v^2 = 2as$ here.', at from old_queries;
    insert into query_posts (query_id, kind, author_id, body, at)
      select q.id, 'answer', queries.assigned_to, 'Begin with $a = \\frac{dv}{dt}$.', at
      from old_queries q join queries on queries.id = q.id where n > 1`)
  // The words that a search reads are kept by a trigger, which this connection does not run.
  await client.query('set session_replication_role = origin')
  await client.query(`
    insert into shared_answers (query_id, topic, subject_id, title, question, answer, shared_by, shared_at)
      select q.id, 'subject', q.subject_id, 'Why does case ' || q.n || ' of ' ||
          (array['friction','torque','buffer','entropy','osmosis','meiosis','integral','matrix'])[1 + q.n % 8] ||
          ' need sheet ' || left(q.id::text, 6) || '?',
        'I do not see it.', 'Begin with the definition.', queries.assigned_to, q.at
      from old_queries q join queries on queries.id = q.id where q.n in (5, 15)`)
  await client.query('set session_replication_role = replica')
}

/** Ten of each student, a day each. */
async function writeLeaves(client: pg.Client, { days }: Size): Promise<void> {
  await client.query(`
    create temp table old_leaves as
      select uuid7() as id, s.id as student_id, s.guardian_id, i as n, current_date - i * ${Math.floor(days / 10)} + 10 as on_day
      from old_students s, generate_series(1, 10) i;
    insert into leaves (id, person_id, role, state, extent, from_on, to_on, reason, applied_by, confirmed_by, confirmed_at,
        decided_by, decided_at, created_at)
      select id, student_id, 'student', 'approved', 'days', on_day, on_day, 'A wedding in the family', guardian_id,
        guardian_id, on_day - 2, (select id from old_teachers limit 1), on_day - 1, on_day - 2
      from old_leaves;
    insert into leave_spans (leave_id, person_id, during, approved)
      select id, student_id, tstzrange(on_day, on_day + 1), true from old_leaves;
    insert into leave_steps (leave_id, state, made_by, at)
      select id, unnest(array['waiting', 'approved']::leave_state[]), guardian_id, on_day - 2 from old_leaves`)
}

/** Two thousand notices, each to every second student and guardian of the years. */
async function writeNotices(client: pg.Client, { days }: Size): Promise<void> {
  await client.query(`
    create temp table old_notices as
      select uuid7() as id, i, now() - i * interval '${days / 2000} days' as at, o.id as author_id
      from generate_series(1, 2000) i join old_owners o on o.n = i % 8;
    insert into notices (id, state, author_id, important, send_at, released_at, released_by, sent_at, created_at, changed_at)
      select id, 'sent', author_id, i % 5 = 0, at, at, author_id, at, at, at from old_notices;
    insert into notice_versions (notice_id, version, title, body, written_by, at)
      select id, 1, 'Notice ' || i || ' of the institute', 'The library is open **until nine**.', author_id, at
      from old_notices;
    insert into notice_targets (notice_id, role)
      select id, unnest(array['student', 'parent']::person_role[]) from old_notices;
    insert into notice_recipients (notice_id, person_id, batch_id, read_at)
      select o.id, p.id, b.id, case when (s.n + o.i) % 7 > 0 then o.at end
      from old_notices o join old_students s on (s.n + o.i) % 2 = 0
      join old_batches b on b.n = s.batch and b.y = 0, lateral (values (s.id), (s.guardian_id)) p (id)`)
}

async function writeLog(client: pg.Client, { batches }: Size): Promise<void> {
  await client.query(`
    insert into audit_log (at, actor_id, operation, noun, subject_id, fields)
      select now() - i * interval '70 seconds', t.id, 'takeAttendance', 'lecture', uuid7(), '{}'
      from generate_series(1, ${batches * 50_000}) i
      join old_teachers t on t.n = i % (select count(*) from old_teachers)`)
}

/** The demo's published test again and again, sat by two hundred as its best student sat it. */
async function writeExams(client: pg.Client, { exams, days }: Size): Promise<void> {
  const { rows } = await client.query<{ exam_id: string; id: string }>(`
    select a.exam_id, a.id from attempts a join exams e on e.id = a.exam_id join results r on r.attempt_id = a.id
    where e.published_at is not null and a.medium = 'computer' order by r.score desc limit 1`)
  const [model] = rows
  if (!model) throw new Error('The demo has no published test to copy.')
  await copyExams(client, model.exam_id, exams, days)
  await copyAttempts(client, model.id)
}

/** Every table that hangs on an exam and is part of what it is. */
const PARTS = ['exam_parts', 'exam_sections', 'exam_questions', 'exam_keys', 'exam_batches']

async function copyExams(client: pg.Client, examId: string, exams: number, days: number): Promise<void> {
  const apart = days / exams
  await client.query(`
    create temp table old_exams as
      select e.*, uuid7() as copy, n from exams e, generate_series(1, ${exams}) n where e.id = '${examId}';
    update old_exams set id = copy, title = 'Test ' || n, group_id = null,
      opens_at = opens_at - n * interval '${apart} days', closes_at = closes_at - n * interval '${apart} days',
      scheduled_at = scheduled_at - n * interval '${apart} days',
      published_at = published_at - n * interval '${apart} days';
    create temp table copies as select id, opens_at, closes_at from old_exams;
    alter table old_exams drop column copy, drop column n;
    insert into exams select * from old_exams`)
  for (const table of PARTS) {
    await client.query(`
      create temp table part as select p.*, c.id as copy from ${table} p, copies c where p.exam_id = '${examId}';
      update part set exam_id = copy;
      alter table part drop column copy`)
    if (table === 'exam_batches')
      await client.query(
        'update part set during = tstzrange(c.opens_at, c.closes_at) from copies c where c.id = exam_id',
      )
    await client.query(`insert into ${table} select * from part; drop table part`)
  }
}

async function copyAttempts(client: pg.Client, attemptId: string): Promise<void> {
  await client.query(`
    create temp table sitters as
      select id from (select id, n from old_students order by n limit 200) s
      union select student_id from attempts where id = '${attemptId}';
    insert into sessions (person_id, device, ended_at, ended_why)
      select id, 'an old phone', now(), 'signed_out' from sitters;
    create temp table old_attempts as
      select a.*, uuid7() as copy, c.id as in_exam, c.opens_at, c.closes_at as closes, s.id as by, e.id as on_session
      from attempts a, copies c, sitters s
      join lateral (select id from sessions where person_id = s.id order by id desc limit 1) e on true
      where a.id = '${attemptId}';
    update old_attempts set id = copy, exam_id = in_exam, student_id = by, session_id = on_session, receipt = 'old',
      started_at = opens_at, ends_at = closes, part_ends = array[closes], closed_at = closes;
    create temp table attempt_copies as select id, exam_id, student_id from old_attempts;
    alter table old_attempts drop column copy, drop column in_exam, drop column opens_at, drop column closes,
      drop column by, drop column on_session;
    insert into attempts select * from old_attempts`)
  for (const table of ['results', 'answers', 'result_marks', 'result_ranks']) {
    const names = await columnsOf(client, table)
    const own = new Set(['attempt_id', 'exam_id', 'student_id'])
    const values = names.map((name) =>
      name === 'attempt_id' ? 'c.id' : own.has(name) ? `c.${name}` : `m."${name}"`,
    )
    await client.query(`
      insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
      select ${values.join(', ')} from ${table} m, attempt_copies c where m.attempt_id = '${attemptId}'`)
  }
  await client.query(`
    insert into attempt_times (attempt_id, seconds, updated_at)
      select c.id, jsonb_object_agg(m.position, 20 + (m.position * 37 + length(c.id::text)) % 90), now()
      from attempt_copies c join result_marks m on m.attempt_id = c.id group by c.id`)
}

/** Those that are written: what the database reckons itself is left to it. */
async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    "select column_name from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and table_schema = current_schema()",
    [table],
  )
  return rows.map(({ column_name }) => column_name)
}
