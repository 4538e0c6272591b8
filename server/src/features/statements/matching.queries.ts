// The SQL of matching: what lines may be for, many at once.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'

export interface OpenLine {
  id: string
  onDay: string
  narration: string
  reference: string | null
  paise: number
  state: string
  claimId: string | null
  partId: string | null
  studentId: string | null
  matchedBy: string | null
}

const MOST_LINES = 30_000

/** Lines that nobody has decided on, and that nobody has held for a student by hand, the oldest first. */
export async function lockOpenLines(tx: Tx, since: string): Promise<OpenLine[]> {
  const { rows } = await sql<OpenLine>`
    select id, on_day as "onDay", narration, reference, paise, state, claim_id as "claimId", part_id as "partId",
      student_id as "studentId", matched_by as "matchedBy"
    from statement_lines where state in ('unmatched', 'probable', 'exact') and on_day >= ${since}
    order by on_day, id limit ${MOST_LINES} for update skip locked`.execute(tx)
  return rows
}

export interface OpenClaim {
  id: string
  studentId: string
  utr: string
  paise: number
  paidOn: string
  names: string[]
}

/** Claims that wait, with the names that may stand in a bank's words. */
export async function listOpenClaims(db: Db): Promise<OpenClaim[]> {
  const { rows } = await sql<OpenClaim>`
    select c.id, c.student_id as "studentId", c.utr, c.paise, c.paid_on as "paidOn", array[m.name::text, s.name::text] as names
    from upi_claims c join people m on m.id = c.made_by join people s on s.id = c.student_id
    where c.state = 'pending' order by c.made_at, c.id`.execute(db)
  return rows
}

/** Parts of standing receipts with these references that no line has proved yet. */
export async function listOpenParts(
  db: Db,
  references: string[],
): Promise<{ id: string; reference: string; paise: number; studentId: string }[]> {
  const { rows } = await sql<{ id: string; reference: string; paise: number; studentId: string }>`
    select p.id, p.reference, p.paise, d.student_id as "studentId"
    from payment_parts p join fee_documents d on d.id = p.document_id
    where p.reference = any(${references}::text[]) and p.mode in ('upi', 'bank')
      and d.kind in ('receipt', 'tax_invoice', 'receipt_voucher')
      and not exists (select from fee_documents n where n.cites = d.id and n.kind = 'credit_note')
      and not exists (select from statement_lines l where l.part_id = p.id and l.state = 'accepted')
    order by p.id`.execute(db)
  return rows
}

export async function listRequests(
  db: Db,
  references: string[],
): Promise<{ reference: string; studentId: string; paise: number }[]> {
  return db
    .selectFrom('paymentRequests')
    .select(['reference', 'studentId', 'paise'])
    .where('reference', 'in', references.length ? references : [''])
    .execute()
}

/** The student of each phone that belongs to one student's family alone. */
export async function listStudentsOfPhones(
  db: Db,
  phones: string[],
): Promise<{ phone: string; studentId: string }[]> {
  const { rows } = await sql<{ phone: string; studentId: string }>`
    select p.phone, min(coalesce(g.student_id, s.person_id)::text)::uuid as "studentId"
    from people p left join guardianships g on g.guardian_id = p.id left join students s on s.person_id = p.id
    where p.phone = any(${phones}::text[]) and coalesce(g.student_id, s.person_id) is not null
    group by p.phone having count(distinct coalesce(g.student_id, s.person_id)) = 1`.execute(db)
  return rows
}

export interface Match {
  state: 'unmatched' | 'probable' | 'exact'
  matchedBy: string | null
  claimId: string | null
  partId: string | null
  studentId: string | null
}

/** Writes what lines are held for, all in one statement. */
export async function writeMatches(tx: Tx, matches: ({ id: string } & Match)[]): Promise<void> {
  if (matches.length === 0) return
  await sql`
    update statement_lines l set state = m.state::statement_line_state, matched_by = m."matchedBy",
      claim_id = m."claimId", part_id = m."partId", student_id = m."studentId"
    from json_to_recordset(${JSON.stringify(matches)}::json)
      as m(id uuid, state text, "matchedBy" text, "claimId" uuid, "partId" uuid, "studentId" uuid)
    where l.id = m.id`.execute(tx)
}
