// The SQL of how documents were paid: their parts, the transfers that are counted, the cheques.
import type { Db, Tx } from '../../platform/database.ts'
import type { Part } from './parts.ts'

export async function insertParts(
  tx: Tx,
  documentId: string,
  parts: (Part & { id: string })[],
): Promise<void> {
  if (parts.length === 0) return
  await tx
    .insertInto('paymentParts')
    .values(parts.map((part, i) => ({ ...part, documentId, position: i + 1 })))
    .execute()
}

/** Takes a transfer for a part. @returns whether it was free, or held by this claim */
export async function takeReference(
  tx: Tx,
  {
    reference,
    partId,
    claimId,
    at,
  }: { reference: string; partId: string; claimId?: string | undefined; at: Date },
): Promise<boolean> {
  const taken = await tx
    .insertInto('usedReferences')
    .values({ reference, partId, at })
    .onConflict((c) =>
      c
        .column('reference')
        .doUpdateSet({ partId })
        .where('usedReferences.claimId', '=', claimId ?? null)
        .where('usedReferences.partId', 'is', null),
    )
    .returning('reference')
    .executeTakeFirst()
  return taken !== undefined
}

/** Who holds a transfer: a document by its number, or a family's claim that waits. */
export const findHolder = (db: Db, reference: string) =>
  db
    .selectFrom('usedReferences as u')
    .leftJoin('paymentParts as p', 'p.id', 'u.partId')
    .leftJoin('feeDocuments as d', 'd.id', 'p.documentId')
    .select(['d.fullNumber', 'd.studentId', 'd.id as documentId', 'u.claimId'])
    .where('u.reference', '=', reference)
    .executeTakeFirst()

export async function freeReferences(tx: Tx, documentId: string): Promise<void> {
  await tx
    .deleteFrom('usedReferences')
    .where('partId', 'in', (q) =>
      q.selectFrom('paymentParts').select('id').where('documentId', '=', documentId),
    )
    .execute()
}

export async function insertCheques(
  tx: Tx,
  partIds: string[],
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  if (partIds.length === 0) return
  await tx
    .insertInto('cheques')
    .values(partIds.map((partId) => ({ partId, changedBy: by, changedAt: at })))
    .execute()
}

/** Gives back the cheques of a document that no bank has paid. */
export async function giveBackCheques(
  tx: Tx,
  documentId: string,
  { at, by, reason }: { at: Date; by: string | null; reason: string },
): Promise<void> {
  await tx
    .updateTable('cheques')
    .set({ state: 'given_back', reason, changedAt: at, changedBy: by })
    .where('state', 'in', ['received', 'deposited'])
    .where('partId', 'in', (q) =>
      q.selectFrom('paymentParts').select('id').where('documentId', '=', documentId),
    )
    .execute()
}

export async function hasClearedCheque(db: Db, documentId: string): Promise<boolean> {
  const found = await db
    .selectFrom('paymentParts as p')
    .innerJoin('cheques as c', 'c.partId', 'p.id')
    .select('p.id')
    .where('p.documentId', '=', documentId)
    .where('c.state', '=', 'cleared')
    .executeTakeFirst()
  return found !== undefined
}

/** A cheque goes over to a part of another receipt, as what it has become. */
export async function moveCheque(tx: Tx, fromPart: string, toPart: string): Promise<void> {
  await tx.updateTable('cheques').set({ partId: toPart }).where('partId', '=', fromPart).execute()
}
