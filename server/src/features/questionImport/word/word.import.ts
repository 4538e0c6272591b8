// From a Word file, as teachers write their papers, to questions of the bank.
import { Problem } from '../../../platform/problems.ts'
import type { BankQuestion, QuestionText } from '../../questions/question.ts'
import { findFault } from '../../questions/questionRules.ts'
import { languageOf } from '../reading/drafting.ts'
import { type GivenFile, type Importer, type ReadFile, shownSource } from '../reading/importer.ts'
import type {
  ImportedQuestion,
  ImportedQuestions,
  ImportNoteCode,
  ImportProblem,
} from '../reading/importProblems.ts'
import { readKey, readKeyTable } from './answers.ts'
import { openWord, type WordArchive } from './archive.ts'
import { assemble, type Item, isBlank, linesOf, type Paper, type PaperQuestion } from './assembling.ts'
import { matchKey } from './keyMatching.ts'
import { addAtom, emptyLine, type Line, markdownOf, type PictureOf, picturesOf, sourceOf } from './line.ts'
import { readOption } from './markers.ts'
import { type Block, readBody } from './paragraphs.ts'
import { squeezed } from './squeezing.ts'

/** As for the other formats. */
const limits = { questions: 5_000, lineCharacters: 20_000 }

export const wordImporter: Importer = {
  recognises: ({ bytes, name }) => isZipOfWord(bytes, name) || isOldWord(bytes, name),
  read: readWordFile,
}

const isZipOfWord = (bytes: Buffer, name: string) =>
  bytes.subarray(0, 2).toString('latin1') === 'PK' &&
  (/\.doc[xm]$/i.test(name) || bytes.includes('word/document.xml'))

/** The container of old Word files, and of new ones with a password. */
const isContainer = (bytes: Buffer) => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'

const isOldWord = (bytes: Buffer, name: string) =>
  /\.(?:doc|docx|docm|rtf)$/i.test(name) || (isContainer(bytes) && !/\.xls/i.test(name))

async function readWordFile({ bytes, name, shelf }: GivenFile): Promise<ReadFile> {
  if (!isZipOfWord(bytes, name)) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    const isOld = isContainer(bytes) || !/\.doc[xm]$/i.test(name)
    throw new Problem(422, isLocked ? 'file-locked' : isOld ? 'word-old' : 'file-damaged')
  }
  const archive = await openWord(bytes)
  const { blocks, isCut } = await readBody(archive)
  const { items, tooLong } = itemsOf(blocks)
  const paper = assemble(items)
  if (paper.questions.length === 0) throw new Problem(422, 'no-questions')
  const pictures = await shelve(archive, paper, shelf)
  const read = readPaper(paper, pictures)
  for (const place of tooLong)
    read.problems.push({ line: place, code: 'question-too-long', params: { limit: limits.lineCharacters } })
  if (isCut || paper.questions.length > limits.questions) {
    const line = paper.questions[limits.questions]?.place ?? blocks.length
    read.problems.push({ line, code: 'too-many-questions', params: { limit: limits.questions } })
  }
  read.problems.sort((one, other) => one.line - other.line)
  return { ...read, place: 'paragraph', sourceOf: sourcesIn(blocks, read, paper) }
}

/** The body as lines, tables told apart: options, a key, or something to look at. */
function itemsOf(blocks: readonly Block[]): { items: Item[]; tooLong: number[] } {
  const items: Item[] = []
  const tooLong: number[] = []
  const take = (place: number, line: Line) => {
    if (line.text.length > limits.lineCharacters) tooLong.push(place)
    else items.push({ place, line: squeezed(line) })
  }
  for (const block of blocks) {
    if (block.kind === 'lines') for (const line of block.lines) take(block.place, line)
    else items.push(...tableItems(block.rows, block.place))
  }
  return { items, tooLong }
}

function tableItems(rows: Line[][][], place: number): Item[] {
  const cells = rows.map((row) => row.map((lines) => joined(lines)))
  const key = readKeyTable(
    cells.map((row) => row.map(sourceOf)),
    place,
  )
  if (key.length > 0) return [{ place, key }]
  const options = optionsIn(cells)
  if (options) return [{ place, options }]
  // A table of one cell is a frame around its lines; of one column, lines below each other.
  if (cells.every((row) => row.length === 1))
    return rows.flatMap((row) => row.flat().map((line) => ({ place, line: squeezed(line) })))
  const asLines = rowsOfQuestions(cells)
  if (asLines) return asLines.map((line) => ({ place, line }))
  const line = emptyLine()
  for (const cell of cells.flat()) for (const note of cell.notes) line.notes.add(note)
  addAtom(line, { kind: 'table', rows: cells })
  return [{ place, line }]
}

