// Counting the books again: every amount on a screen is proved to be a sum over the ledger, every number to be in its place.
import type { Database, Db } from '../../../platform/database.ts'
import { careChecks, documentChecks, entryChecks, sumChecks } from './checks.queries.ts'
import { countBooks, countFaults, findLastCheck, inOneMoment, writeCheck } from './verifying.queries.ts'

/** What does not agree: how many rows, and the first of them in words, for whoever looks into it. */
export interface Fault {
  check: string
  count: number
  examples: string[]
}

export interface Verdict {
  entries: number
  lines: number
  documents: number
  students: number
  /** Empty where everything agrees. */
  faults: Fault[]
}

export const checks = { ...entryChecks, ...sumChecks, ...documentChecks, ...careChecks }

const EXAMPLES = 5

/**
 * Counts everything again as it is at one moment, while others go on booking. The database does the counting, and only
 * what is wrong comes here: it takes no more memory for more rows.
 * @param tell is called after each check
 */
export function verifyLedger(
  db: Database,
  tell: (check: string, count: number) => void = () => {},
): Promise<Verdict> {
  return inOneMoment(db, async (tx) => {
    const faults: Fault[] = []
    for (const [check, query] of Object.entries(checks)) {
      const found = await countFaults(tx, query, EXAMPLES)
      if (found.count > 0) faults.push({ check, ...found })
      tell(check, found.count)
    }
    return { ...(await countBooks(tx)), faults }
  })
}

/** The outcome of a check that was made by itself. */
export interface LedgerCheck {
  at: Date
  entries: number
  documents: number
  faults: Fault[]
}

/** What was found last; undefined before the first night. For homes and the day-book. */
export async function findLastLedgerCheck(db: Db): Promise<LedgerCheck | undefined> {
  const found = await findLastCheck(db)
  return found && { ...found, faults: found.faults as unknown as Fault[] }
}

const HOUR_MS = 3_600_000
const KEPT_DAYS = 400

/**
 * The nightly check: between one and five in India, once a night; at once where there was none for a day and a half.
 * Writes what it found; faults go to the server's log as an error, by check and count.
 * @returns the verdict, or undefined where it is not time
 */
export async function verifyLedgerNightly(db: Database, now: Date): Promise<Verdict | undefined> {
  const last = await findLastCheck(db)
  if (last && !isDue(last.at, now)) return undefined
  const verdict = await verifyLedger(db)
  const { entries, documents, faults } = verdict
  await writeCheck(
    db,
    { at: now, entries, documents, faults },
    new Date(now.getTime() - KEPT_DAYS * 24 * HOUR_MS),
  )
  for (const { check, count } of faults) {
    console.error(
      JSON.stringify({ level: 'error', job: 'verifyLedger', message: `not so: ${check} (${count} rows)` }),
    )
  }
  return verdict
}

function isDue(last: Date, now: Date): boolean {
  const hours = (now.getTime() - last.getTime()) / HOUR_MS
  const hourInIndia = new Date(now.getTime() + 5.5 * HOUR_MS).getUTCHours()
  return hours >= 36 || (hours >= 12 && hourInIndia >= 1 && hourInIndia < 5)
}
