// The audit log: one row in the transaction of each personal or money-changing action, later sealed into a chain.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'

export interface AuditEntry {
  actorId: string | null
  operation: string
  noun: string
  subjectId: string | null
  /** Names of the fields that changed. Never their values. */
  fields?: string[]
  requestId?: string
}

/** Writes the row in the transaction of its cause. Writers do not wait for each other. */
export const writeAudit = (tx: Tx, entry: AuditEntry): Promise<void> => writeAudits(tx, [entry])

/** Writes a row for each of many subjects of one cause. */
export async function writeAudits(tx: Tx, entries: AuditEntry[]): Promise<void> {
  for (let i = 0; i < entries.length; i += 1000) {
    const rows = entries.slice(i, i + 1000).map((entry) => ({ ...entry, fields: entry.fields ?? [] }))
    await tx.insertInto('auditLog').values(rows).execute()
  }
}

interface ChainRow {
  id: string
  text: string
}

const LOCK = 72_419_002
/** One row of the log as the chain sees it: every column, in one canonical text. */
const CANONICAL = sql<string>`jsonb_build_array(l.id, extract(epoch from l.at), l.actor_id, l.operation, l.noun,
  l.subject_id, l.fields, l.request_id)::text`

/** Seals what has no seal yet, oldest first. One process at a time; returns how many rows it sealed. */
export async function sealAuditLog(db: Database): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const lock = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(tx)
    if (!lock.rows[0]?.got) return 0
    const last = await tx
      .selectFrom('auditSeals')
      .select(['position', 'hash'])
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { rows } = await sql<ChainRow>`
      select l.id, ${CANONICAL} as text from audit_log l
      where not exists (select from audit_seals s where s.audit_id = l.id)
      order by l.id limit 5000`.execute(tx)
    const seals = chain(last?.position ?? 0, last?.hash ?? Buffer.alloc(32), rows)
    if (seals.length) await tx.insertInto('auditSeals').values(seals).execute()
    return seals.length
  })
}

function chain(position: number, hash: Buffer, rows: ChainRow[]) {
  let previous = hash
  return rows.map((row, i) => {
    previous = link(previous, row.text)
    return { position: position + i + 1, auditId: row.id, hash: previous }
  })
}

const link = (previous: Buffer, text: string) => createHash('sha256').update(previous).update(text).digest()

/** The outcome of a verification; `brokenAt` is the first position whose hash or place is wrong. */
export interface AuditVerdict {
  sealed: number
  waiting: number
  brokenAt: number | null
}

/** Recomputes the whole chain in steps of 10,000 rows. */
export async function verifyAuditLog(db: Database): Promise<AuditVerdict> {
  let sealed = 0
  let previous: Buffer = Buffer.alloc(32)
  for (;;) {
    const { rows } = await sql<{ position: number; hash: Buffer; text: string }>`
      select s.position, s.hash, ${CANONICAL} as text
      from audit_seals s join audit_log l on l.id = s.audit_id
      where s.position > ${sealed} order by s.position limit 10000`.execute(db)
    for (const row of rows) {
      previous = link(previous, row.text)
      if (row.position !== sealed + 1 || !previous.equals(row.hash)) {
        return { sealed, waiting: await countWaiting(db), brokenAt: row.position }
      }
      sealed++
    }
    if (rows.length === 0) break
  }
  // A seal whose row is gone drops out of the join, so the last position tells.
  const { last } = await db
    .selectFrom('auditSeals')
    .select((e) => e.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return { sealed, waiting: await countWaiting(db), brokenAt: last && last !== sealed ? sealed + 1 : null }
}

async function countWaiting(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_log l
    where not exists (select from audit_seals s where s.audit_id = l.id)`.execute(db)
  return rows[0]?.n ?? 0
}
