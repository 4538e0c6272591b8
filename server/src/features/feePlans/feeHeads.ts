// Fee heads: what money is owed for.
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, notFound, Problem } from '../../platform/problems.ts'
import { findHead, findHeads, insertHead, lockHead, updateHead } from './feeHeads.queries.ts'

explainConstraint(
  'fee_heads_name_key',
  () => new Problem(409, 'name-taken', { errors: [{ field: 'name', code: 'name-taken' }] }),
)

/** A head: its names, its service code and rate in GST (basis points), and whether it can be given back at all. */
export interface NewFeeHead {
  name: string
  nameMr: string
  nameHi: string
  sac: string
  taxBps: number
  refundable: boolean
}

/** Adds a head; returns its id. Throws 409 `name-taken`. */
export const addFeeHead = (tx: Tx, head: NewFeeHead, now: Date): Promise<string> =>
  insertHead(tx, { ...head, createdAt: now })

/**
 * Changes a head, or takes it out of use. A rate holds from then on: for plans that are assigned, and for money that
 * is received. Throws 409 `name-taken`, `head-in-use` {plans}, and `head-of-product` for one that the product charges.
 */
export async function changeFeeHead(
  tx: Tx,
  headId: string,
  { archived, ...fields }: Partial<NewFeeHead> & { archived?: boolean | undefined },
  now: Date,
): Promise<void> {
  const held = await lockHead(tx, headId)
  if (!held) throw notFound()
  if (archived) {
    if (held.use) throw conflict('head-of-product')
    const { plans } = await getFeeHead(tx, headId)
    if (plans > 0) throw conflict('head-in-use', { plans })
  }
  const archivedAt = archived === undefined ? {} : { archivedAt: archived ? (held.archivedAt ?? now) : null }
  await updateHead(tx, headId, { ...fields, ...archivedAt })
}

/** A head by its id. Throws 404. */
export async function getFeeHead(db: Db, headId: string) {
  const head = await findHead(db, headId)
  if (!head) throw notFound()
  return head
}

/** The heads of these ids, by id. */
export async function feeHeadsById(db: Db, headIds: string[]) {
  return new Map((await findHeads(db, headIds)).map((head) => [head.id, head]))
}
