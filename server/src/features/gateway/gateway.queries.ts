// The SQL of payments through Razorpay.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { GatewayOrderState, GatewayPayments, GatewaySettings } from '../../platform/schema.ts'

export const getSettings = (db: Db) => db.selectFrom('gatewaySettings').selectAll().executeTakeFirstOrThrow()

export const lockSettings = (tx: Tx) =>
  tx.selectFrom('gatewaySettings').selectAll().forUpdate().executeTakeFirstOrThrow()

export async function updateSettings(tx: Tx, change: Updateable<GatewaySettings>): Promise<void> {
  await tx.updateTable('gatewaySettings').set(change).execute()
}

/** Notes that a call was answered, unless another key was entered while it was on its way. */
export async function markTested(db: Db, { at, asOf }: { at: Date; asOf: Date }): Promise<void> {
  await sql`update gateway_settings set tested_at = ${at}
    where date_trunc('milliseconds', changed_at) = date_trunc('milliseconds', ${asOf}::timestamptz)`.execute(
    db,
  )
}

/** An order that was opened for the same a moment ago and that nobody has tried to pay. */
export const findFreshOrder = (
  db: Db,
  { studentId, by, paise, since }: { studentId: string; by: string; paise: number; since: Date },
) =>
  db
    .selectFrom('gatewayOrders')
    .select('orderId')
    .where('studentId', '=', studentId)
    .where('madeBy', '=', by)
    .where('paise', '=', paise)
    .where('madeAt', '>=', since)
    .where('state', '=', 'created')
    .where('orderId', 'is not', null)
    .orderBy('madeAt', 'desc')
    .executeTakeFirst()

