// Bank statements: shown before they are taken in, taken in once, their lines listed by what they are for.
import { createHash } from 'node:crypto'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, invalid, notFound } from '../../platform/problems.ts'
import type { StatementLineState } from '../../platform/schema.ts'
import { matchLines } from './matching.ts'
import { hashHeadings, type Mapping } from './reading/columns.ts'
import type { ReadStatement } from './reading/reading.ts'
import {
  countLines,
  findBySha,
  findFormat,
  getStatementRow,
  insertCredits,
  insertStatement,
  keepFormat,
  listLineRows,
  listStatementRows,
  updateStatement,
} from './statements.queries.ts'

/** What a file would bring: its columns, how they are read, and what comes of it. */
export function previewOf(read: ReadStatement, format: { id: string; name: string } | null) {
  const { headings, samples, mapping, unreadable, fromOn, toOn, credits } = read
  const paise = credits.reduce((sum, credit) => sum + credit.paise, 0)
  const first = credits.slice(0, 3).map(({ onDay, narration, reference, ...credit }) => ({
    ...{ onDay, narration, reference, paise: credit.paise },
  }))
  return {
    headings,
    samples,
    mapping,
    format,
    credits: credits.length,
    paise,
    unreadable,
    fromOn,
    toOn,
    first,
  }
}

/** The bank's format as it was set before, by the file's headings. */
export async function findKnownFormat(db: Db, headings: string[]) {
  const format = await findFormat(db, hashHeadings(headings))
  return format ? { id: format.id, name: format.name, mapping: format.mapping as unknown as Mapping } : null
}

export interface NewStatement {
  bytes: Buffer
  read: ReadStatement
  fileName: string
  bank: string
  by: string
  at: Date
}

/**
 * Takes a statement in and matches its lines. The same file again is the same statement, and lines that an earlier one
 * had are left out. Throws 422 `no-credits` where nothing came in.
 */
export async function importStatement(tx: Tx, given: NewStatement): Promise<string> {
  const { bytes, read, fileName, bank, by, at } = given
  const sha256 = createHash('sha256').update(bytes).digest()
  const before = await findBySha(tx, sha256)
  if (before) return before.id
  if (!read.fromOn || !read.toOn) throw invalid('file', 'no-credits')
  const hash = hashHeadings(read.headings)
  const formatId = await keepFormat(tx, { hash, name: bank, mapping: read.mapping, by, at })
  const id = await insertStatement(tx, {
    ...{ formatId, sha256, fileName: fileName.slice(0, 200), fromOn: read.fromOn, toOn: read.toOn },
    ...{ lineCount: 0, paise: 0, repeated: 0, importedBy: by, importedAt: at },
  })
  // Somebody has brought the same file in the same moment.
  if (!id) throw conflict('already-exists')
  const kept = await insertCredits(tx, id, read.credits)
  const repeated = read.credits.length - kept.count
  await updateStatement(tx, id, { lineCount: kept.count, paise: kept.paise, repeated })
  await matchLines(tx, at)
  return id
}

type StatementRow = NonNullable<Awaited<ReturnType<typeof getStatementRow>>>

const toStatement = ({ byId, byName, ...row }: StatementRow) => ({ ...row, by: { id: byId, name: byName } })

/** A statement with how many of its lines wait. Throws 404. */
export async function readStatementOf(db: Db, id: string) {
  const row = await getStatementRow(db, id)
  if (!row) throw notFound()
  return toStatement(row)
}

/** All statements, the newest first. */
export async function listStatements(db: Db, page: { page: number; pageSize: number }) {
  const { rows, total } = await listStatementRows(db, page)
  return { rows: rows.map(toStatement), total }
}

const OPEN: StatementLineState[] = ['exact', 'probable', 'unmatched']

export interface LinesQuery {
  state: StatementLineState
  statementId?: string | undefined
  search?: string | undefined
  page: number
  pageSize: number
}

/** Lines of one state, and how many there are of each that waits (of one statement: of each). */
export async function listLines(db: Db, { state, statementId, search, ...page }: LinesQuery) {
  const rows = await listLineRows(db, { states: [state], statementId, search }, page)
  const states = statementId || !OPEN.includes(state) ? [...OPEN, 'accepted', 'ignored'] : OPEN
  const counts = await countLines(db, { states, statementId, search })
  const of = (one: StatementLineState) => {
    const found = counts.find((count) => count.state === one)
    return { count: found?.count ?? 0, paise: found?.paise ?? 0 }
  }
  return {
    rows: rows.map(toLine),
    total: of(state).count,
    counts: { exact: of('exact'), probable: of('probable'), unmatched: of('unmatched') },
    decided: { accepted: of('accepted'), ignored: of('ignored') },
  }
}

type LineRow = Awaited<ReturnType<typeof listLineRows>>[number]

function toLine(row: LineRow) {
  const { id, statementId, onDay, narration, reference, paise, state, matchedBy, decidedAt } = row
  return {
    ...{ id, statementId, onDay, narration, reference, paise, state, matchedBy, decidedAt },
    student: row.studentId
      ? { id: row.studentId, name: row.studentName ?? '', rollNumber: row.rollNumber ?? '' }
      : null,
    claim: row.claimId ? { id: row.claimId, utr: row.utr ?? '', paise: row.claimPaise ?? 0 } : null,
    receipt: row.documentId ? { id: row.documentId, number: row.fullNumber ?? '' } : null,
  }
}
