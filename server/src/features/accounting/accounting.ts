// The accountant's files: asked for, made in the background piece by piece, fetched, and forgotten after a week.
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Database, Db, Tx } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import { queueJob } from '../../platform/queue.ts'
import { streamCsv, streamXlsx } from '../../platform/spreadsheets.streaming.ts'
import { checkSpan } from '../feeReports/feeReports.ts'
import {
  countDocuments,
  countEntries,
  countUnderWay,
  findExport,
  insertExport,
  listExports,
  listOldExports,
  type Span,
  updateExport,
} from './accounting.queries.ts'
import type { ExportKind, Exports } from './accounting.schemas.ts'
import { DOCUMENT_COLUMNS, documentRows } from './documentRows.ts'
import { tallyFile } from './tallyFile.ts'

/** A financial year and what comes before its audit. */
const LONGEST = 2 * 366
const HOUR = 3_600_000
const KEPT = 7 * 24 * HOUR
/** So many of one person's are made at once. */
const UNDER_WAY = 3

/**
 * Asks for a file of at most two years. Throws 422 at `to`, and 409 `exports-under-way` where the asker waits for
 * several already.
 */
export async function makeFeeExport(
  tx: Tx,
  { kind, ...span }: Span & { kind: ExportKind },
  { by, at }: { by: string; at: Date },
): Promise<string> {
  checkSpan(span, LONGEST)
  if ((await countUnderWay(tx, by, new Date(at.getTime() - HOUR))) >= UNDER_WAY)
    throw conflict('exports-under-way')
  const total = kind === 'tally' ? await countEntries(tx, span) : await countDocuments(tx, span)
  const exportId = await insertExport(tx, { kind, ...span, total, askedBy: by, askedAt: at })
  await queueJob(tx, 'writeFeeExport', { exportId })
  return exportId
}

/** The last twenty files, with how far each is. One that stands still for an hour has failed. */
export async function listFeeExports(db: Db, now: Date): Promise<z.output<typeof Exports>> {
  const rows = await listExports(db, 20)
  return {
    rows: rows.map(({ finishedAt, failedAt, forgottenAt, ...row }) => {
      const isStuck = !finishedAt && now.getTime() - row.askedAt.getTime() > HOUR
      const made = finishedAt ? ('ready' as const) : ('making' as const)
      return {
        ...row,
        state: forgottenAt ? ('forgotten' as const) : failedAt || isStuck ? ('failed' as const) : made,
      }
    }),
  }
}

/** Writes a file that was asked for, and how far it is after each page. Asked again it begins anew. */
export async function writeFeeExport(
  db: Database,
  files: FileStore,
  exportId: string,
  now: () => Date,
): Promise<void> {
  const asked = await findExport(db, exportId)
  if (!asked || asked.finishedAt) return
  await updateExport(db, exportId, { done: 0, failedAt: null })
  const onPage = (done: number) => updateExport(db, exportId, { done: Math.min(done, asked.total) })
  try {
    const byteCount = await files.putPieces(exportId, piecesOf(db, asked, onPage))
    await updateExport(db, exportId, { done: asked.total, byteCount, finishedAt: now() })
  } catch (error) {
    await updateExport(db, exportId, { failedAt: now() })
    throw error
  }
}

function piecesOf(
  db: Database,
  { kind, ...span }: Span & { kind: ExportKind },
  onPage: (done: number) => Promise<void>,
): AsyncIterable<Uint8Array> {
  if (kind === 'tally') return tallyFile(db, span, onPage)
  const rows = documentRows(db, span, onPage)
  return kind === 'csv' ? streamCsv(DOCUMENT_COLUMNS, rows) : streamXlsx('Documents', DOCUMENT_COLUMNS, rows)
}

const TYPES: Record<ExportKind, { ending: string; type: string }> = {
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  tally: { ending: 'xml', type: 'application/xml; charset=utf-8' },
}

/** A file to fetch, as a stream. Throws 404 where there is none, or none any more. */
export async function openFeeExport(
  db: Db,
  files: FileStore,
  exportId: string,
): Promise<{ name: string; type: string; content: Readable }> {
  const found = await findExport(db, exportId)
  if (!found?.finishedAt || found.forgottenAt) throw notFound()
  const { ending, type } = TYPES[found.kind]
  const name = `fees-${found.from}-to-${found.to}.${ending}`
  return { name, type, content: await files.open(exportId) }
}

/** Deletes the files that are older than a week. */
export async function forgetOldExports(db: Database, files: FileStore, now: Date): Promise<void> {
  for (const { id } of await listOldExports(db, new Date(now.getTime() - KEPT))) {
    await files.remove(id)
    await updateExport(db, id, { forgottenAt: now })
  }
}