/** Options set in a table, by their letters; a letter alone belongs to the cell after it. */
function optionsIn(cells: Line[][]): Line[] | undefined {
  const flat = cells.flat().filter((cell) => cell.text.trim() !== '')
  const options: Line[] = []
  for (let at = 0; at < flat.length; at++) {
    const cell = flat[at]
    const mark = cell && readOption(cell.text)
    if (!cell || !mark) return undefined
    const isAlone = cell.text.slice(mark.to).trim() === ''
    const next = flat[at + 1]
    if (isAlone && next && !readOption(next.text)) {
      options[mark.place] = joined([cell, next], ' ')
      at += 1
    } else options[mark.place] = cell
  }
  const isWhole =
    options.length >= 2 && !options.includes(undefined as never) && options.length <= flat.length
  return isWhole && Object.keys(options).length === options.length ? options : undefined
}

/** A paper laid out in a table, a question's number in the first cell of its row and its words in the second. */
function rowsOfQuestions(cells: Line[][]): Line[] | undefined {
  const rows = cells
    .map((row) => row.filter((cell) => cell.text.trim() !== ''))
    .filter((row) => row.length > 0)
  const numbers = rows.flatMap(
    ([first]) => /^\s*(?:q\s*\.?\s*)?(\d{1,3})\s*[.)]?\s*$/i.exec(first?.text ?? '')?.[1] ?? [],
  )
  const isRising =
    numbers.length >= 2 && numbers.every((one, i) => i === 0 || Number(one) > Number(numbers[i - 1]))
  if (!isRising || rows.some((row) => row.length > 2)) return undefined
  return rows.map(([first, second]) => {
    if (!first || !second) return first ?? emptyLine()
    const isNumber = /^\s*(?:q\s*\.?\s*)?\d{1,3}\s*[.)]?\s*$/i.test(first.text)
    return joined([isNumber && !/[.)]\s*$/.test(first.text) ? withDot(first) : first, second], ' ')
  })
}

function withDot(line: Line): Line {
  return {
    ...line,
    text: `${line.text.trim()}.`,
    looks: line.looks.slice(0, line.text.trim().length).concat(0),
  }
}

/** Lines as one, its atoms counted anew. */
function joined(lines: readonly Line[], between = '\n'): Line {
  const whole = emptyLine()
  for (const [at, line] of lines.entries()) {
    if (at > 0) {
      whole.text += between
      whole.looks.push(0)
    }
    appendLine(whole, line)
  }
  return squeezed(whole)
}

function appendLine(whole: Line, line: Line): void {
  const shift = whole.atoms.length
  for (let at = 0; at < line.text.length; at++) {
    const code = line.text.charCodeAt(at)
    const isAtom = code >= 0xe000 && line.atoms[code - 0xe000] !== undefined
    whole.text += isAtom ? String.fromCharCode(code + shift) : line.text.charAt(at)
    whole.looks.push(line.looks[at] ?? 0)
  }
  whole.atoms.push(...line.atoms)
  for (const note of line.notes) whole.notes.add(note)
  if (line.oldFont) whole.oldFont = line.oldFont
}

/** Every picture of the questions, stored once; what Markdown writes for each, or why there is none. */
async function shelve(
  archive: WordArchive,
  paper: Paper,
  shelf: GivenFile['shelf'],
): Promise<Map<string, { reference: string } | { note: ImportNoteCode }>> {
  const shelved = new Map<string, { reference: string } | { note: ImportNoteCode }>()
  for (const { part } of picturesOf(paper.questions.flatMap(linesOf))) {
    if (shelved.has(part)) continue
    const bytes = await archive.readPicture(part)
    shelved.set(part, bytes ? await shelf.put(bytes) : { note: 'picture-missing' })
  }
  return shelved
}

type Shelved = Awaited<ReturnType<typeof shelve>>

