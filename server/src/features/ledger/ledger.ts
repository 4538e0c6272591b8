// The double-entry ledger: entries go in whole, are never edited, and are taken back by their reverse.

import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, notFound } from '../../platform/problems.ts'
import type { AccountKind, EntryKind } from '../../platform/schema.ts'
import {
  findOpenDay,
  getEntry,
  insertEntry,
  insertLines,
  isReversed,
  listAccounts,
  listLinesOf,
  lockStudents,
} from './ledger.queries.ts'

// The sums refuse what would fall below nothing, also where two did not hold the student's fees.
explainConstraint('fee_accounts_advance_check', () => conflict('advance-used'))
explainConstraint('fee_accounts_check', () => conflict('advance-used'))
explainConstraint('fee_accounts_owed_check', () => conflict('paid-meanwhile'))
explainConstraint('due_balances_owed_check', () => conflict('paid-meanwhile'))
explainConstraint('ledger_entries_reverses_key', () => conflict('already-reversed'))
explainConstraint('ledger_entries_cause_key', () => conflict('already-booked'))

type HeadKind = 'billed' | 'income' | 'concession'
/** An account: of the whole institute, of one head, or one student's part of it. */
export type Account =
  | { kind: Exclude<AccountKind, HeadKind | 'student' | 'advance' | 'advance_tax'> }
  | { kind: HeadKind; headId: string }
  | { kind: 'student'; studentId: string; dueId: string }
  | { kind: 'advance' | 'advance_tax'; studentId: string }

/** An amount on an account in paise: debit above zero, credit below. */
export type Line = Account & { paise: number }

export interface NewEntry {
  kind: EntryKind
  /** What makes it happen once, such as 'receipt:<document>'; a second entry of the same cause is refused. */
  cause: string
  at: Date
  /** Who does it; null for what the product does by itself. */
  by: string | null
  reason?: string
  lines: Line[]
}

/**
 * Holds a student's fees until the transaction ends, so that two who take money at once see each other's. Taken before
 * anything of them is read for a decision, and once for all students of a transaction: they are locked in the order of
 * their ids, so that two who hold several never wait for each other. Throws 404 where a student is not there.
 */
export async function holdFees(tx: Tx, ...studentIds: string[]): Promise<void> {
  const asked = [...new Set(studentIds)]
  if (asked.length && (await lockStudents(tx, asked)) < asked.length) throw notFound()
}

/**
 * Books an entry. Lines of one account become one; what comes to nothing is left out.
 * A person's entry goes on today, in India, and is refused with 409 `day-locked` once that day is closed; what the
 * product does by itself goes on the next day that is open.
 * @returns the entry's id; null where all its lines come to nothing
 */
export async function postEntry(tx: Tx, entry: NewEntry): Promise<string | null> {
  const lines = together(entry.lines)
  return lines.length === 0 ? null : write(tx, entry, null, lines)
}

/**
 * Takes an entry back by its reverse. Throws 404 where there is none, 409 `already-reversed`, and 409 `advance-used`
 * where what it paid ahead has been used since.
 */
export async function reverseEntry(
  tx: Tx,
  entryId: string,
  { at, by, reason }: { at: Date; by: string | null; reason: string },
): Promise<string> {
  const entry = await getEntry(tx, entryId)
  if (!entry) throw notFound()
  if (entry.reverses || (await isReversed(tx, entryId))) throw conflict('already-reversed')
  const lines = (await listLinesOf(tx, entryId)).map((line) => ({ ...line, paise: -line.paise }))
  return write(tx, { kind: entry.kind, cause: `reversal:${entryId}`, at, by, reason }, entryId, lines)
}

interface StoredLine {
  accountId: string
  accountKind: AccountKind
  studentId: string | null
  dueId: string | null
  paise: number
}

async function write(
  tx: Tx,
  { kind, cause, at, by, reason }: Omit<NewEntry, 'lines'>,
  reverses: string | null,
  lines: (Line | StoredLine)[],
): Promise<string> {
  const bookedOn = by ? dayInIndia(at) : await findOpenDay(tx, dayInIndia(at))
  const id = await insertEntry(tx, {
    ...{ kind, cause, bookedOn, at, reverses, byId: by, reason: reason ?? null },
    lineCount: lines.length,
  })
  const accounts = await accountIds(tx)
  await insertLines(
    tx,
    id,
    lines.map((line) => ('accountId' in line ? line : stored(line, accounts))),
  )
  return id
}

function stored(line: Line, accounts: Map<string, string>): StoredLine {
  const accountId = accounts.get(nameOf(line))
  if (!accountId) throw new Error(`there is no account ${nameOf(line)}`)
  return {
    accountId,
    accountKind: line.kind,
    studentId: 'studentId' in line ? line.studentId : null,
    dueId: 'dueId' in line ? line.dueId : null,
    paise: line.paise,
  }
}

const nameOf = (account: { kind: AccountKind; headId?: string | null }) =>
  account.headId ? `${account.kind}:${account.headId}` : account.kind

async function accountIds(db: Db): Promise<Map<string, string>> {
  return new Map((await listAccounts(db)).map((account) => [nameOf(account), account.id]))
}

function together(lines: Line[]): Line[] {
  const sums = new Map<string, Line>()
  for (const line of lines) {
    if (!Number.isSafeInteger(line.paise)) throw new Error('an amount is whole paise')
    const { paise: _, ...account } = line
    const key = JSON.stringify(account, Object.keys(account).sort())
    sums.set(key, { ...line, paise: (sums.get(key)?.paise ?? 0) + line.paise })
  }
  return [...sums.values()].filter(({ paise }) => paise !== 0)
}
