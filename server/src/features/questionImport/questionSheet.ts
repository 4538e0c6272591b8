// Questions in a spreadsheet: the template to fill in, and reading it back.
import { readTypedNumber } from '../../platform/digits.ts'
import { type Locale, locales } from '../../platform/languages.ts'
import type {
  BankQuestion,
  Difficulty,
  NumberRange,
  QuestionKey,
  QuestionText,
} from '../questions/question.ts'
import { findFault, questionLimits } from '../questions/questionRules.ts'
import { toMarkdown } from '../questionText/markup.ts'
import type {
  ImportedQuestion,
  ImportedQuestions,
  ImportFault,
  ImportNoteCode,
  ImportProblem,
} from './importProblems.ts'
import { columns, exampleReference, optionLetters } from './questionTemplate.ts'

/** The cells of one row by column name, trimmed; a column that is not in the sheet is ''. */
type Row = (column: string) => string

/**
 * Reads the rows of a question sheet, headings first. Columns may stand in any order and be left out, but
 * for the answer and one language's question. The template's own examples and blank rows are passed over.
 * Never throws.
 */
export function readQuestionRows(rows: readonly (readonly string[])[]): ImportedQuestions {
  const first = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const headings = readHeadings(rows[first] ?? [], first + 1)
  if (!headings.places) return { questions: [], problems: headings.problems }
  const imported: ImportedQuestions = { questions: [], problems: headings.problems }
  const references = new Set<string>()
  for (const [place, cells] of rows.entries()) {
    const row: Row = (column) => cells[headings.places.get(column) ?? -1]?.trim() ?? ''
    const isBlank = cells.every((cell) => cell.trim() === '')
    if (place <= first || isBlank || row('reference').startsWith(exampleReference)) continue
    const read = readRow(row, place + 1, references)
    if ('code' in read) imported.problems.push({ line: place + 1, ...read })
    else imported.questions.push(read)
  }
  return imported
}

type Headings =
  | { places: Map<string, number>; problems: ImportProblem[] }
  | { places?: never; problems: ImportProblem[] }

function readHeadings(cells: readonly string[], line: number): Headings {
  const places = new Map<string, number>()
  const problems: ImportProblem[] = []
  for (const [place, cell] of cells.entries()) {
    const written = cell.trim()
    const column = columns.find((name) => name.toLowerCase() === written.toLowerCase().replace(/\s+/g, '_'))
    if (written === '') continue
    if (!column) problems.push({ line, code: 'column-unknown', params: { column: written.slice(0, 60) } })
    else if (places.has(column)) return { problems: [{ line, code: 'column-twice', params: { column } }] }
    else places.set(column, place)
  }
  if (places.size + problems.length === 0) return { problems: [{ line: 0, code: 'file-empty' }] }
  const hasStem = locales.some((locale) => places.has(`stem_${locale}`))
  const missing = places.has('answer') ? (hasStem ? undefined : 'stem_en') : 'answer'
  if (missing) return { problems: [{ line, code: 'column-missing', params: { column: missing } }] }
  return { places, problems }
}

function readRow(row: Row, line: number, references: Set<string>): ImportedQuestion | ImportFault {
  const kind = kindOf(row)
  const difficulty = difficultyOf(row('difficulty'))
  const reference = row('reference')
  if (!kind) return { code: 'kind-unknown', params: { kind: row('kind').slice(0, 60) } }
  if (!difficulty)
    return { code: 'difficulty-unknown', params: { difficulty: row('difficulty').slice(0, 60) } }
  if (reference.length > questionLimits.referenceCharacters) {
    return { code: 'text-too-long', params: { limit: questionLimits.referenceCharacters } }
  }
  if (references.has(reference)) return { code: 'reference-twice', params: { reference } }
  const notes = new Set<ImportNoteCode>()
  const texts = readTexts(row, kind, notes)
  const key = kind === 'single' ? readLetter(row('answer')) : readRanges(row('answer'))
  if ('code' in key) return key
  const question: BankQuestion = { kind, texts, key, difficulty, ...originOf(row) }
  const fault = strayText(row) ?? findFault(question)
  if (fault) return fault
  if (reference !== '') references.add(reference)
  return { line, question, notes: [...notes].map((code) => ({ line, code })) }
}

