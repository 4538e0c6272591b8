// Receipts for tests: a due that is charged, and money that is received for it as the counter receives it.
import { receivePayment } from '../features/feeReceipts/receiving.ts'
import { addDue, addHead } from './ledger.ts'
import type { TestServer } from './server.ts'
import type { Side, World } from './world.ts'

interface Given {
  server: TestServer
  world: World
  side: Side
}

/** A due of so many paise, of this day unless another is given. @returns its id */
export async function makeDue(
  { server, world, side }: Given,
  paise: number,
  dueOn = '2026-11-30',
): Promise<string> {
  const due = { studentId: side.studentId, paise, dueOn, at: server.clock.now(), by: world.accountsId }
  return server.db
    .transaction()
    .execute(async (tx) => addDue(tx, { ...due, headId: await addHead(server.db) }))
}

type Payment = Partial<Pick<Parameters<typeof receivePayment>[1], 'parts' | 'note'>>

/** Money received from the side's student, in cash unless said otherwise. @returns the document's id */
export async function makePayment(
  { server, world, side }: Given,
  paise: number,
  payment: Payment = {},
): Promise<string> {
  const { parts = [{ mode: 'cash' as const, paise }], ...rest } = payment
  const { documentId } = await server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId: side.studentId, at: server.clock.now(), by: world.accountsId, parts, ...rest },
    }),
  )
  return documentId
}

/** A receipt of ₹10,000 for a due of ₹12,500. @returns the document's id */
export async function makeReceipt(given: Given): Promise<string> {
  await makeDue(given, 12_500_00)
  return makePayment(given, 10_000_00)
}
