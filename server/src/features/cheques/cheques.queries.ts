// The SQL of cheques: the list, one held for a step, what a bounce has to know.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { ChequeState } from '../../platform/schema.ts'

/** A cheque with whose it is and on which receipt. */
export interface ChequeRow {
  id: string
  state: ChequeState
  number: string
  bank: string
  datedOn: string
  paise: number
  receivedOn: string
  changedAt: Date
  changedBy: string | null
  reason: string | null
  documentId: string
  fullNumber: string
  student: { id: string; name: string; rollNumber: string }
}

/** One page: open ones by their own day, those that are over the newest first. */
export async function listCheques(
  db: Db,
  { states, limit, offset }: { states: ChequeState[]; limit: number; offset: number },
): Promise<ChequeRow[]> {
  const isOpen = states.includes('received') || states.includes('deposited')
  const [from, order] = isOpen
    ? [sql`cheques c join payment_parts p on p.id = c.part_id`, sql`p.dated_on, c.part_id`]
    : [sql`cheques c`, sql`c.changed_at desc, c.part_id desc`]
  const { rows } = await sql<ChequeRow>`
    with page as (
      select c.part_id, row_number() over (order by ${order}) as place
      from ${from} where ${isIn(states)} order by ${order} limit ${limit} offset ${offset})
    select c.part_id as id, c.state, p.reference as number, p.bank, p.dated_on as "datedOn", p.paise,
      d.issued_on as "receivedOn", c.changed_at as "changedAt", who.name as "changedBy", c.reason,
      d.id as "documentId", d.full_number as "fullNumber",
      jsonb_build_object('id', s.person_id, 'name', sp.name, 'rollNumber', s.roll_number) as student
    from page join cheques c using (part_id) join payment_parts p on p.id = c.part_id
      join fee_documents d on d.id = p.document_id
      join students s on s.person_id = d.student_id join people sp on sp.id = s.person_id
      left join people who on who.id = c.changed_by
    order by page.place`.execute(db)
  return rows
}

// One state is read in the order of its index; several are sorted, and few.
const isIn = ([first, ...more]: ChequeState[]) =>
  more.length ? sql`c.state in (${sql.join([first, ...more])})` : sql`c.state = ${first}`

export async function countCheques(db: Db, states: ChequeState[]): Promise<number> {
  const { total } = await db
    .selectFrom('cheques')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('state', 'in', states)
    .executeTakeFirstOrThrow()
  return total
}

/** What has not been paid by a bank yet, in paise. */
export async function sumOpen(db: Db): Promise<number> {
  const { rows } = await sql<{ paise: number }>`
    select coalesce(sum(p.paise), 0)::bigint as paise
    from cheques c join payment_parts p on p.id = c.part_id
    where c.state in ('received', 'deposited')`.execute(db)
  return rows[0]?.paise ?? 0
}

export async function hasCheque(db: Db, chequeId: string): Promise<boolean> {
  const found = await db
    .selectFrom('cheques')
    .select('partId')
    .where('partId', '=', chequeId)
    .executeTakeFirst()
  return found !== undefined
}

/** Whose the cheque is; their fees are held before it is looked at. */
export const findPayer = (db: Db, chequeId: string) =>
  db
    .selectFrom('paymentParts as p')
    .innerJoin('feeDocuments as d', 'd.id', 'p.documentId')
    .innerJoin('cheques as c', 'c.partId', 'p.id')
    .select('d.studentId')
    .where('p.id', '=', chequeId)
    .executeTakeFirst()

/** The cheque as it stands; its payer's fees are held. Gone where it went over to another receipt meanwhile. */
export const findCheque = (tx: Tx, chequeId: string) =>
  tx
    .selectFrom('cheques as c')
    .innerJoin('paymentParts as p', 'p.id', 'c.partId')
    .innerJoin('feeDocuments as d', 'd.id', 'p.documentId')
    .select(['c.partId as id', 'c.state', 'p.reference as number', 'p.paise', 'p.datedOn', 'p.documentId'])
    .select(['d.studentId', 'd.fullNumber'])
    .where('c.partId', '=', chequeId)
    .executeTakeFirst()

export async function updateCheque(
  tx: Tx,
  chequeId: string,
  change: { state: ChequeState; at: Date; by: string; reason?: string },
): Promise<void> {
  const { state, at, by, reason = null } = change
  await tx
    .updateTable('cheques')
    .set({ state, changedAt: at, changedBy: by, reason })
    .where('partId', '=', chequeId)
    .execute()
}
