// The SQL of sealed papers: which exams need theirs, and the files.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Locale } from '../../platform/languages.ts'

export interface DueExam {
  id: string
  scheduledAt: Date
}

/** Exams that open until `until` or are open, and whose paper is newer than its files, or has none. */
export async function listDue(db: Db, now: Date, until: Date): Promise<DueExam[]> {
  const { rows } = await sql<DueExam>`
    select e.id, e.scheduled_at from exams e
    where e.scheduled_at is not null and e.opens_at <= ${until} and e.closes_at > ${now}
      and not exists (select from sealed_papers s where s.exam_id = e.id and s.made_at >= e.scheduled_at)
    order by e.opens_at`.execute(db)
  return rows
}

export interface NewSealed {
  locale: Locale
  bytes: Buffer
  digest: Buffer
  secret: Buffer
}

/** Replaces the exam's files, unless it was changed while they were built. */
export async function storeSealed(tx: Tx, exam: DueExam, files: NewSealed[], madeAt: Date): Promise<void> {
  const same = await tx
    .selectFrom('exams')
    .select('id')
    .where('id', '=', exam.id)
    .where('scheduledAt', '=', exam.scheduledAt)
    .forShare()
    .executeTakeFirst()
  if (!same || files.length === 0) return
  await tx.deleteFrom('sealedPapers').where('examId', '=', exam.id).execute()
  const rows = files.map((file) => ({ ...file, examId: exam.id, madeAt }))
  await tx.insertInto('sealedPapers').values(rows).execute()
}

export async function mapMediaTypes(db: Db, fileIds: string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const rows = await db.selectFrom('files').select(['id', 'mediaType']).where('id', 'in', fileIds).execute()
  return new Map(rows.map(({ id, mediaType }) => [id, mediaType]))
}

/** One file, to whoever may fetch it now: from `from` before the exam opens. */
export function findSealed(db: Db, examId: string, locale: string, now: Date, aheadMs: number) {
  return db
    .selectFrom('sealedPapers as s')
    .innerJoin('exams as e', 'e.id', 's.examId')
    .select(['s.bytes', 's.digest'])
    .where('s.examId', '=', examId)
    .where('s.locale', '=', locale)
    .whereRef('s.madeAt', '>=', 'e.scheduledAt')
    .where('e.opensAt', '<=', new Date(now.getTime() + aheadMs))
    .executeTakeFirst()
}
