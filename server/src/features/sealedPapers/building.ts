// Building an exam's sealed files shortly before it opens: one for each language, the pictures in it.
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import type { Locale } from '../../platform/languages.ts'
import type { JobContext } from '../../platform/queue.ts'
import { seal } from '../../platform/sealing.ts'
import type { Paper } from '../attempts/attempts.schemas.ts'
import { getPaper, type KnownPaper } from '../attempts/paper.ts'
import { picturesIn } from '../questionText/pictures.ts'
import { type DueExam, listDue, mapMediaTypes, type NewSealed, storeSealed } from './sealedPapers.queries.ts'
import { newFileKey, sealFile } from './sealing.ts'
import { secretContext } from './secrets.ts'

/** So long before an exam opens its files are built; students fetch them in the half hour before. */
const BUILT_MINUTES_BEFORE = 35

/**
 * Builds the files of every exam that opens soon or is open, and has none of its paper as it was scheduled last: one
 * that was scheduled late is built at once, one that was taken back and changed is built anew. An exam that cannot be
 * built is reported at the end and keeps no other from it. Returns how many were built.
 */
export async function buildDuePapers(building: JobContext): Promise<number> {
  const { db, clock } = building
  const now = clock.now()
  const due = await listDue(db, now, new Date(now.getTime() + BUILT_MINUTES_BEFORE * 60_000))
  const failed: string[] = []
  for (const exam of due) await buildPaper(building, exam).catch(() => failed.push(exam.id))
  if (failed.length) throw new Error(`Sealed papers were not built: ${failed.slice(0, 5).join(', ')}`)
  return due.length
}

async function buildPaper({ config, db, clock, files }: JobContext, exam: DueExam): Promise<void> {
  const known = await getPaper(db, exam.id, exam.scheduledAt)
  const key = newFileKey()
  const secret = seal(config.keys.data, key, secretContext(exam.id))
  const sealed: NewSealed[] = []
  for (const locale of known.paper.languages) {
    const content = await paperInOne(db, files, known, locale)
    sealed.push({ locale, secret, ...sealFile(key, content) })
  }
  await db.transaction().execute((tx) => storeSealed(tx, exam, sealed, clock.now()))
}

/** The paper in one language, its pictures inside. */
async function paperInOne(
  db: Db,
  files: FileStore,
  { paper, pictureIds }: KnownPaper,
  locale: Locale,
): Promise<Paper> {
  const questions = paper.questions.map((one) => ({ ...one, texts: inOne(one.texts, locale) }))
  const passages = Object.fromEntries(
    Object.entries(paper.passages).map(([id, texts]) => [id, inOne(texts, locale)]),
  )
  const written = writtenIn(questions, passages)
  const shown = new Map([...pictureIds].filter(([name]) => written.has(name)))
  return { ...paper, questions, passages, pictures: await embedPictures(db, files, shown) }
}

/** Only this language; all there are where it lacks the text, as the screen then shows another. */
function inOne<T>(texts: Partial<Record<Locale, T>>, locale: Locale): Partial<Record<Locale, T>> {
  return texts[locale] === undefined ? texts : { [locale]: texts[locale] }
}

function writtenIn(questions: Paper['questions'], passages: Paper['passages']): Set<string> {
  const pieces = questions
    .flatMap(({ texts }) => Object.values(texts))
    .flatMap(({ stem, rows = [], options = [] }) => [stem, ...rows, ...options])
  const above = Object.values(passages).flatMap((texts) => Object.values(texts))
  return new Set(picturesIn([...pieces, ...above].map((stem) => ({ stem }))).keys())
}

async function embedPictures(
  db: Db,
  files: FileStore,
  ids: Map<string, string>,
): Promise<Record<string, string>> {
  const types = await mapMediaTypes(db, [...ids.values()])
  const pictures: Record<string, string> = {}
  for (const [written, id] of ids) {
    const bytes = await files.get(id)
    pictures[written] = `data:${types.get(id) ?? 'image/webp'};base64,${bytes.toString('base64')}`
  }
  return pictures
}
