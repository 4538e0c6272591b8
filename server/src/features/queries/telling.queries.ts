// The SQL behind telling people of a query: who is to answer it, who watches its thread.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AdminPower, QueryTopic } from '../../platform/schema.ts'

export interface ToldQuery {
  id: string
  topic: QueryTopic
  title: string
  asker: string
  askerId: string
  assignedTo: string | null
  dueAt: Date
}

export async function getToldQuery(db: Db, queryId: string): Promise<ToldQuery> {
  const { rows } = await sql<ToldQuery>`
    select q.id, q.topic, q.title, p.name as asker, q.asker_id, q.assigned_to, q.due_at
    from queries q join people p on p.id = q.asker_id
    where q.id = ${queryId}`.execute(db)
  if (!rows[0]) throw new Error('The query is gone.')
  return rows[0]
}

/** Active admins with the power itself; owners have every power, but are told of what is theirs alone. */
export async function listHolders(db: Db, power: AdminPower): Promise<string[]> {
  const rows = await db
    .selectFrom('adminPowers')
    .innerJoin('people', 'people.id', 'adminPowers.personId')
    .select('people.id')
    .where('adminPowers.power', '=', power)
    .where('people.status', '=', 'active')
    .orderBy('people.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whose screens may show the thread: who asked and their guardians, who wrote in it, who teaches the subject there. */
export async function listWatchers(db: Db, queryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select asker_id as id from queries where id = ${queryId}
    union select assigned_to from queries where id = ${queryId} and assigned_to is not null
    union select author_id from query_posts where query_id = ${queryId}
    union select g.guardian_id from queries q join guardianships g on g.student_id = q.asker_id where q.id = ${queryId}
    union select t.teacher_id from queries q
      join batch_teachers t on t.batch_id = q.batch_id and t.subject_id = q.subject_id where q.id = ${queryId}
    union select w.person_id from queries q join admin_powers w on w.power = case q.topic
        when 'subject' then 'academics'::admin_power when 'fees' then 'accounts' else 'front_desk' end
      where q.id = ${queryId}`.execute(db)
  return rows.map(({ id }) => id)
}
