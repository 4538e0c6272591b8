// What tests of money stand on: a head, dues that are charged, and entries written by hand.
import { type Line, postEntry } from '../features/ledger/ledger.ts'
import type { Database, Tx } from '../platform/database.ts'

let heads = 0

/** Adds a fee head; its accounts come with it. */
export async function addHead(db: Database | Tx, taxBps = 1800): Promise<string> {
  const { id } = await db
    .insertInto('feeHeads')
    .values({ name: `Head ${++heads}`, taxBps, position: heads })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A due of its own, charged; returns its id. */
export async function addDue(
  tx: Tx,
  due: { studentId: string; headId: string; paise: number; dueOn: string; at: Date; by: string | null },
): Promise<string> {
  const { studentId, headId, paise, dueOn, at, by } = due
  const { id } = await tx
    .insertInto('dues')
    .values({ kind: 'other', studentId, headId, paise, dueOn, createdBy: by, createdAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await postEntry(tx, {
    kind: 'charge',
    cause: `charge:${id}`,
    at,
    by,
    lines: chargeLines({ ...due, dueId: id }),
  })
  return id
}

interface OfDue {
  studentId: string
  dueId: string
  headId: string
  paise: number
}

/** What a charge books. */
export const chargeLines = ({ studentId, dueId, headId, paise }: OfDue): Line[] => [
  { kind: 'student', studentId, dueId, paise },
  { kind: 'billed', headId, paise: -paise },
]

/** What a receipt in cash books, without tax. */
export const cashLines = ({ studentId, dueId, headId, paise }: OfDue): Line[] => [
  { kind: 'cash', paise },
  { kind: 'student', studentId, dueId, paise: -paise },
  { kind: 'billed', headId, paise },
  { kind: 'income', headId, paise: -paise },
]
