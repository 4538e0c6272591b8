// Questions in a spreadsheet: the template to fill in, and reading it back.
import { type Locale, locales } from '../../../platform/languages.ts'
import {
  type BankQuestion,
  type Difficulty,
  hasOptions,
  hasRows,
  type QuestionKind,
  type QuestionText,
  questionKinds,
} from '../../questions/question.ts'
import { findFault, questionLimits } from '../../questions/questionRules.ts'
import { toMarkdown } from '../../questionText/markup.ts'
import type {
  ImportedQuestion,
  ImportedQuestions,
  ImportFault,
  ImportNoteCode,
  ImportProblem,
} from '../reading/importProblems.ts'
import { namesSeveral, readAnswerCell } from './answerCell.ts'
import { columns, exampleReference, optionLetters, rowNumbers } from './questionTemplate.ts'

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
  const key = readAnswerCell(kind, row('answer'))
  if ('code' in key) return key
  const question: BankQuestion = { kind, texts, key, difficulty, ...originOf(row) }
  const fault = strayText(row) ?? findFault(question)
  if (fault) return fault
  if (reference !== '') references.add(reference)
  return { line, question, notes: [...notes].map((code) => ({ line, code })) }
}

/** Without a kind, rows are to be matched, options chosen (several where the answer names several); the rest are numbers. */
function kindOf(row: Row): QuestionKind | undefined {
  const written = row('kind')
    .toLowerCase()
    .replace(/[\s/-]+/g, '_')
  if (written !== '') return questionKinds.find((kind) => kind === written)
  const isWritten = (names: readonly string[]) =>
    locales.some((locale) => names.some((name) => row(`${name}_${locale}`) !== ''))
  if (isWritten(rowNumbers)) return 'matching'
  if (!isWritten(optionLetters)) return 'numerical'
  return namesSeveral(row('answer')) ? 'multiple' : 'single'
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
  let first: QuestionText | undefined
  for (const locale of locales) {
    const stem = convert(row(`stem_${locale}`))
    if (stem === '') continue
    const text: QuestionText = { stem }
    if (hasRows(kind)) text.rows = readParts(row, rowNumbers, locale, first?.rows).map(convert)
    if (hasOptions(kind)) text.options = readParts(row, optionLetters, locale, first?.options).map(convert)
    for (const part of ['hint', 'solution'] as const) {
      const words = convert(row(`${part}_${locale}`))
      if (words !== '') text[part] = words
    }
    first ??= text
    texts[locale] = text
  }
  return texts
}

/** Parts left blank in a second language are those of the first: numbers and formulas need no translation. */
function readParts(row: Row, names: readonly string[], locale: Locale, first: string[] = []): string[] {
  const parts = names.map((name, place) => row(`${name}_${locale}`) || (first[place] ?? ''))
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1)
}

/** Options or a solution in a language whose question is blank were put into the wrong column. */
function strayText(row: Row): ImportFault | undefined {
  const stray = locales.find((locale) => {
    const others = [...rowNumbers, ...optionLetters, 'hint', 'solution']
    return row(`stem_${locale}`) === '' && others.some((name) => row(`${name}_${locale}`) !== '')
  })
  return stray && { code: 'stem-empty', params: { language: stray } }
}

function originOf(row: Row): Partial<BankQuestion> {
  const category = [row('subject'), row('topic')]
    .filter((name) => name !== '')
    .map((name) => name.slice(0, questionLimits.categoryCharacters).toWellFormed())
  const reference = row('reference')
  return { ...(category.length > 0 && { category }), ...(reference !== '' && { reference }) }
}
