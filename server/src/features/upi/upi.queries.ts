// The SQL of UPI payments that a family makes.

import { type Insertable, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { PaymentRequests, UpiClaims } from '../../platform/schema.ts'

export async function insertRequest(tx: Tx, request: Insertable<PaymentRequests>): Promise<string> {
  const { id } = await tx
    .insertInto('paymentRequests')
    .values(request)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function isRequestOf(db: Db, requestId: string, studentId: string): Promise<boolean> {
  const found = await db
    .selectFrom('paymentRequests')
    .select('id')
    .where('id', '=', requestId)
    .where('studentId', '=', studentId)
    .executeTakeFirst()
  return found !== undefined
}

export const getStudent = (db: Db, studentId: string) =>
  db
    .selectFrom('students')
    .innerJoin('people', 'people.id', 'students.personId')
    .select(['people.id', 'people.name', 'rollNumber'])
    .where('personId', '=', studentId)
    .executeTakeFirstOrThrow()

/** The newest claim of this transfer that the student's family has made and nobody has refused. */
export const findOwnClaim = (db: Db, studentId: string, utr: string) =>
  db
    .selectFrom('upiClaims')
    .select(['id', 'paise', 'state'])
    .where('studentId', '=', studentId)
    .where('utr', '=', utr)
    .where('state', '<>', 'refused')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('usedReferences').select('reference').whereRef('reference', '=', 'upiClaims.utr')),
    )
    .orderBy('madeAt', 'desc')
    .executeTakeFirst()

/** @returns its id; null where the transfer is claimed already */
export async function insertClaim(tx: Tx, claim: Insertable<UpiClaims>): Promise<string | null> {
  const row = await tx
    .insertInto('upiClaims')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Takes a transfer for a claim. @returns false where it counts for something else already */
export async function takeReference(
  tx: Tx,
  { utr, claimId, at }: { utr: string; claimId: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('usedReferences')
    .values({ reference: utr, claimId, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst()
  return row !== undefined
}

/** Lets a claim's transfer go, unless a receipt has been written for it. */
export async function freeReference(tx: Tx, claimId: string): Promise<void> {
  await tx.deleteFrom('usedReferences').where('claimId', '=', claimId).where('partId', 'is', null).execute()
}

const claims = (db: Db) =>
  db
    .selectFrom('upiClaims as c')
    .innerJoin('people as maker', 'maker.id', 'c.madeBy')
    .leftJoin('feeDocuments as d', 'd.id', 'c.documentId')
    .select(['c.id', 'c.studentId', 'c.paise', 'c.utr', 'c.paidOn', 'c.madeBy', 'c.madeAt', 'c.state'])
    .select(['c.decidedAt', 'c.answer', 'maker.name as makerName'])
    .select(['d.id as documentId', 'd.fullNumber', 'd.paise as documentPaise'])

export const getClaim = (db: Db, id: string) => claims(db).where('c.id', '=', id).executeTakeFirst()

/** The claim, and nobody else decides on it until the transaction ends. */
export const lockClaim = (tx: Tx, id: string) =>
  tx
    .selectFrom('upiClaims')
    .select(['id', 'studentId', 'paise', 'utr', 'paidOn', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function listClaimsOf(db: Db, studentId: string, page: { page: number; pageSize: number }) {
  const rows = await claims(db)
    .where('c.studentId', '=', studentId)
    .orderBy('c.madeAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
    .execute()
  const { total } = await db
    .selectFrom('upiClaims')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('studentId', '=', studentId)
    .executeTakeFirstOrThrow()
  return { rows, total }
}

/** Claims that wait for the office, the oldest first, with the bank's line that is held for each. */
export async function listWaiting(
  db: Db,
  { search, page, pageSize }: { search?: string | undefined; page: number; pageSize: number },
) {
  const found = search
    ? sql<SqlBool>`(s.name ilike ${like(search)} or st.roll_number ilike ${like(search)}
    or c.utr like ${like(search)})`
    : sql<SqlBool>`true`
  const waiting = db
    .selectFrom('upiClaims as c')
    .innerJoin('people as s', 's.id', 'c.studentId')
    .innerJoin('students as st', 'st.personId', 'c.studentId')
    .where('c.state', '=', 'pending')
    .where(found)
  const rows = await waiting
    .innerJoin('people as maker', 'maker.id', 'c.madeBy')
    .leftJoin('feeAccounts as f', 'f.studentId', 'c.studentId')
    .leftJoinLateral(
      (q) =>
        q
          .selectFrom('statementLines')
          .select(['id as lineId', 'state as lineState', 'paise as linePaise', 'onDay as lineDay'])
          .whereRef('claimId', '=', 'c.id')
          .where('state', 'in', ['exact', 'probable'])
          .orderBy('state', 'desc')
          .limit(1)
          .as('line'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'c.studentId', 'c.paise', 'c.utr', 'c.paidOn', 'c.madeBy', 'c.madeAt'])
    .select(['s.name as studentName', 'st.rollNumber', 'maker.name as makerName', 'f.owed'])
    .select(['lineId', 'lineState', 'linePaise', 'lineDay'])
    .orderBy('c.madeAt')
    .orderBy('c.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const sums = await waiting
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.coalesce(fn.sum<number>('c.paise'), sql<number>`0`).as('paise'),
    ])
    .executeTakeFirstOrThrow()
  return { rows, total: sums.total, paise: Number(sums.paise) }
}

const like = (search: string) => `%${literally(search)}%`

export async function decideClaim(
  tx: Tx,
  id: string,
  decision: { by: string | null; at: Date } & (
    | { state: 'confirmed'; documentId: string }
    | { state: 'refused'; answer: string }
  ),
): Promise<void> {
  const { by, at, ...change } = decision
  await tx
    .updateTable('upiClaims')
    .set({ ...change, decidedBy: by, decidedAt: at })
    .where('id', '=', id)
    .execute()
}

/** Everybody who can confirm a payment, without the owner where there is somebody else. */
export async function listClerks(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('adminPowers')
    .innerJoin('people', 'people.id', 'adminPowers.personId')
    .select(['people.id', 'power'])
    .where('power', 'in', ['accounts', 'owner'])
    .where('people.status', '=', 'active')
    .execute()
  const clerks = rows.filter(({ power }) => power === 'accounts')
  return (clerks.length ? clerks : rows).map(({ id }) => id)
}
