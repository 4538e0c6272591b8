// What the words after "Ans." say is right.
import { readTypedNumber } from '../../../platform/digits.ts'
import type { QuestionKey } from '../../questions/question.ts'
import type { ImportFault } from '../reading/importProblems.ts'
import { latinDigits } from './markers.ts'

const separators = String.raw`\s*(?:,|;|&|/|\band\b|व|और|आणि)\s*|\s+`

/** The places that an answer names among options: "(C)", "B", "A, C", "(1) and (3)", "ABD". */
function readLetters(words: string, count: number): number[] | undefined {
  const bare = latinDigits(words)
    .replace(/^\s*(?:options?|पर्याय|विकल्प)\s*[.:-]?\s*/iu, '')
    .replace(/[.।]+\s*$/, '')
    .trim()
  const isRow = /^[A-H]{2,8}$/.test(bare)
  const parts = isRow ? [...bare] : bare.split(new RegExp(separators, 'u')).filter((part) => part !== '')
  const places = parts.map((part) => placeOf(part.replace(/^[([{]|[)\]}.]+$/g, '')))
  const isGood = places.length > 0 && places.every((place) => place >= 0 && place < count)
  return isGood ? [...new Set(places)].sort((one, other) => one - other) : undefined
}

function placeOf(part: string): number {
  const marathi = ['अ', 'ब', 'क', 'ड'].indexOf(part)
  if (marathi >= 0) return marathi
  if (/^[A-Ha-h]$/.test(part)) return part.toUpperCase().charCodeAt(0) - 65
  return /^[1-8]$/.test(part) ? Number(part) - 1 : -1
}

/**
 * The key of a question with these options (plain words each, none for one without). Beyond a letter its own words may
 * stand there too: "(C) 9.8 m/s".
 */
export function readKey(words: string, options: readonly string[]): QuestionKey | ImportFault {
  const answer = words.trim()
  if (answer === '') return { code: 'answer-missing' }
  if (options.length === 0) return readOpenKey(answer)
  const places = readLetters(answer, options.length) ?? readLetterBefore(answer, options.length)
  const [right, ...others] = places ?? placesByWords(answer, options)
  if (right === undefined) return { code: 'answer-not-an-option', params: { answer: shortened(answer) } }
  return others.length > 0 ? { kind: 'multiple', right: [right, ...others] } : { kind: 'single', right }
}

/** "(C) 9.8" and "C. because …": a set-off letter and then words. */
function readLetterBefore(answer: string, count: number): number[] | undefined {
  const found = /^(?:[([]([A-Ha-h1-8अबकड])[)\]]|([A-Ha-h])[).:])\s*\S/u.exec(latinDigits(answer))
  const place = placeOf(found?.[1] ?? found?.[2] ?? '')
  return place >= 0 && place < count ? [place] : undefined
}

function placesByWords(answer: string, options: readonly string[]): number[] {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const place = options.findIndex((option) => option !== '' && plain(option) === plain(answer))
  return place < 0 ? [] : [place]
}

/** Without options: a number or a range, true or false, or else the word itself. */
function readOpenKey(answer: string): QuestionKey | ImportFault {
  const truth = /^\(?(true|false|t|f|बरोबर|चूक|सत्य|असत्य|सही|गलत)\)?[.।]?$/iu.exec(answer)?.[1]?.toLowerCase()
  if (truth) return { kind: 'true_false', right: /^(?:true|t|बरोबर|सत्य|सही)$/.test(truth) }
  const range = /^[([]?\s*([-−+]?[\d०-९.]+)\s*(?:to|–|—|-|\.\.|ते|से)\s*([-−+]?[\d०-९.]+)\s*[)\]]?\.?$/iu.exec(
    answer,
  )
  const [low, high] = [numberOf(range?.[1]), numberOf(range?.[2])]
  if (low !== undefined && high !== undefined) return { kind: 'numerical', ranges: [{ low, high }] }
  const number = numberOf(answer.replace(/^[([]|[)\]]$/g, '').replace(/\.$/, ''))
  if (number !== undefined) return { kind: 'numerical', ranges: [{ low: number, high: number }] }
  const isWord =
    answer.length <= 60 && !/[\uE000-\uF76F\n]/.test(answer) && !/^\(?[A-Ha-h]\)?[.)]?$/.test(answer)
  return isWord
    ? { kind: 'short', accepted: [answer.replace(/\.$/, '')] }
    : { code: 'answer-not-read', params: { answer: shortened(answer) } }
}

const numberOf = (written: string | undefined) =>
  written === undefined ? undefined : readTypedNumber(written.replace('−', '-').trim())

