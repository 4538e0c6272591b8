// The SQL of the question import.
import type { Db } from '../../platform/database.ts'
import type { Syllabus } from './categories.ts'

/** Every subject and topic with its code and names. */
export async function getSyllabus(db: Db): Promise<Syllabus> {
  const named = ['id', 'code', 'nameEn', 'nameMr', 'nameHi'] as const
  const subjects = await db.selectFrom('subjects').select(named).orderBy('position').execute()
  // Chapters come first: where a unit and its chapter are called the same, the chapter is meant.
  const topics = await db
    .selectFrom('topics')
    .select(named)
    .select('subjectId')
    .orderBy((e) => e('parentId', 'is', null))
    .orderBy('position')
    .execute()
  return { subjects, topics }
}
