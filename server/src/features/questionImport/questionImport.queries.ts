// The SQL of the question import.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
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

/** Pictures that came with a file and stand in no question yet; without an import they are nobody's. */
export async function insertImportPictures(
  tx: Tx,
  importId: string | null,
  fileIds: string[],
): Promise<void> {
  if (fileIds.length === 0) return
  await tx
    .insertInto('importPictures')
    .values(fileIds.map((fileId) => ({ fileId, importId })))
    .onConflict((conflict) => conflict.column('fileId').doUpdateSet({ importId }))
    .execute()
}

/** The pictures stand in questions now. */
export async function releasePictures(tx: Tx, fileIds: string[]): Promise<void> {
  if (fileIds.length === 0) return
  await tx.deleteFrom('importPictures').where('fileId', 'in', fileIds).execute()
}

/** The pictures that these questions show and no other question does. */
export async function listPicturesOfQuestions(tx: Tx, questionIds: string[]): Promise<string[]> {
  if (questionIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    with shown as (
      select distinct match[1]::uuid as id
      from question_versions v left join passages p on p.id = v.passage_id,
        regexp_matches(v.body::text || coalesce(p.body::text, ''), 'picture:([0-9a-f-]{36})', 'g') match
      where v.question_id = any (${questionIds}::uuid[])
    )
    select shown.id from shown join files f on f.id = shown.id and f.kind = 'picture'
    where not exists (
      select from question_versions v where v.question_id <> all (${questionIds}::uuid[])
        and v.body::text like '%picture:' || shown.id || '%')`.execute(tx)
  return rows.map((row) => row.id)
}

/** The passages under which these questions stand. */
export async function listPassagesOfQuestions(tx: Tx, questionIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct passage_id as id from question_versions
    where question_id = any (${questionIds}::uuid[]) and passage_id is not null`.execute(tx)
  return rows.map((row) => row.id)
}

/** Pictures whose list was forgotten, taken back, or written without them. */
export async function listStrayPictures(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('importPictures')
    .leftJoin('imports', 'imports.id', 'importPictures.importId')
    .select('importPictures.fileId')
    .where((e) => e.or([e('imports.id', 'is', null), e('imports.state', 'in', ['undone', 'confirmed'])]))
    .limit(limit)
    .execute()
  return rows.map((row) => row.fileId)
}

/** Deletes pictures; what says that they came with a file goes with them. */
export async function deletePictures(db: Db, fileIds: string[]): Promise<void> {
  if (fileIds.length > 0) await db.deleteFrom('files').where('id', 'in', fileIds).execute()
}
