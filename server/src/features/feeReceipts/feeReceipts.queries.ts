// The SQL of documents for money: what they are written from, writing them, taking them back.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { FeeDocuments } from '../../platform/schema.ts'
import type { DocumentLine } from './placing.ts'

/** So many new ids. */
export async function takeIds(db: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select uuid7() as id from generate_series(1, ${count}::int)`.execute(db)
  return rows.map(({ id }) => id)
}

/** The state where the student lives, as their newest plan says; null without any. */
export async function findPlaceOfSupply(db: Db, studentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('feeAssignments')
    .select('placeOfSupply')
    .where('studentId', '=', studentId)
    .orderBy(sql`ended_on is not null`)
    .orderBy('assignedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.placeOfSupply ?? null
}

/** What is paid ahead and the tax in it, in paise. */
export async function findAdvance(
  db: Db,
  studentId: string,
): Promise<{ advance: number; advanceTax: number }> {
  const row = await db
    .selectFrom('feeAccounts')
    .select(['advance', 'advanceTax'])
    .where('studentId', '=', studentId)
    .executeTakeFirst()
  return row ?? { advance: 0, advanceTax: 0 }
}

/** The document that an entry of this cause has written. */
export const findByCause = (db: Db, cause: string) =>
  db
    .selectFrom('ledgerEntries as e')
    .innerJoin('feeDocuments as d', 'd.entryId', 'e.id')
    .leftJoin('feeDocumentLines as l', (j) => j.onRef('l.documentId', '=', 'd.id').on('l.dueId', 'is', null))
    .leftJoin('feeAccounts as f', 'f.studentId', 'd.studentId')
    .select(['d.id as documentId', 'd.fullNumber', 'd.paise'])
    .select([sql<number>`coalesce(l.paise, 0)`.as('ahead'), sql<number>`coalesce(f.owed, 0)`.as('left')])
    .where('e.cause', '=', cause)
    .executeTakeFirst()

/** A document of the day of its entry's books; the database counts its number, last of all that this waits for. */
export async function insertDocument(
  tx: Tx,
  document: Omit<Insertable<FeeDocuments>, 'fy' | 'number' | 'issuedOn'>,
): Promise<{ documentId: string; fullNumber: string; paise: number; issuedOn: string }> {
  return tx
    .insertInto('feeDocuments')
    .values({
      ...document,
      issuedOn: sql<string>`(select booked_on from ledger_entries where id = ${document.entryId})`,
      fy: 2000,
      number: 1,
    })
    .returning(['id as documentId', 'fullNumber', 'paise', 'issuedOn'])
    .executeTakeFirstOrThrow()
}

export async function insertDocumentLines(tx: Tx, documentId: string, lines: DocumentLine[]): Promise<void> {
  await tx
    .insertInto('feeDocumentLines')
    .values(lines.map((line, i) => ({ ...line, documentId, position: i + 1 })))
    .execute()
}

/** A document as it is to be taken back. */
export const findDocument = (db: Db, documentId: string) =>
  db
    .selectFrom('feeDocuments')
    .select(['id', 'kind', 'studentId', 'entryId', 'fullNumber', 'gstin', 'placeOfSupply', 'paise'])
    .where('id', '=', documentId)
    .executeTakeFirst()

export const listDocumentLines = (db: Db, documentId: string): Promise<DocumentLine[]> =>
  db
    .selectFrom('feeDocumentLines')
    .select(['dueId', 'headId', 'sac', 'taxBps', 'paise', 'taxable', 'cgst', 'sgst', 'igst'])
    .where('documentId', '=', documentId)
    .orderBy('position')
    .execute()

/** Whom a student's money concerns: their name, their guardians, and whether they read of it themselves. */
export async function findFamily(db: Db, studentId: string, today: string) {
  const { rows } = await sql<{ name: string; guardians: string[]; reads: boolean }>`
    select p.name, g.guardians,
      (s.adult_on <= ${today}::date) is true or cardinality(g.guardians) = 0 as reads
    from students s join people p on p.id = s.person_id
      cross join lateral (
        select array(select guardian_id from guardianships where student_id = s.person_id order by guardian_id)
          as guardians) g
    where s.person_id = ${studentId}`.execute(db)
  return rows[0] as { name: string; guardians: string[]; reads: boolean }
}

/** Whoever sits at a counter, or may. */
export async function listCashiers(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('adminPowers')
    .select('personId')
    .distinct()
    .where('power', 'in', ['accounts', 'owner'])
    .execute()
  return rows.map(({ personId }) => personId)
}

/** The students whose advance can pay what has fallen due; not of it what is asked back. */
export async function listUsableAdvances(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ studentId: string }>`
    select f.student_id from fee_accounts f
    where f.advance > 0
      and exists (select from open_dues o where o.student_id = f.student_id and o.due_on <= ${day})
      and not exists (select from refunds r where r.student_id = f.student_id and r.state in ('asked', 'approved'))
    order by f.student_id`.execute(db)
  return rows.map(({ studentId }) => studentId)
}

/** The newest use of a student's advance that stands. */
export const findLastUse = (db: Db, studentId: string) =>
  db
    .selectFrom('feeDocuments as d')
    .innerJoin('ledgerEntries as e', 'e.id', 'd.entryId')
    .select([
      'd.id',
      'd.kind',
      'd.studentId',
      'd.entryId',
      'd.fullNumber',
      'd.gstin',
      'd.placeOfSupply',
      'd.paise',
    ])
    .where('d.studentId', '=', studentId)
    .where('e.kind', '=', 'advance_used')
    .where('d.cites', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('feeDocuments as n')
            .select('n.id')
            .whereRef('n.cites', '=', 'd.id')
            .where('n.kind', '=', 'credit_note'),
        ),
      ),
    )
    .orderBy('d.issuedAt', 'desc')
    .orderBy('d.id', 'desc')
    .limit(1)
    .executeTakeFirst()
