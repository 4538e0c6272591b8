// A file of questions, read: GIFT or a sheet, told from its name and its bytes.
import { Problem } from '../../platform/problems.ts'
import { readUploadedSheet } from '../imports/sheets.ts'
import { cleanText } from './gift.escapes.ts'
import { readGiftQuestions } from './gift.import.ts'
import { giftLimits } from './gift.ts'
import { fileCodes, type ImportedQuestions, type ImportProblem } from './importProblems.ts'
import { readQuestionRows } from './questionSheet.ts'

/** What a file holds, and how each of its lines was written. */
export interface QuestionFile extends ImportedQuestions {
  sourceOf(line: number): string
}

/** So much of a source is kept for the preview. */
const SOURCE_CHARACTERS = 1500

/**
 * Reads a file of questions. Throws 422 for one of which nothing can be read: `file-empty`, `file-too-large`,
 * `file-not-text`, `no-questions`, `column-missing`, `column-twice`, or `sheet-…` for a broken sheet.
 */
export async function readQuestionFile(bytes: Buffer, fileName: string): Promise<QuestionFile> {
  if (bytes.length === 0) throw new Problem(422, 'file-empty')
  const file = isSheet(bytes, fileName) ? await readSheetFile(bytes) : readGiftFile(bytes)
  const [first] = file.problems.filter(isOfWholeFile)
  if (file.questions.length === 0 && first) throw new Problem(422, first.code, { params: first.params ?? {} })
  if (file.questions.length + file.problems.length === 0) throw new Problem(422, 'file-empty')
  return file
}

const isSheet = (bytes: Buffer, fileName: string) =>
  /\.(?:csv|tsv|xlsx?|ods)$/i.test(fileName) || bytes.subarray(0, 2).toString('latin1') === 'PK'

const isOfWholeFile = ({ code }: ImportProblem) => (fileCodes as readonly string[]).includes(code)

async function readSheetFile(bytes: Buffer): Promise<QuestionFile> {
  const { rows } = await readUploadedSheet(bytes, { rows: giftLimits.questions + 100 })
  const sourceOf = (line: number) => {
    const cells = (rows[line - 1] ?? []).filter((cell) => cell.trim() !== '')
    return cells.join(' | ').slice(0, SOURCE_CHARACTERS).toWellFormed()
  }
  return { ...readQuestionRows(rows), sourceOf }
}

function readGiftFile(bytes: Buffer): QuestionFile {
  const text = decode(bytes)
  // Any prose is a question without an answer in GIFT; a file of nothing else is some other file.
  if (!text.includes('{')) throw new Problem(422, text.trim() === '' ? 'file-empty' : 'no-questions')
  const lines = cleanText(text).split('\n')
  const sourceOf = (line: number) => {
    const end = lines.findIndex((one, at) => at >= line && one.trim() === '')
    const source = lines.slice(line - 1, end < 0 ? undefined : end).join('\n')
    return source.slice(0, SOURCE_CHARACTERS).toWellFormed()
  }
  return { ...readGiftQuestions(text), sourceOf }
}

/** UTF-8, or UTF-16 with its mark; an older code page would turn Marathi into nonsense, so it is refused. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Told below, like a file with NUL in it.
  }
  throw new Problem(422, 'file-not-text')
}