/** Without a kind, a question with options is single-correct and one without is numerical. */
function kindOf(row: Row): BankQuestion['kind'] | undefined {
  const written = row('kind').toLowerCase()
  if (written === 'single' || written === 'numerical') return written
  if (written !== '') return undefined
  const hasOptions = locales.some((locale) =>
    optionLetters.some((letter) => row(`${letter}_${locale}`) !== ''),
  )
  return hasOptions ? 'single' : 'numerical'
}

function difficultyOf(written: string): Difficulty | undefined {
  const known: Record<string, Difficulty> = { '': 2, '1': 1, '2': 2, '3': 3, easy: 1, medium: 2, hard: 3 }
  const name = written.toLowerCase()
  return Object.hasOwn(known, name) ? known[name] : undefined
}

function readTexts(row: Row, kind: BankQuestion['kind'], notes: Set<ImportNoteCode>): BankQuestion['texts'] {
  const convert = (written: string) => {
    const { markdown, notes: found } = toMarkdown(written, 'markdown')
    for (const note of found) notes.add(note)
    return markdown
  }
  const texts: BankQuestion['texts'] = {}
  let fallback: string[] = []
  for (const locale of locales) {
    const stem = convert(row(`stem_${locale}`))
    if (stem === '') continue
    const text: QuestionText = { stem }
    if (kind === 'single') text.options = readOptions(row, locale, fallback).map(convert)
    const solution = convert(row(`solution_${locale}`))
    if (solution !== '') text.solution = solution
    if (fallback.length === 0) fallback = text.options ?? []
    texts[locale] = text
  }
  return texts
}

/** Options left blank in a second language are those of the first: numbers and formulas need no translation. */
function readOptions(row: Row, locale: Locale, fallback: string[]): string[] {
  const options = optionLetters.map((letter, place) => row(`${letter}_${locale}`) || (fallback[place] ?? ''))
  return options.slice(0, options.findLastIndex((option) => option !== '') + 1)
}

/** Options or a solution in a language whose question is blank were put into the wrong column. */
function strayText(row: Row): ImportFault | undefined {
  const stray = locales.find((locale) => {
    const others = [...optionLetters.map((letter) => `${letter}_${locale}`), `solution_${locale}`]
    return row(`stem_${locale}`) === '' && others.some((column) => row(column) !== '')
  })
  return stray && { code: 'stem-empty', params: { language: stray } }
}

function readLetter(answer: string): QuestionKey | ImportFault {
  if (answer === '') return { code: 'answer-missing' }
  const right = optionLetters.indexOf(answer.toUpperCase())
  return right < 0
    ? { code: 'answer-not-an-option', params: { answer: answer.slice(0, 60) } }
    : { kind: 'single', right }
}

/** 9.8, or 9.7..9.9, or several of these with ; between them. */
function readRanges(answer: string): QuestionKey | ImportFault {
  if (answer === '') return { code: 'answer-missing' }
  const ranges: NumberRange[] = []
  for (const part of answer.split(';')) {
    const [from = '', to = from, ...more] = part.split('..')
    const low = readTypedNumber(from)
    const high = readTypedNumber(to)
    if (low === undefined || high === undefined || more.length > 0) {
      return { code: 'number-invalid', params: { number: part.trim().slice(0, 40) } }
    }
    ranges.push({ low, high })
  }
  return { kind: 'numerical', ranges }
}

function originOf(row: Row): Partial<BankQuestion> {
  const category = [row('subject'), row('topic')]
    .filter((name) => name !== '')
    .map((name) => name.slice(0, questionLimits.categoryCharacters).toWellFormed())
  const reference = row('reference')
  return { ...(category.length > 0 && { category }), ...(reference !== '' && { reference }) }
}