function readPaper(paper: Paper, shelved: Shelved): ImportedQuestions {
  const questions = paper.questions.slice(0, limits.questions)
  const all: ImportedQuestions = { questions: [], problems: [...paper.problems] }
  const disagreeing = matchKey(questions, paper.key, all.problems)
  const leftOut = new Set(questions.flatMap(({ passage }) => passage ?? []))
  for (const question of questions) {
    const read = disagreeing.has(question)
      ? ({ line: question.place, code: 'answers-disagree' } as const)
      : readQuestion(question, shelved)
    if ('code' in read) all.problems.push(read)
    else {
      all.questions.push(read)
      if (question.passage) leftOut.delete(question.passage)
    }
  }
  // A passage comes in with its questions; with none of them it is told of by itself.
  for (const { place } of leftOut) all.problems.push({ line: place, code: 'text-not-a-question' })
  return all
}

function readQuestion(question: PaperQuestion, shelved: Shelved): ImportedQuestion | ImportProblem {
  const { place: line, stem, options, answer } = question
  const font = linesOf(question).find(({ oldFont }) => oldFont)?.oldFont
  if (font) return { line, code: 'font-not-unicode', params: { font: font.slice(0, 60) } }
  if (isBlank(stem))
    return { line, code: options.length > 0 || answer !== undefined ? 'stem-empty' : 'question-missing' }
  if (answer === undefined && options.length === 0) return { line, code: 'text-not-a-question' }
  if (question.holdsAnother) return { line, code: 'question-unnumbered' }
  // "Ans. 3" under a list from 1 to 4 names one of its lines: nothing to be taken for a number.
  if (options.length === 0 && isPlaceIn(answer ?? '', question.inner))
    return { line, code: 'options-unclear' }
  const letters = question.marked.map((place) => String.fromCharCode(65 + place)).join(', ')
  const key = readKey(
    answer || letters,
    options.map((lines) => lines.map(sourceOf).join(' ')),
  )
  if ('code' in key) return { line, ...key }
  const pictureOf: PictureOf = (part) => {
    const found = shelved.get(part)
    return found && 'reference' in found ? found.reference : undefined
  }
  const write = (lines: readonly Line[]) => markdownOf(lines, pictureOf)
  const text: QuestionText = {
    stem: write(stem),
    ...(options.length > 0 && { options: options.map(write) }),
    ...(!isBlank(question.hint) && { hint: write(question.hint) }),
    ...(!isBlank(question.solution) && { solution: write(question.solution) }),
  }
  const locale = languageOf([], text)
  const passage =
    question.passage && !isBlank(question.passage.lines) ? write(question.passage.lines) : undefined
  const read: BankQuestion = {
    kind: key.kind,
    texts: { [locale]: text },
    key,
    difficulty: 2,
    ...(question.category.length > 0 && { category: question.category }),
    ...(passage && { passage: { [locale]: passage } }),
  }
  const fault = findFault(read)
  return fault ? { line, ...fault } : { line, question: read, notes: notesOf(question, shelved) }
}

const isPlaceIn = (answer: string, last: number) =>
  last >= 2 && /^\(?\d\)?$/.test(answer) && Number(answer.replace(/\D/g, '')) <= last

function notesOf(question: PaperQuestion, shelved: Shelved): ImportProblem[] {
  const lines = linesOf(question)
  const ofPictures = picturesOf(lines).flatMap(({ part }) => {
    const found = shelved.get(part)
    return found && 'note' in found ? [found.note] : []
  })
  const codes = new Set([...lines.flatMap((line) => [...line.notes]), ...ofPictures])
  return [...codes].map((code) => ({ line: question.place, code }))
}

/** The paragraphs from one place to the next that is told of, or that begins a passage. */
function sourcesIn(
  blocks: readonly Block[],
  { questions, problems }: ImportedQuestions,
  paper: Paper,
): (line: number) => string {
  const passages = paper.questions.flatMap(({ passage }) => (passage ? [passage.place] : []))
  const told = [...questions, ...problems].map(({ line }) => line)
  const places = [...new Set([...told, ...passages])].sort((one, other) => one - other)
  return (line) => {
    const next = places[places.indexOf(line) + 1] ?? Number.POSITIVE_INFINITY
    const some = blocks.slice(Math.max(0, line - 1), Math.min(next - 1, line + 60))
    const text = some.map((block) =>
      block.kind === 'lines'
        ? block.lines.map(sourceOf).join('\n')
        : block.rows.map((row) => row.map((cell) => cell.map(sourceOf).join(' ')).join(' | ')).join('\n'),
    )
    return shownSource(
      text
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
  }
}
