// Printing for the hall: what the drawing thread needs is gathered here, and it draws.
import sharp from 'sharp'
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import type { Locale } from '../../platform/languages.ts'
import { printPdf } from '../../platform/pdf/printer.ts'
import type { Picture } from '../../platform/pdf/richText.ts'
import { invalid } from '../../platform/problems.ts'
import type { Asker } from '../../platform/threads/turns.ts'
import { getMaxMarks } from '../exams/publication.ts'
import { getInstituteName } from '../institute/institute.ts'
import { answerInSet } from './answers.ts'
import type { PrintedHead, PrintedKey, PrintedPaper, PrintedSheet } from './drawing/printed.ts'
import { getScheduledPaper, isOneSheet, ownOrder, setOf } from './paperSets.ts'
import { getCurrentKey, longestRoll, type SetRow } from './papers.queries.ts'
import type { PaperQuery, SetCode, SheetQuery } from './papers.schemas.ts'
import { printedSections, questionsOfSet } from './setText.ts'

const drawing = new URL('./drawing/draw.ts', import.meta.url)

/** From where printing reads, and for whom: the database, the file store, the clock, the asker. */
export interface Source {
  asker: Asker
  db: Db
  files: FileStore
  now: Date
}

type Scheduled = Awaited<ReturnType<typeof getScheduledPaper>>

/** The paper of one set, or its key, as a PDF. Throws 404 where there is no such set, 409 for a draft. */
export async function printPaper(
  source: Source,
  examId: string,
  code: SetCode,
  { locale, what }: z.output<typeof PaperQuery>,
): Promise<Buffer> {
  const paper = await getScheduledPaper(source.db, examId, source.now)
  const set = setOf(paper.sets, code)
  const head = await headOf(source, paper, locale, code)
  return printPdf(
    source.asker,
    drawing,
    what === 'key' ? await keyOf(source, paper, set, head) : await paperOf(source, paper, set, head),
  )
}

/** The answer sheet as a PDF. Throws 422 `set-needed` where the sets differ in what stands at a number. */
export async function printOmrSheet(
  source: Source,
  examId: string,
  { locale, set: code }: z.output<typeof SheetQuery>,
): Promise<Buffer> {
  const paper = await getScheduledPaper(source.db, examId, source.now)
  if (!code && !isOneSheet(paper)) throw invalid('set', 'set-needed')
  const set = code ? setOf(paper.sets, code) : (paper.sets[0] ?? ownOrder(paper.known))
  const digits = await longestRoll(source.db, examId)
  const sections = questionsOfSet(paper.known, set)
  const sheet: PrintedSheet = {
    ...(await headOf(source, paper, locale, code ?? null)),
    task: 'sheet',
    sets: code ? [code] : paper.sets.map((one) => one.code),
    rollDigits: Math.min(12, Math.max(4, digits || 8)),
    sections: sections.map(({ section, questions }) => ({
      name: wordIn(section.name, locale),
      questions: questions.map(({ number, known: { kind, optionCount, rowCount } }) => {
        return { number, kind, optionCount, rowCount }
      }),
    })),
  }
  return printPdf(source.asker, drawing, sheet)
}

/** What a name says in the language, or in the first one that it has. */
const wordIn = (names: Partial<Record<Locale, string>>, locale: Locale): string =>
  names[locale] ?? names.en ?? names.mr ?? names.hi ?? ''

async function headOf(
  { db }: Source,
  { exam, known }: Scheduled,
  locale: Locale,
  set: string | null,
): Promise<PrintedHead> {
  return {
    ...{ locale, set, title: exam.title, minutes: exam.durationMinutes },
    institute: await getInstituteName(db),
    day: exam.opensAt && dayFormat.format(exam.opensAt),
    maxMarks: await getMaxMarks(db, exam.id),
    questionCount: known.questions.size,
  }
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

async function paperOf(
  source: Source,
  { known }: Scheduled,
  set: SetRow,
  head: PrintedHead,
): Promise<PrintedPaper> {
  return {
    ...head,
    task: 'paper',
    instructions: known.paper.instructions[head.locale] ?? '',
    sections: printedSections(known, set, head.locale),
    pictures: await loadPictures(source.files, known.pictureIds),
  }
}

async function keyOf(
  { db }: Source,
  { exam, known }: Scheduled,
  set: SetRow,
  head: PrintedHead,
): Promise<PrintedKey> {
  const key = await getCurrentKey(db, exam.id)
  const sections = questionsOfSet(known, set).map(({ section, questions }) => ({
    name: wordIn(section.name, head.locale),
    answers: questions.map(({ number, position }) => {
      const entry = key[position]
      const order = set.optionOrders[position]
      return { number, answer: entry ? answerInSet(entry, order, head.locale) : '' }
    }),
  }))
  return { ...head, task: 'key', sections }
}

/** The longest side of a picture on paper: two columns at 300 dots an inch. */
const MOST_PIXELS = 1100

/** The pictures as PDF takes them: the store holds WebP. One that is gone leaves its words. */
async function loadPictures(files: FileStore, ids: Map<string, string>): Promise<Record<string, Picture>> {
  const loaded: Record<string, Picture> = {}
  for (const [written, id] of ids) {
    const picture = await loadPicture(files, id).catch(() => undefined)
    if (picture) loaded[written] = picture
  }
  return loaded
}

async function loadPicture(files: FileStore, id: string): Promise<Picture> {
  const { data, info } = await sharp(await files.get(id))
    .resize(MOST_PIXELS, MOST_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
