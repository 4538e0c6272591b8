// The sealed files as students fetch them: from memory, since all of a hall fetch the same few.
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import { OFFERED_MINUTES_BEFORE } from '../exams/paper/sealedOffer.ts'
import { findSealed } from './sealedPapers.queries.ts'

/** What a process keeps at most. */
const MOST_BYTES = 48_000_000

export interface Fetched {
  bytes: Buffer
  digest: string
}

interface Wanted {
  examId: string
  locale: string
  /** As getExam gave it; absent: the file there is now. */
  digest?: string | undefined
}

/** The exam's file in a language. With its digest a whole hall costs the database one read. Throws 404. */
export async function getSealedFile(db: Db, wanted: Wanted, now: Date): Promise<Fetched> {
  const file = wanted.digest ? await shelve(db, { ...wanted, digest: wanted.digest }, now) : undefined
  return file ?? read(db, wanted, now)
}

// By digest, which names its bytes for ever; the oldest go first.
const shelf = new Map<string, Promise<Fetched>>()

function shelve(db: Db, wanted: Wanted & { digest: string }, now: Date): Promise<Fetched> {
  const name = `${wanted.examId} ${wanted.locale} ${wanted.digest}`
  const kept = shelf.get(name)
  if (kept) return kept
  const reading = read(db, wanted, now)
  shelf.set(name, reading)
  reading.then(
    () => dropOldest(name),
    () => shelf.delete(name),
  )
  return reading
}

async function dropOldest(newest: string): Promise<void> {
  const sizes = await Promise.all(
    [...shelf].map(async ([name, file]) => ({
      name,
      size: (await file.catch(() => null))?.bytes.length ?? 0,
    })),
  )
  let total = sizes.reduce((sum, { size }) => sum + size, 0)
  for (const { name, size } of sizes) {
    if (total <= MOST_BYTES || name === newest) return
    shelf.delete(name)
    total -= size
  }
}

async function read(db: Db, { examId, locale, digest }: Wanted, now: Date): Promise<Fetched> {
  const row = await findSealed(db, examId, locale, now, OFFERED_MINUTES_BEFORE * 60_000)
  const found = row?.digest.toString('base64url')
  if (!row || !found || (digest && digest !== found)) throw notFound()
  return { bytes: row.bytes, digest: found }
}