export async function insertOrder(
  db: Db,
  { at, by, ...order }: { studentId: string; paise: number; by: string; at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('gatewayOrders')
    .values({ ...order, madeBy: by, madeAt: at, changedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function nameOrder(db: Db, id: string, orderId: string): Promise<void> {
  await db.updateTable('gatewayOrders').set({ orderId }).where('id', '=', id).execute()
}

/** The order as we have stored it, by the gateway's own id. */
export const findOrder = (db: Db, orderId: string) =>
  db
    .selectFrom('gatewayOrders')
    .select(['id', 'studentId', 'paise', 'orderId', 'state'])
    .where('orderId', '=', orderId)
    .executeTakeFirst()

export const lockOrder = (tx: Tx, id: string) =>
  tx
    .selectFrom('gatewayOrders')
    .select(['id', 'studentId', 'paise', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()

export async function moveOrder(tx: Tx, id: string, state: GatewayOrderState, at: Date): Promise<void> {
  await tx.updateTable('gatewayOrders').set({ state, changedAt: at }).where('id', '=', id).execute()
}

export const findPayment = (db: Db, paymentId: string) =>
  db.selectFrom('gatewayPayments').selectAll().where('paymentId', '=', paymentId).executeTakeFirst()

export async function writePayment(tx: Tx, payment: Insertable<GatewayPayments>): Promise<void> {
  const { paymentId, orderId, paise, ...change } = payment
  await tx
    .insertInto('gatewayPayments')
    .values({ paymentId, orderId, paise, ...change })
    .onConflict((conflict) => conflict.column('paymentId').doUpdateSet(change))
    .execute()
}

/** Whether another payment of the order counts already. */
export async function isPaidOtherwise(db: Db, orderId: string, paymentId: string): Promise<boolean> {
  const found = await db
    .selectFrom('gatewayPayments')
    .select('paymentId')
    .where('orderId', '=', orderId)
    .where('paymentId', '<>', paymentId)
    .where('documentId', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** The order's payment that went farthest: with a receipt, or held. */
export const findOutcome = (db: Db, orderId: string, paymentId: string) =>
  db
    .selectFrom('gatewayPayments as p')
    .leftJoin('feeDocuments as d', 'd.id', 'p.documentId')
    .select(['p.state', 'p.heldWhy', 'd.id as documentId', 'd.fullNumber', 'd.paise as documentPaise'])
    .where('p.orderId', '=', orderId)
    .where('p.paymentId', '=', paymentId)
    .executeTakeFirst()

/** @returns false where the event has been heard before */
export async function keepEvent(
  tx: Tx,
  event: { eventId: string; kind: string; at: Date },
): Promise<boolean> {
  const { at, ...rest } = event
  const row = await tx
    .insertInto('gatewayEvents')
    .values({ ...rest, receivedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('eventId')
    .executeTakeFirst()
  return row !== undefined
}

export async function forgetEvents(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('gatewayEvents').where('receivedAt', '<', before).execute()
}

/**
 * Orders that nobody has told us the end of and that it is time to ask for: ten minutes after they were made, then
 * each time after twice as long, for a week.
 */
export async function listUnheard(
  db: Db,
  now: Date,
  limit: number,
): Promise<{ id: string; orderId: string }[]> {
  const { rows } = await sql<{ id: string; orderId: string }>`
    select id, order_id as "orderId" from gateway_orders
    where state in ('created', 'attempted', 'expired') and order_id is not null
      and made_at > ${now}::timestamptz - interval '7 days'
      and coalesce(checked_at + greatest(checked_at - made_at, interval '10 minutes'), made_at + interval '10 minutes')
        <= ${now}
    order by made_at limit ${limit}`.execute(db)
  return rows
}

export async function markChecked(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('gatewayOrders').set({ checkedAt: at }).where('id', '=', id).execute()
}

/** Orders that nobody has paid within a day. What comes later counts all the same. */
export async function expireOrders(db: Db, before: Date, at: Date): Promise<void> {
  await db
    .updateTable('gatewayOrders')
    .set({ state: 'expired', changedAt: at })
    .where('state', 'in', ['created', 'attempted'])
    .where('madeAt', '<', before)
    .execute()
}

const held = (db: Db) =>
  db
    .selectFrom('gatewayPayments as p')
    .innerJoin('gatewayOrders as o', 'o.id', 'p.orderId')
    .where('p.heldWhy', 'is not', null)
    .where('p.decidedAt', 'is', null)

export async function listHeld(db: Db, { page, pageSize }: { page: number; pageSize: number }) {
  const rows = await held(db)
    .innerJoin('people as s', 's.id', 'o.studentId')
    .innerJoin('students as st', 'st.personId', 'o.studentId')
    .leftJoin('feeDocuments as d', 'd.id', 'p.documentId')
    .select(['p.paymentId', 'o.orderId', 'o.studentId', 's.name', 'st.rollNumber', 'p.paise', 'p.refunded'])
    .select(['o.paise as asked', 'p.heldWhy', 'p.changedAt', 'd.id as documentId', 'd.fullNumber'])
    .orderBy('p.changedAt')
    .orderBy('p.paymentId')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await held(db)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

/** The payment with its student; held ones are decided under the lock of the student's fees. */
export const findHeld = (db: Db, paymentId: string) =>
  db
    .selectFrom('gatewayPayments as p')
    .innerJoin('gatewayOrders as o', 'o.id', 'p.orderId')
    .select(['p.paymentId', 'p.orderId', 'o.studentId', 'p.paise', 'p.refunded', 'p.heldWhy', 'p.decidedAt'])
    .select('p.documentId')
    .where('p.paymentId', '=', paymentId)
    .executeTakeFirst()

export async function decideHeld(
  tx: Tx,
  paymentId: string,
  decision: { by: string; at: Date; documentId?: string },
): Promise<void> {
  const { by, at, ...change } = decision
  await tx
    .updateTable('gatewayPayments')
    .set({ ...change, decidedBy: by, decidedAt: at })
    .where('paymentId', '=', paymentId)
    .execute()
}

export const getPayer = (db: Db, personId: string) =>
  db
    .selectFrom('people')
    .select(['name', 'phone', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()

export const getRollNumber = async (db: Db, studentId: string): Promise<string> => {
  const row = await db
    .selectFrom('students')
    .select('rollNumber')
    .where('personId', '=', studentId)
    .executeTakeFirstOrThrow()
  return row.rollNumber
}
