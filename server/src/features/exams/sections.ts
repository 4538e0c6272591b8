// The names of an exam's sections, for whoever shows marks by section.
import type { Db } from '../../platform/database.ts'

type Names = { en: string; mr?: string; hi?: string }

/** Position → name. */
export async function listSectionNames(db: Db, examId: string): Promise<Map<number, Names>> {
  const rows = await db
    .selectFrom('examSections')
    .select(['position', 'name'])
    .where('examId', '=', examId)
    .execute()
  return new Map(rows.map((row) => [row.position, row.name as Names]))
}
