// The key of an exam's sealed files: released when an attempt has begun, to whoever holds one of the files.
import type { Db } from '../../platform/database.ts'
import { unseal } from '../../platform/sealing.ts'

/** What a sealed secret belongs to: it cannot be opened as another exam's. */
export const secretContext = (examId: string) => `sealed-paper ${examId}`

const KEPT = 200
// A digest names its file for ever, so what it opens with can be kept.
const known = new Map<string, string>()

/**
 * The key (AES-256-GCM, base64url) of the exam's sealed file with this digest; null where it is none of the exam's
 * current files. `dataKey` opens what lies in the database. Only for a student of the exam who has begun.
 */
export async function findSecret(
  db: Db,
  dataKey: Uint8Array,
  examId: string,
  digest: string,
): Promise<string | null> {
  const name = `${examId} ${digest}`
  const kept = known.get(name)
  if (kept) return kept
  const row = await db
    .selectFrom('sealedPapers as s')
    .innerJoin('exams', 'exams.id', 's.examId')
    .select('s.secret')
    .where('s.examId', '=', examId)
    .where('s.digest', '=', Buffer.from(digest, 'base64url'))
    .whereRef('s.madeAt', '>=', 'exams.scheduledAt')
    .executeTakeFirst()
  if (!row) return null
  const secret = unseal(dataKey, row.secret, secretContext(examId)).toString('base64url')
  const [oldest] = known.keys()
  if (known.size >= KEPT && oldest) known.delete(oldest)
  known.set(name, secret)
  return secret
}