const shortened = (answer: string) =>
  answer
    .replace(/[\uE000-\uF76F]/g, '…')
    .slice(0, 60)
    .toWellFormed()

/** One entry of an answer key: the question's number and what is right. */
export interface KeyEntry {
  number: number
  words: string
  place: number
}

const pair =
  /(?:^|[\s,;|])(?:q\s*\.?\s*)?(\d{1,3})\s*(?:[.):\-–—=]+|\s)\s*([([]?(?:[A-Ha-hअबकड](?:\s*,\s*[A-Ha-h])*|[A-H]{2,4}|[-−]?\d+(?:\.\d+)?(?:\s*to\s*\d+(?:\.\d+)?)?|true|false)[)\]]?)(?=[\s,;|.]|$)/giu

/** The entries of a line such as "1. (B) 2. (C) 3. (A)"; none where other words stand in it. */
export function readKeyLine(text: string, place: number): KeyEntry[] {
  const latin = latinDigits(text)
  const entries = [...latin.matchAll(pair)].map(([, number = '', words = '']) => ({
    number: Number(number),
    words,
    place,
  }))
  const rest = latin.replace(pair, ' ').replace(/[\s,;|.()[\]]+/g, '')
  return rest === '' ? entries : []
}

/**
 * The entries of a table: a row of numbers over a row of answers (again and again), or each row with numbers and
 * answers by turns. None where the table is something else. Cells are plain text.
 */
export function readKeyTable(rows: readonly (readonly string[])[], place: number): KeyEntry[] {
  const cells = rows.map((row) => row.map((cell) => latinDigits(cell).trim()))
  const body = cells.filter((row) => !row.every((cell) => cell === '' || isHeading(cell)))
  const overEachOther = readRows(body, place)
  return overEachOther.length >= 2 ? overEachOther : readColumns(body, place)
}

const isHeading = (cell: string) =>
  /^(?:q(?:ue(?:stion)?s?)?\s*\.?\s*(?:nos?\.?)?|nos?\.?|sr\.?\s*(?:nos?\.?)?|ans(?:wers?)?\.?|keys?|options?|प्रश्न(?:\s*क्र\.?)?|उत्तर|क्र\.?)$/iu.test(
    cell,
  )
const isNumber = (cell: string) => /^(?:q\s*\.?\s*)?\d{1,3}\s*[.):]?$/i.test(cell)
const isAnswer = (cell: string) =>
  /^[([]?(?:[A-Ha-hअबकड](?:\s*[,&]\s*[A-Ha-h])*|[A-H]{2,4}|[-−]?\d+(?:\.\d+)?(?:\s*(?:to|-|–)\s*\d+(?:\.\d+)?)?|true|false|bonus|dropped)[)\]]?\.?$/iu.test(
    cell,
  )
const numberIn = (cell: string) => Number(/\d+/.exec(cell)?.[0])

function readRows(rows: string[][], place: number): KeyEntry[] {
  const entries: KeyEntry[] = []
  for (let at = 0; at < rows.length; at += 2) {
    const numbers = (rows[at] ?? []).filter((cell) => cell !== '' && !isHeading(cell))
    const answers = (rows[at + 1] ?? []).filter((cell) => cell !== '' && !isHeading(cell))
    const fits = numbers.length === answers.length && numbers.every(isNumber) && answers.every(isAnswer)
    if (!fits || !isRising(numbers.map(numberIn))) return []
    entries.push(...numbers.map((cell, i) => ({ number: numberIn(cell), words: answers[i] ?? '', place })))
  }
  return entries
}

const isRising = (numbers: number[]) =>
  numbers.every((one, i) => i === 0 || one === (numbers[i - 1] ?? 0) + 1)

function readColumns(rows: string[][], place: number): KeyEntry[] {
  const entries: KeyEntry[] = []
  for (const row of rows) {
    const cells = row.filter((cell) => cell !== '')
    // A cell may hold both: "1. (B)".
    const inCells = cells.map((cell) => readKeyLine(cell, place))
    if (cells.length > 0 && inCells.every((found) => found.length > 0)) entries.push(...inCells.flat())
    else {
      const isByTurns =
        cells.length % 2 === 0 && cells.every((cell, i) => (i % 2 === 0 ? isNumber(cell) : isAnswer(cell)))
      if (!isByTurns) return []
      for (let i = 0; i < cells.length; i += 2)
        entries.push({ number: numberIn(cells[i] ?? ''), words: cells[i + 1] ?? '', place })
    }
  }
  return entries.length >= 2 ? entries : []
}
