// The SQL of whom a notice is for. The preview counts, and the sending writes down, what one statement finds.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { PersonRole } from '../../platform/schema.ts'
import { taughtBy } from '../batches/teaching.ts'

/** Circles that add up: somebody is in the audience who is in one of them. */
export interface Audience {
  everybody: boolean
  roles: PersonRole[]
  courseIds: string[]
  batchIds: string[]
  personIds: string[]
  /** Of every student in it, the guardians too. */
  withGuardians: boolean
}

/** Who writes is not told of their own notice; `today` is the day in India on which somebody is in a batch. */
export interface Circumstances {
  authorId: string
  today: string
}

interface Member {
  personId: string
  role: PersonRole
}

/**
 * A select of (person_id, role, batch_id), each person once: the audience on that day without its author, and without
 * people who are suspended or gone. A student is found under a batch that was named before any other of theirs, a
 * guardian under one of a child.
 */
function membersOf(audience: Audience, { authorId, today }: Circumstances): RawBuilder<Member> {
  const { everybody, roles, courseIds, batchIds, personIds, withGuardians } = audience
  return sql<Member>`
    with placed as materialized (
      select distinct on (e.student_id) e.student_id, e.batch_id,
        b.id = any (${batchIds}::uuid[]) or b.course_id = any (${courseIds}::uuid[]) as is_named
      from enrolments e join batches b on b.id = e.batch_id
      where daterange(e.from_on, e.to_on) @> ${today}::date
      order by e.student_id, is_named desc, b.name
    ), families as materialized (
      select distinct on (g.guardian_id) g.guardian_id, s.batch_id
      from guardianships g join placed s on s.student_id = g.student_id
      order by g.guardian_id, s.is_named desc, s.batch_id
    ), named as (
      select p.id, coalesce(s.batch_id, f.batch_id) as batch_id
      from people p
      left join placed s on s.student_id = p.id
      left join families f on f.guardian_id = p.id
      where ${everybody}::boolean or p.role = any (${roles}::person_role[]) or p.id = any (${personIds}::uuid[])
        or s.is_named
    ), circle as (
      select id, batch_id from named
      union all
      select g.guardian_id, n.batch_id from named n join guardianships g on g.student_id = n.id
      where ${withGuardians}::boolean
    )
    select distinct on (p.id) p.id as person_id, p.role, c.batch_id
    from circle c join people p on p.id = c.id
    where p.status in ('invited', 'active') and p.id <> ${authorId}
    order by p.id, c.batch_id`
}

/** Everybody whom the notice would go to. */
export async function listMembers(db: Db, audience: Audience, at: Circumstances): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select person_id, role from (${membersOf(audience, at)}) member`.execute(db)
  return rows
}

/** Writes down who is in the audience now. */
export async function insertRecipients(
  tx: Tx,
  noticeId: string,
  audience: Audience,
  at: Circumstances,
): Promise<void> {
  await sql`insert into notice_recipients (notice_id, person_id, batch_id)
    select ${noticeId}::uuid, person_id, batch_id from (${membersOf(audience, at)}) member`.execute(tx)
}

/** The circles that were written down with a notice. */
export async function getAudience(db: Db, noticeId: string): Promise<Audience> {
  const { rows } = await sql<Audience>`
    select n.with_guardians,
      coalesce(bool_or(t.notice_id is not null and num_nonnulls(t.role, t.course_id, t.batch_id, t.person_id) = 0), false)
        as everybody,
      coalesce(array_agg(t.role::text) filter (where t.role is not null), '{}') as roles,
      coalesce(array_agg(t.course_id) filter (where t.course_id is not null), '{}') as course_ids,
      coalesce(array_agg(t.batch_id) filter (where t.batch_id is not null), '{}') as batch_ids,
      coalesce(array_agg(t.person_id) filter (where t.person_id is not null), '{}') as person_ids
    from notices n left join notice_targets t on t.notice_id = n.id
    where n.id = ${noticeId} group by n.id`.execute(db)
  const [audience] = rows
  if (!audience) throw new Error('The notice is not there.')
  return audience
}

/** Writes the circles anew. */
export async function replaceTargets(tx: Tx, noticeId: string, audience: Audience): Promise<void> {
  await tx.deleteFrom('noticeTargets').where('noticeId', '=', noticeId).execute()
  const targets = [
    ...(audience.everybody ? [{}] : []),
    ...unique(audience.roles).map((role) => ({ role })),
    ...unique(audience.courseIds).map((courseId) => ({ courseId })),
    ...unique(audience.batchIds).map((batchId) => ({ batchId })),
    ...unique(audience.personIds).map((personId) => ({ personId })),
  ]
  if (targets.length === 0) return
  const rows = targets.map((target) => ({ noticeId, ...target }))
  await tx.insertInto('noticeTargets').values(rows).execute()
}

const unique = <T>(values: T[]): T[] => [...new Set(values)]

/** Which of the batches the teacher does not teach. */
export async function listOthersBatches(db: Db, teacherId: string, batchIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select named.id from unnest(${batchIds}::uuid[]) named (id)
    where not ${taughtBy(teacherId, sql.ref('named.id'))}`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Adds whoever joined a batch (or a batch of a course) that a still valid notice was sent to, with their guardians where
 * those were told: the notice stands in their list, and nobody is told of it anew. Each statement finds only who is
 * missing, so that repeating it adds nobody twice.
 */
export async function addLatecomers(tx: Tx, now: Date, today: string): Promise<void> {
  await sql`
    insert into notice_recipients (notice_id, person_id, batch_id)
    select distinct on (n.id, p.id) n.id, p.id, e.batch_id
    from notices n
    join notice_targets t on t.notice_id = n.id and (t.batch_id is not null or t.course_id is not null)
    join batches b on b.id = t.batch_id or b.course_id = t.course_id
    join enrolments e on e.batch_id = b.id and daterange(e.from_on, e.to_on) @> ${today}::date
      and (e.from_on >= (n.sent_at at time zone 'Asia/Kolkata')::date or e.created_at > n.sent_at)
    cross join lateral (
      select e.student_id as id
      union all
      select g.guardian_id from guardianships g where g.student_id = e.student_id and n.with_guardians
    ) joined
    join people p on p.id = joined.id and p.status in ('invited', 'active') and p.id <> n.author_id
    where n.state = 'sent' and (n.expires_at is null or n.expires_at > ${now})
      and not exists (
        select from notice_recipients r where r.notice_id = n.id and r.person_id = joined.id)
    order by n.id, p.id, e.batch_id
    on conflict do nothing`.execute(tx)
}
