// Report cards: one at once for whoever may read it, a whole batch by a job that says how far it is.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { type FileStore, fileAddress } from '../../platform/files.ts'
import { tellPeople } from '../../platform/live.ts'
import { printPdf } from '../../platform/pdf/printer.ts'
import { conflict, Problem } from '../../platform/problems.ts'
import { queueJob } from '../../platform/queue.ts'
import type { Reader } from '../../platform/rules.ts'
import type { Locale } from '../../platform/schema.ts'
import { askerOf } from '../../platform/threads/turns.ts'
import { getInstituteName } from '../institute/institute.ts'
import { readCard } from './cardData.ts'
import type { PrintedReports, ReportCard } from './drawing/printed.ts'
import {
  type CardStudent,
  findPrint,
  forgetFiles,
  getBatchName,
  getCardStudent,
  getReader,
  insertFile,
  insertPrint,
  isPrinting,
  listCardStudents,
  listPrints,
  updatePrint,
} from './reportCards.queries.ts'
import type { ReportPrint, ReportPrints } from './reportCards.schemas.ts'

const drawing = new URL('./drawing/draw.ts', import.meta.url)
const MINUTE = 60_000
/** A print that has not ended by then was lost with its server; another may be asked for. */
const LOST_AFTER = 30 * MINUTE
const KEPT_DAYS = 7
const SHOWN = 10

/** From where a card is read, and for whom. */
export interface Source {
  reader: Reader
  db: Db
  files: FileStore
  now: Date
}

/** The report card of one student as a PDF. Throws 404 where there is no such student. */
export async function printReportCard(source: Source, studentId: string, locale: Locale): Promise<Buffer> {
  const student = await getCardStudent(source.db, studentId, dayInIndia(source.now))
  const card = await cardOf(source, student, locale)
  return printPdf(askerOf(source.reader), drawing, await reportsOf(source, locale, [card]))
}

async function reportsOf({ db, now }: Source, locale: Locale, cards: ReportCard[]): Promise<PrintedReports> {
  return { locale, institute: await getInstituteName(db), day: dayFormat.format(now), cards }
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

async function cardOf(
  { db, files, reader }: Source,
  student: CardStudent,
  locale: Locale,
): Promise<ReportCard> {
  const card = await readCard(db, reader, student, locale, (day) => dayFormat.format(day))
  // A photo that cannot be read leaves the card without one.
  const photo = student.photoFileId && (await loadPhoto(files, student.photoFileId).catch(() => null))
  return { ...card, photo: photo || null }
}

async function loadPhoto(files: FileStore, fileId: string) {
  const { data, info } = await sharp(await files.get(fileId))
    .resize(240, 240, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

/**
 * Has the cards of everybody in a batch printed; `report-progress` events follow. Returns the print's id. Throws 409
 * `batch-empty`, or `already-printing` while one is under way.
 */
export async function printBatchReports(
  tx: Tx,
  { batchId, locale, by, now }: { batchId: string; locale: Locale; by: string; now: Date },
): Promise<string> {
  const students = await listCardStudents(tx, batchId, dayInIndia(now))
  if (students.length === 0) throw conflict('batch-empty')
  if (await isPrinting(tx, batchId, new Date(now.getTime() - LOST_AFTER))) throw conflict('already-printing')
  const row = { batchId, locale, total: students.length, madeBy: by, createdAt: now }
  const printId = await insertPrint(tx, row)
  await queueJob(tx, 'printReports', { printId }, { key: `reports:${printId}` })
  return printId
}

/** The last prints of a batch. The files are for whoever is given their addresses here, as long as those hold. */
export async function listReportPrints(
  db: Db,
  batchId: string,
  fileKey: Uint8Array,
  now: Date,
  can: Operation[],
): Promise<z.output<typeof ReportPrints>> {
  const students = await listCardStudents(db, batchId, dayInIndia(now))
  const prints = await listPrints(db, batchId, SHOWN)
  return {
    ...{ batch: await getBatchName(db, batchId), students: students.length, can },
    prints: prints.map(({ fileId, byteCount, failedAt, forgottenAt, ...print }) => ({
      ...print,
      state: stateOf({ fileId, failedAt, forgottenAt, done: print.done }),
      url: fileId && fileAddress(fileKey, fileId, now),
      byteCount: byteCount === null ? null : Number(byteCount),
    })),
  }
}

function stateOf(print: {
  fileId: string | null
  failedAt: Date | null
  forgottenAt: Date | null
  done: number
}): z.output<typeof ReportPrint>['state'] {
  if (print.fileId) return 'done'
  if (print.forgottenAt) return 'forgotten'
  if (print.failedAt) return 'failed'
  return print.done > 0 ? 'printing' : 'waiting'
}

/** Prints what was asked for; safe to repeat. What fails is said, and may be asked for again. */
export async function writeReports(
  db: Database,
  files: FileStore,
  printId: string,
  now: Date,
): Promise<void> {
  const print = await findPrint(db, printId)
  if (!print || print.fileId || print.failedAt || print.forgottenAt) return
  const { madeBy } = print
  try {
    const file = await drawBatch({ db, files, now, reader: await getReader(db, madeBy) }, print, (done) =>
      tellProgress(db, printId, madeBy, done),
    )
    await db.transaction().execute((tx) => keepFile(tx, files, { printId, madeBy, file, now }))
  } catch (error) {
    // Many wait for the printer, or the database is away: the job comes again by itself.
    if (error instanceof Problem && error.status === 503) throw error
    await updatePrint(db, printId, { failedAt: now })
    await db.transaction().execute((tx) => tellPeople(tx, [madeBy], { kind: 'report-progress', id: printId }))
    throw error
  }
}

async function drawBatch(
  source: Source,
  { id, batchId, locale }: { id: string; batchId: string; locale: Locale },
  progress: (done: number) => Promise<void>,
): Promise<Buffer> {
  const students = await listCardStudents(source.db, batchId, dayInIndia(source.now))
  const cards: ReportCard[] = []
  for (const student of students) cards.push(await cardOf(source, student, locale))
  let told = 0
  let telling = Promise.resolve()
  const reports = await reportsOf(source, locale, cards)
  const file = await printPdf({ by: id, isStaff: true }, drawing, reports, (done) => {
    if (done - told < 10 && done < cards.length) return
    told = done
    telling = telling.then(() => progress(done))
  })
  await telling
  return file
}

async function tellProgress(db: Database, printId: string, personId: string, done: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await updatePrint(tx, printId, { done })
    await tellPeople(tx, [personId], { kind: 'report-progress', id: printId })
  })
}

async function keepFile(
  tx: Tx,
  files: FileStore,
  { printId, madeBy, file, now }: { printId: string; madeBy: string; file: Buffer; now: Date },
): Promise<void> {
  const fileId = await insertFile(tx, {
    ...{ kind: 'report', mediaType: 'application/pdf', byteCount: file.length },
    ...{ sha256: createHash('sha256').update(file).digest(), createdBy: madeBy, createdAt: now },
  })
  await files.put(fileId, file)
  await updatePrint(tx, printId, { fileId })
  await tellPeople(tx, [madeBy], { kind: 'report-progress', id: printId })
}

/** Printed marks of a whole batch lie about no longer than somebody needs to fetch them. */
export async function forgetOldReports(db: Database, files: FileStore, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * MINUTE)
  const gone = await db.transaction().execute((tx) => forgetFiles(tx, before, now))
  for (const id of gone) await files.remove(id)
}
