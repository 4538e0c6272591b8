// The SQL of the export: where each topic stands in the syllabus, by name.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** The names from the subject down, by the topic's id, and by the subject's for questions without a topic. */
export async function listPaths(db: Db): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; path: string[] }>`
    with recursive branch as (
      select id, array[name_en]::text[] as path from subjects
      union all
      select t.id, b.path || t.name_en from topics t
        join branch b on b.id = coalesce(t.parent_id, t.subject_id)
    ) select id, path from branch`.execute(db)
  return new Map(rows.map(({ id, path }) => [id, path]))
}
