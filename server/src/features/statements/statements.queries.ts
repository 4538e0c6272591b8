// The SQL of bank statements: the files, and how their lines are kept and listed.

import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { BankStatements, StatementLines } from '../../platform/schema.ts'
import type { Credit } from './reading/reading.ts'

export const findFormat = (db: Db, hash: Buffer) =>
  db
    .selectFrom('statementFormats')
    .select(['id', 'name', 'mapping'])
    .where('headingsHash', '=', hash)
    .executeTakeFirst()

/** Remembers which column is what for a bank's headings. Two banks may not bear one name: the second gets a number. */
export async function keepFormat(
  tx: Tx,
  { hash, name, mapping, by, at }: { hash: Buffer; name: string; mapping: object; by: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into statement_formats (name, headings_hash, mapping, created_by, created_at)
    values (case when exists (select from statement_formats where name = ${name} and headings_hash <> ${hash})
      then left(${name}, 50) || ' ' || (select count(*) + 1 from statement_formats) else ${name} end,
      ${hash}, ${JSON.stringify(mapping)}::jsonb, ${by}, ${at})
    on conflict (headings_hash) do update set mapping = excluded.mapping
    returning id`.execute(tx)
  return rows[0]?.id as string
}

export const findBySha = (db: Db, sha256: Buffer) =>
  db.selectFrom('bankStatements').select('id').where('sha256', '=', sha256).executeTakeFirst()

export async function insertStatement(tx: Tx, statement: Insertable<BankStatements>): Promise<string | null> {
  const row = await tx
    .insertInto('bankStatements')
    .values(statement)
    .onConflict((c) => c.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Keeps the lines that no earlier statement had. @returns how many they are and what they come to, in paise */
export async function insertCredits(
  tx: Tx,
  statementId: string,
  credits: Credit[],
): Promise<{ count: number; paise: number }> {
  const { rows } = await sql<{ count: number; paise: number }>`
    with kept as (
      insert into statement_lines (statement_id, line, on_day, narration, reference, paise, fingerprint)
      select ${statementId}, line, "onDay"::date, narration, reference, paise, decode(fingerprint, 'hex')
      from json_to_recordset(${JSON.stringify(credits)}::json)
        as c(line int, "onDay" text, narration text, reference text, paise bigint, fingerprint text)
      order by fingerprint
      on conflict (fingerprint) do nothing
      returning paise)
    select count(*)::int as count, coalesce(sum(paise), 0)::bigint as paise from kept`.execute(tx)
  return rows[0] ?? { count: 0, paise: 0 }
}

export async function updateStatement(tx: Tx, id: string, change: Updateable<BankStatements>): Promise<void> {
  await tx.updateTable('bankStatements').set(change).where('id', '=', id).execute()
}

const statements = (db: Db) =>
  db
    .selectFrom('bankStatements as b')
    .innerJoin('statementFormats as f', 'f.id', 'b.formatId')
    .innerJoin('people as p', 'p.id', 'b.importedBy')
    .select(['b.id', 'f.name as bank', 'b.fileName', 'b.fromOn', 'b.toOn', 'b.importedAt'])
    .select(['b.lineCount', 'b.paise', 'b.repeated', 'p.id as byId', 'p.name as byName'])
    .select(
      sql<number>`(select count(*)::int from statement_lines l where l.statement_id = b.id
        and l.state in ('unmatched', 'probable', 'exact'))`.as('open'),
    )

export const getStatementRow = (db: Db, id: string) =>
  statements(db).where('b.id', '=', id).executeTakeFirst()

export async function listStatementRows(db: Db, { page, pageSize }: { page: number; pageSize: number }) {
  const rows = await statements(db)
    .orderBy('b.importedAt', 'desc')
    .orderBy('b.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await db
    .selectFrom('bankStatements')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export interface LinesFilter {
  states: StatementLineState[]
  statementId?: string | undefined
  search?: string | undefined
}
type StatementLineState = 'unmatched' | 'probable' | 'exact' | 'accepted' | 'ignored'

const lines = (db: Db) =>
  db
    .selectFrom('statementLines as l')
    .leftJoin('upiClaims as c', 'c.id', 'l.claimId')
    .leftJoin('paymentParts as pp', 'pp.id', 'l.partId')
    .leftJoin('feeDocuments as d', (join) =>
      join.on(sql<SqlBool>`d.id = coalesce(l.document_id, pp.document_id)`),
    )
    .leftJoin('people as s', (join) =>
      join.on(sql<SqlBool>`s.id = coalesce(d.student_id, c.student_id, l.student_id)`),
    )
    .leftJoin('students as st', 'st.personId', 's.id')

const condition = ({ states, statementId, search }: LinesFilter) => {
  const like = `%${literally(search ?? '')}%`
  return sql<SqlBool>`l.state = any(${states}::statement_line_state[])
    and (${statementId ?? null}::uuid is null or l.statement_id = ${statementId ?? null})
    and (${search ?? ''} = '' or l.narration ilike ${like} or l.reference like upper(${like}))`
}

export async function listLineRows(db: Db, filter: LinesFilter, page: { page: number; pageSize: number }) {
  return lines(db)
    .where(condition(filter))
    .select(['l.id', 'l.statementId', 'l.onDay', 'l.narration', 'l.reference', 'l.paise', 'l.state'])
    .select(['l.matchedBy', 'l.decidedAt', 'c.id as claimId', 'c.utr', 'c.paise as claimPaise'])
    .select([
      'd.id as documentId',
      'd.fullNumber',
      's.id as studentId',
      's.name as studentName',
      'st.rollNumber',
    ])
    .orderBy('l.onDay', 'desc')
    .orderBy('l.id', 'desc')
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
    .execute()
}

/** How many lines there are of each state, and what they come to. */
export async function countLines(db: Db, filter: Omit<LinesFilter, 'states'> & { states: string[] }) {
  const { rows } = await sql<{ state: StatementLineState; count: number; paise: number }>`
    select l.state, count(*)::int as count, sum(l.paise)::bigint as paise from statement_lines l
    where ${condition(filter as LinesFilter)} group by l.state`.execute(db)
  return rows
}

export const findLine = (db: Db, id: string) =>
  db
    .selectFrom('statementLines')
    .select(['id', 'onDay', 'narration', 'reference', 'paise', 'fingerprint', 'state', 'matchedBy'])
    .select(['claimId', 'partId', 'studentId', 'documentId', 'entryId'])
    .where('id', '=', id)
    .executeTakeFirst()

export const lockLine = (tx: Tx, id: string) =>
  tx
    .selectFrom('statementLines')
    .select(['id', 'state', 'documentId', 'partId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function updateLine(tx: Tx, id: string, change: Updateable<StatementLines>): Promise<void> {
  await tx.updateTable('statementLines').set(change).where('id', '=', id).execute()
}

/** Lines that are surely for somebody, the oldest first. */
export async function listSure(
  db: Db,
  { statementId, limit }: { statementId?: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('statementLines')
    .select('id')
    .where('state', '=', 'exact')
    .$if(statementId !== undefined, (q) => q.where('statementId', '=', statementId ?? ''))
    .orderBy('onDay')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** A part of a document, and what has become of it. */
export async function findPart(db: Db, partId: string) {
  const { rows } = await sql<{
    id: string
    mode: string
    paise: number
    studentId: string
    documentId: string
    isTakenBack: boolean
  }>`
    select p.id, p.mode, p.paise, d.student_id as "studentId", d.id as "documentId",
      exists (select from fee_documents n where n.cites = d.id and n.kind = 'credit_note') as "isTakenBack"
    from payment_parts p join fee_documents d on d.id = p.document_id where p.id = ${partId}`.execute(db)
  return rows[0]
}

export async function isTakenBack(db: Db, documentId: string): Promise<boolean> {
  const note = await db
    .selectFrom('feeDocuments')
    .select('id')
    .where('cites', '=', documentId)
    .where('kind', '=', 'credit_note')
    .executeTakeFirst()
  return note !== undefined
}

export const findTransferPart = (db: Db, documentId: string) =>
  db
    .selectFrom('paymentParts')
    .select(['id', 'mode', 'paise'])
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
