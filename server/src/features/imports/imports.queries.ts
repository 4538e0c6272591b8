// The SQL of imports and their rows.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Imports, Json } from '../../platform/schema.ts'
import { importsVisibleTo } from './imports.access.ts'
import type { ReadRow } from './imports.kinds.ts'

const AT_ONCE = 1000

export async function insertImport(tx: Tx, row: Insertable<Imports>): Promise<string> {
  const { id } = await tx.insertInto('imports').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertImportRows(tx: Tx, importId: string, rows: ReadRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE).map((row) => ({
      importId,
      line: row.line,
      content: JSON.stringify(row.content),
      problems: JSON.stringify(row.problems),
      duplicates: JSON.stringify(row.duplicates),
    }))
    await tx.insertInto('importRows').values(some).execute()
  }
}

export function findImport(db: Db, importId: string) {
  return importsWithMaker(db).where('imports.id', '=', importId).executeTakeFirst()
}

const importsWithMaker = (db: Db) =>
  db
    .selectFrom('imports')
    .innerJoin('people', 'people.id', 'imports.createdBy')
    .selectAll('imports')
    .select('people.name as createdByName')

export async function listImports(db: Db, viewer: Viewer, page: { page: number; pageSize: number }) {
  const visible = importsVisibleTo(viewer)
  const rows = await importsWithMaker(db)
    .where(visible)
    .orderBy('imports.createdAt', 'desc')
    .orderBy('imports.id', 'desc')
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
    .execute()
  const { total } = await db
    .selectFrom('imports')
    .where(visible)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export interface RowFilter {
  only: 'all' | 'ready' | 'noted' | 'problems' | 'duplicates'
  page: number
  pageSize: number
}

/** A kind of list that leaves something of a row behind says what in its content's `notes`. */
const isNoted = sql<boolean>`content @? '$.notes[0]' and problems = '[]'`

/** Of how many rows something is left behind. */
export async function countNoted(db: Db, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('importRows')
    .where('importId', '=', importId)
    .where(isNoted)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** A page of a list's rows, in the order of the file. */
export async function listImportRows(db: Db, importId: string, filter: RowFilter) {
  let query = db.selectFrom('importRows').where('importId', '=', importId)
  if (filter.only === 'ready') query = query.where(sql<boolean>`problems = '[]' and duplicates = '[]'`)
  if (filter.only === 'noted') query = query.where(isNoted)
  if (filter.only === 'problems') query = query.where(sql<boolean>`problems <> '[]'`)
  if (filter.only === 'duplicates') query = query.where(sql<boolean>`duplicates <> '[]'`)
  const rows = await query
    .selectAll()
    .orderBy('line')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

/** The import with its row held, so that two confirmations or undos come one after the other. */
export async function lockImport(tx: Tx, importId: string) {
  const row = await tx
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', importId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** One writing at a time for an import, until the transaction ends. */
export async function holdWriting(tx: Tx, importId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${importId}, 0))`.execute(tx)
}

export async function updateImport(tx: Tx, importId: string, change: Updateable<Imports>): Promise<void> {
  await tx.updateTable('imports').set(change).where('id', '=', importId).execute()
}

export async function markLeftOut(
  tx: Tx,
  importId: string,
  { leaveOut, leaveOutProblems }: { leaveOut: number[]; leaveOutProblems: boolean },
): Promise<void> {
  await tx
    .updateTable('importRows')
    .set({
      leftOut: sql<boolean>`line = any (${leaveOut}::int[]) or (${leaveOutProblems}::boolean and problems <> '[]')`,
    })
    .where('importId', '=', importId)
    .execute()
}

export function countChosen(db: Db, importId: string) {
  return db
    .selectFrom('importRows')
    .where('importId', '=', importId)
    .where('leftOut', '=', false)
    .select([
      sql<number>`count(*) filter (where problems <> '[]')`.as('withProblems'),
      sql<number>`count(*) filter (where problems = '[]')`.as('withoutProblems'),
    ])
    .executeTakeFirstOrThrow()
}

export function listRowsToWrite(db: Db, importId: string): Promise<{ line: number; content: Json }[]> {
  return db
    .selectFrom('importRows')
    .select(['line', 'content'])
    .where('importId', '=', importId)
    .where('leftOut', '=', false)
    .where(sql<boolean>`problems = '[]'`)
    .orderBy('line')
    .execute()
}

export async function markWritten(tx: Tx, importId: string, made: Map<number, string[]>): Promise<void> {
  const rows = [...made].map(([line, ids]) => ({ line, ids }))
  await sql`update import_rows r set created_ids = m.ids
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (line int, ids uuid[])
    where r.import_id = ${importId} and r.line = m.line`.execute(tx)
}

export async function listMadeIds(db: Db, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct unnest(created_ids) as id from import_rows where import_id = ${importId}`.execute(db)
  return rows.map((row) => row.id)
}

export async function deleteForgotten(db: Db, before: Date, now: Date): Promise<void> {
  await db.deleteFrom('imports').where('state', '=', 'previewed').where('createdAt', '<', before).execute()
  await db
    .deleteFrom('importRows')
    .using('imports')
    .whereRef('imports.id', '=', 'importRows.importId')
    .where((e) => e.or([e('imports.state', '=', 'undone'), e('imports.undoUntil', '<=', now)]))
    .execute()
}
