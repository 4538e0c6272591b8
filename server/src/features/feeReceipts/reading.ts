// Reading documents for money: for the counter, the family's history, and the printed page.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import { findHolder } from './parts.queries.ts'
import { faultOfReference, readReference } from './parts.ts'
import {
  countDocuments,
  findWhole,
  listDocuments,
  listDocumentsBy,
  listWholeLines,
  listWholeParts,
} from './reading.queries.ts'

export type { WholeLine, WholePart } from './reading.queries.ts'

/** A document with its lines and parts, as it is shown and printed. Amounts in paise. Throws 404. */
export async function getFeeDocument(db: Db, documentId: string) {
  const [document, lines, parts] = await Promise.all([
    findWhole(db, documentId),
    listWholeLines(db, documentId),
    listWholeParts(db, documentId),
  ])
  if (!document) throw notFound()
  return { ...document, lines, parts }
}

/** One page of a student's documents, the newest first. */
export async function listFeeDocuments(
  db: Db,
  studentId: string,
  { page, pageSize }: { page: number; pageSize: number },
) {
  const [rows, total] = await Promise.all([
    listDocuments(db, studentId, { limit: pageSize, offset: (page - 1) * pageSize }),
    countDocuments(db, studentId),
  ])
  return { rows, total }
}

/** What a person has written today, the newest first. */
export const listDocumentsToday = (db: Db, personId: string, now: Date, limit: number) =>
  listDocumentsBy(db, personId, dayInIndia(now), limit)

/** Whether a transfer can be taken: its reference as it would be kept, what is wrong with it, and who has it. */
export async function checkReference(db: Db, mode: 'upi' | 'bank', typed: string) {
  const reference = readReference(typed)
  const malformed = faultOfReference(mode, reference)
  const holder = malformed ? undefined : await findHolder(db, reference)
  const problem =
    malformed ?? (holder && (holder.fullNumber ? ('utr-used' as const) : ('utr-claimed' as const))) ?? null
  return { reference, problem, usedBy: holder?.fullNumber ?? null }
}
