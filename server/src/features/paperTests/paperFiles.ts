// A file of a test on paper, read: its columns found, its rows shown before anything is written.
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { conflict, invalid, Problem } from '../../platform/problems.ts'
import { startImport } from '../imports/imports.ts'
import { readUploadedSheet } from '../imports/sheets.ts'
import { listSets } from '../papers/paperSets.ts'
import { type Asked, fits, guessColumns, headLine, isEnough } from './columns.ts'
import { readMarksRows } from './marksImport.ts'
import { omrOptions, readOmrRows, type SheetPaper } from './omrImport.ts'
import { closedBecause, getKnownPaper, type PaperExam, readPaperExam } from './paperExam.ts'
import { findColumns, keepColumns, listSitters, type Sitter } from './paperTests.queries.ts'
import { Columns, type PaperPreview, type PaperUpload } from './paperTests.schemas.ts'
import { filledRows, type SheetRow } from './sheetRows.ts'

/** A hall of 2,000 with 300 questions and some columns beside them. */
const LIMITS = { bytes: 10_000_000, rows: 5_001, columns: 400 }

export type Upload = z.output<typeof PaperUpload> & { bytes: Buffer; by: string; now: Date }

/**
 * Reads a file of responses or marks and keeps it as a preview, once its columns are known; until then it says what it
 * guessed. Throws 422 `sheet-…` or `no-rows` for the file, `columns` `bad-columns`, 409 as holdPaperExam does.
 */
export async function previewPaperFile(
  tx: Tx,
  examId: string,
  upload: Upload,
): Promise<z.output<typeof PaperPreview>> {
  const exam = await readPaperExam(tx, examId, upload.now)
  refuseEarly(exam)
  const paper = { known: await getKnownPaper(tx, exam.exam), sets: await listSets(tx, examId) }
  const { rows } = await readUploadedSheet(upload.bytes, LIMITS)
  const heads = rows[0] ?? []
  const filled = filledRows(rows)
  if (filled.length === 0) throw new Problem(422, 'no-rows')
  const asked = askedOf(exam, paper)
  const { columns, from } = await findAllColumns(tx, upload, heads, asked)
  const importId = isEnough(columns, asked)
    ? await keepPreview(tx, { exam, paper, upload, columns, heads, rows: filled })
    : null
  return { importId, heads, sample: filled.slice(0, 3).map(({ cells }) => cells), columns, from }
}

function refuseEarly({ exam }: PaperExam): void {
  const because = closedBecause(exam)
  if (because === 'practice') throw conflict('is-practice')
  if (because) throw conflict('exam-not-begun')
}

const askedOf = ({ sections }: PaperExam, { known, sets }: SheetPaper): Asked => ({
  questionCount: known.questions.size,
  sections: sections.map(({ name }) => Object.values(name)),
  hasSets: sets.length > 1,
})

async function findAllColumns(
  tx: Tx,
  { kind, columns: given }: Upload,
  heads: string[],
  asked: Asked,
): Promise<{ columns: Columns; from: z.output<typeof PaperPreview>['from'] }> {
  if (given !== undefined) return { columns: readGiven(given, kind, heads, asked), from: 'given' }
  const known = await findColumns(tx, kind, headLine(heads))
  if (known && fits(known, heads, asked)) return { columns: known, from: 'remembered' }
  return { columns: guessColumns(kind, heads, asked), from: 'guessed' }
}

function readGiven(text: string, kind: Columns['kind'], heads: string[], asked: Asked): Columns {
  const { data } = Columns.safeParse(jsonOrNull(text))
  if (!data || data.kind !== kind || !fits(data, heads, asked)) throw invalid('columns', 'bad-columns')
  return data
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

interface Readable {
  exam: PaperExam
  paper: SheetPaper
  upload: Upload
  columns: Columns
  heads: string[]
  rows: SheetRow[]
}

async function keepPreview(tx: Tx, { exam, paper, upload, columns, heads, rows }: Readable): Promise<string> {
  const { id: examId } = exam.exam
  const sitters: Sitter[] = await listSitters(tx, examId)
  const read =
    columns.kind === 'omr'
      ? readOmrRows(rows, columns, paper, sitters)
      : readMarksRows(rows, columns, exam, sitters)
  if (read.length === 0) throw new Problem(422, 'no-rows')
  await keepColumns(tx, headLine(heads), columns, upload.now)
  return startImport(tx, {
    kind: columns.kind,
    fileName: upload.fileName,
    options: columns.kind === 'omr' ? omrOptions(examId, paper.sets) : { examId },
    rows: read,
    createdBy: upload.by,
    now: upload.now,
  })
}
