// Every format in which questions come in, in one table; a further one (QTI) is a line here and a folder beside these.
import { Problem } from '../../../platform/problems.ts'
import { aikenImporter } from '../aiken/aiken.import.ts'
import { giftImporter } from '../gift/gift.import.ts'
import { moodleImporter } from '../moodle/moodle.import.ts'
import { sheetImporter } from '../sheet/sheet.import.ts'
import { wordImporter } from '../word/word.import.ts'
import type { GivenFile, Importer, ReadFile } from './importer.ts'
import { fileCodes, type ImportProblem } from './importProblems.ts'

/** In the order in which they are asked whether a file is theirs; GIFT, which is any text, comes last. */
const importers: readonly Importer[] = [
  wordImporter,
  sheetImporter,
  moodleImporter,
  aikenImporter,
  giftImporter,
]

/**
 * Reads a file of questions, in the format that its bytes or name show. Throws 422 for one of which nothing can be
 * read: a code of `fileCodes`, or `sheet-…` for a broken sheet.
 */
export async function readQuestionFile(file: GivenFile): Promise<ReadFile> {
  if (file.bytes.length === 0) throw new Problem(422, 'file-empty')
  const importer = importers.find((one) => one.recognises(file)) ?? giftImporter
  const read = await importer.read(file)
  const [first] = read.problems.filter(isOfWholeFile)
  if (read.questions.length === 0 && first) throw new Problem(422, first.code, { params: first.params ?? {} })
  if (read.questions.length + read.problems.length === 0) throw new Problem(422, 'file-empty')
  return read
}

const isOfWholeFile = ({ code }: ImportProblem) => (fileCodes as readonly string[]).includes(code)
