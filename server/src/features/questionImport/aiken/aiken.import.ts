// Aiken's format: a question on one line, options A. or A) on lines of their own, and ANSWER: with a letter.
import { Problem } from '../../../platform/problems.ts'
import { finishDraft } from '../reading/drafting.ts'
import { type GivenFile, type Importer, type ReadFile, shownSource } from '../reading/importer.ts'
import type { ImportedQuestion, ImportedQuestions, ImportProblem } from '../reading/importProblems.ts'
import { cleanText, decodeText, tryText } from '../reading/textFile.ts'

/** Bounds of a file, as for the other formats. */
const limits = { fileCharacters: 5_000_000, questions: 5_000, questionCharacters: 20_000 }

/** A letter with a bracket, or with a point and a space: "A.M." is a word. */
const option = /^\s*([A-Za-z])(?:\)\s*|\.\s+)(.*)$/
const answer = /^\s*ANSWER\s*:\s*(.*)$/i

export const aikenImporter: Importer = {
  recognises: ({ bytes, name }) => {
    if (/\.(?:gift|xml|docx?|csv|xlsx?)$/i.test(name)) return false
    const text = tryText(bytes.subarray(0, 200_000)) ?? tryText(bytes) ?? ''
    return /^\s*ANSWER\s*:\s*[A-Za-z]\s*$/im.test(text) && /^\s*A(?:\)|\.\s)/m.test(text)
  },
  read: async (file) => readAikenFile(file),
}

function readAikenFile({ bytes }: GivenFile): ReadFile {
  const text = decodeText(bytes)
  if (text.length > limits.fileCharacters)
    throw new Problem(422, 'file-too-large', { params: { limit: limits.fileCharacters } })
  const lines = cleanText(text).split('\n')
  const blocks = blocksOf(lines)
  const ends = new Map(blocks.map(({ line, end }) => [line, end]))
  const sourceOf = (line: number) =>
    shownSource(
      lines
        .slice(line - 1, ends.get(line) ?? line)
        .join('\n')
        .trimEnd(),
    )
  return { ...readBlocks(blocks), place: 'line', sourceOf }
}

/** The lines from one question's first to its ANSWER, or to the next question where that is missing. */
type Block = {
  line: number
  end: number
  stem: string[]
  options: { letter: string; text: string }[]
  answer?: string
}

/**
 * A block ends with its ANSWER line. A line without a letter belongs to the question before the first option, and to
 * the option above after it, unless a blank line parts them: then it begins the next question.
 */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let block: Block | undefined
  let afterBlank = true
  for (const [at, line] of lines.entries()) {
    const words = line.trim()
    const key = answer.exec(line)
    const found = option.exec(line)
    if (words === '') {
      afterBlank = true
      continue
    }
    const begins = afterBlank && !key && !found && (block?.options.length ?? 0) > 0
    if (!block || begins) {
      block = { line: at + 1, end: at + 1, stem: [], options: [] }
      blocks.push(block)
    }
    block.end = at + 1
    afterBlank = false
    if (key) {
      block.answer = key[1]?.trim() ?? ''
      block = undefined
    } else if (found && isNext(block, found[1] ?? '')) {
      block.options.push({ letter: (found[1] ?? '').toUpperCase(), text: found[2]?.trim() ?? '' })
    } else {
      const last = block.options.at(-1)
      if (last) last.text += `\n${words}`
      else block.stem.push(words)
    }
  }
  return blocks
}

/** Options are lettered from A on; "C. elegans" in a question is none. */
const isNext = ({ options }: Block, letter: string) =>
  letter.toUpperCase().charCodeAt(0) === 65 + options.length

function readBlocks(blocks: readonly Block[]): ImportedQuestions {
  const all: ImportedQuestions = { questions: [], problems: [] }
  for (const block of blocks.slice(0, limits.questions)) {
    const read = readBlock(block)
    if ('code' in read) all.problems.push(read)
    else all.questions.push(read)
  }
  const beyond = blocks[limits.questions]
  if (beyond)
    all.problems.push({ line: beyond.line, code: 'too-many-questions', params: { limit: limits.questions } })
  if (blocks.length === 0) all.problems.push({ line: 0, code: 'file-empty' })
  return all
}

function readBlock({ line, stem, options, answer: key }: Block): ImportedQuestion | ImportProblem {
  const characters = [...stem, ...options.map(({ text }) => text)].reduce((sum, part) => sum + part.length, 0)
  if (characters > limits.questionCharacters)
    return { line, code: 'question-too-long', params: { limit: limits.questionCharacters } }
  if (stem.length === 0) return { line, code: 'question-missing' }
  if (options.length === 0 && key === undefined) return { line, code: 'text-not-a-question' }
  if (key === undefined || key === '') return { line, code: 'answer-missing' }
  const right = options.findIndex(({ letter }) => letter === key.toUpperCase())
  if (right < 0)
    return { line, code: 'answer-not-an-option', params: { answer: key.slice(0, 60).toWellFormed() } }
  return finishDraft({
    line,
    key: { kind: 'single', right },
    stem: { text: stem.join('\n'), format: 'plain' },
    options: options.map(({ text }) => ({ text, format: 'plain' })),
    category: [],
    tags: [],
    notes: [],
  })
}
