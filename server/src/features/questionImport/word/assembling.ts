// From the lines of a test paper to its questions: whose words each line is, from the top to the end.
import type { ImportProblem } from '../reading/importProblems.ts'
import { type KeyEntry, readKeyLine } from './answers.ts'
import { atomsIn, cut, isAtomsOnly, type Line } from './line.ts'
import {
  findAnswerAtEnd,
  findOptions,
  findRightMark,
  isKeyHeading,
  isSolutionsHeading,
  type NumberMark,
  type OptionMark,
  readAnswerLine,
  readHint,
  readNumber,
  readOption,
  readPassage,
  readSolution,
} from './markers.ts'

/** One line or one table's worth of the file, with its place. */
export type Item =
  | { place: number; line: Line }
  | { place: number; options: Line[] }
  | { place: number; key: KeyEntry[] }

/** A question as it stands in the paper. */
export interface PaperQuestion {
  place: number
  number: number
  stem: Line[]
  options: Line[][]
  optionStyle: string
  /** The options that say of themselves that they are right. */
  marked: number[]
  /** What only a question has stands in its solution: an unnumbered question was taken for a part of it. */
  holdsAnother: boolean
  /** The last number of a list in its own words: "Consider: 1. … 2. …". */
  inner: number
  /** The words after "Ans.", once they were read. */
  answer: string | undefined
  hint: Line[]
  solution: Line[]
  category: string[]
  passage: Passage | undefined
  /** Where it was last added to. */
  end: number
}

export interface Passage {
  place: number
  from: number
  to: number
  lines: Line[]
}

export interface Paper {
  questions: PaperQuestion[]
  key: KeyEntry[]
  problems: ImportProblem[]
}

/** Reads the items in order. Every line is somebody's words, an entry of the key, or a problem. */
export function assemble(items: readonly Item[]): Paper {
  const assembler = new Assembler()
  for (const item of items) assembler.take(item)
  return assembler.finish()
}

type Part = 'stem' | 'options' | 'hint' | 'solution'

class Assembler {
  readonly #paper: Paper = { questions: [], key: [], problems: [] }
  readonly #byNumber = new Map<number, PaperQuestion>()
  #question: PaperQuestion | undefined
  #part: Part = 'stem'
  /** How questions are numbered, as the first one shows: typed so, or by this list of Word's. */
  #style: string | undefined
  #list: string | undefined
  #passage: Passage | undefined
  #category: string[] = []
  /** After the headings at the end: answers alone, or solutions by number. */
  #mode: 'questions' | 'key' | 'solutions' = 'questions'
  #strayPlace = -1

  take(item: Item): void {
    if ('key' in item) this.#paper.key.push(...item.key)
    else if ('options' in item) this.#takeOptionTable(item.options, item.place)
    else if (item.line.text.trim() !== '') this.#takeLine(cut(item.line, 0), item.place)
  }

  finish(): Paper {
    const used = new Set(this.#paper.questions.map(({ passage }) => passage))
    if (this.#passage && !used.has(this.#passage)) this.#stray(this.#passage.place)
    return this.#paper
  }

  #takeLine(line: Line, place: number): void {
    const { text } = line
    if (isKeyHeading(text)) {
      this.#turnTo('key')
      return
    }
    if (isSolutionsHeading(text) && this.#paper.questions.length > 0) {
      this.#turnTo('solutions')
      return
    }
    const entries = this.#readKey(text, place)
    if (entries.length > 0) {
      this.#paper.key.push(...entries)
      return
    }
    const number = readNumber(text)
    if (this.#mode === 'solutions' && number && this.#byNumber.has(number.number)) {
      this.#goOnWithSolution(number, line, place)
      return
    }
    if (this.#mode === 'solutions' && this.#question) {
      this.#addMarked(line, place)
      return
    }
    if (number && this.#isQuestion(number, line)) {
      this.#begin(number, line, place)
      return
    }
    if (this.#takePassage(line, place) || this.#takeHeading(line, place)) return
    this.#addMarked(line, place)
  }

  #turnTo(mode: 'key' | 'solutions'): void {
    this.#mode = mode
    this.#question = undefined
    this.#passage = undefined
  }

  /** A line of the key: whatever it holds after its heading, at least three pairs without one. */
  #readKey(text: string, place: number): KeyEntry[] {
    const entries = readKeyLine(text, place)
    const isRow = entries.length >= 3 || (this.#mode === 'key' && entries.length > 0)
    return isRow && this.#paper.questions.length > 0 ? entries : []
  }

  /** The next number in the way the file numbers its questions; lists inside a question count otherwise. */
  #isQuestion({ number, style }: NumberMark, line: Line): boolean {
    if (this.#style === undefined) return number <= 999
    const last = this.#paper.questions.at(-1)
    const open = this.#question
    const isOpen = open !== undefined && open.options.length === 0 && open.answer === undefined
    if (line.list !== undefined && this.#list !== undefined) {
      if (line.list === this.#list) return true
      return !isOpen && number === (last?.number ?? 0) + 1
    }
    if (style === '(1)' && this.#style !== '(1)') return false
    // "Q1", and below it "1." to "4.": its options, or a list of its own.
    const countsInside = isOpen || open?.optionStyle.includes('1')
    if (this.#style === 'Q' && style !== 'Q' && countsInside) return false
    if (isOpen && open.inner > 0 && number === open.inner + 1) return false
    const goesOn = number === (last?.number ?? 0) + 1
    if (goesOn) return style === this.#style || !isOpen
    // A later number after a gap, or a new section that begins at 1.
    const isLater = number > (last?.number ?? 0) && number <= (last?.number ?? 0) + 200
    return style === this.#style && !isOpen && (isLater || number === 1)
  }

  #begin(mark: NumberMark, line: Line, place: number): void {
    const { number, style, to } = mark
    this.#style ??= style
    this.#list ??= line.list
    this.#mode = 'questions'
    if (this.#passage && number > this.#passage.to) this.#passage = undefined
    this.#question = {
      place,
      number,
      stem: [],
      options: [],
      optionStyle: '',
      marked: [],
      holdsAnother: false,
      inner: 0,
      answer: undefined,
      hint: [],
      solution: [],
      category: this.#category,
      passage: this.#passage && number >= this.#passage.from ? this.#passage : undefined,
      end: place,
    }
    this.#part = 'stem'
    this.#paper.questions.push(this.#question)
    this.#byNumber.set(number, this.#question)
    const rest = cut(line, to)
    if (rest.text !== '') this.#addMarked(rest, place)
  }

  #goOnWithSolution({ number, to }: NumberMark, line: Line, place: number): void {
    this.#question = this.#byNumber.get(number)
    this.#part = 'solution'
    const rest = cut(line, to)
    if (rest.text !== '') this.#addMarked(rest, place)
  }

  /** "Passage for questions 5 to 7", and the lines after it until the first of them. */
  #takePassage(line: Line, place: number): boolean {
    const range = this.#mode === 'questions' ? readPassage(line.text) : undefined
    if (range) {
      this.#passage = { place, ...range, lines: [] }
      this.#question = undefined
      return true
    }
    const isBefore = this.#passage && !this.#paper.questions.some(({ passage }) => passage === this.#passage)
    if (!isBefore || this.#question) return false
    this.#passage?.lines.push(line)
    return true
  }

  /** A heading ends the question above; the name of a subject files those below. */
  #takeHeading(line: Line, place: number): boolean {
    const isSubject = line.text.length < 60 && subjects.test(line.text)
    if (this.#mode !== 'questions' || !(line.isHeading || isSubject)) return false
    if (this.#question && !isComplete(this.#question)) return false
    this.#question = undefined
    const name = subjectIn(line.text)
    if (name) this.#category = [name]
    else this.#stray(place)
    return true
  }

  /** A line of a question: an answer, a solution, options, or more of what came before. */
  #addMarked(line: Line, place: number): void {
    const question = this.#question
    if (!question) {
      this.#stray(place)
      return
    }
    question.end = Math.max(question.end, place)
    const answer = readAnswerLine(line.text)
    if (answer !== undefined) {
      this.#answer(question, line, answer)
      return
    }
    const solution = readSolution(line.text)
    const hint = solution === undefined ? readHint(line.text) : undefined
    if (solution !== undefined || hint !== undefined) {
      this.#part = solution === undefined ? 'hint' : 'solution'
      const rest = cut(line, solution ?? hint ?? 0)
      if (rest.text !== '') question[this.#part === 'hint' ? 'hint' : 'solution'].push(rest)
    } else if (this.#part === 'solution' || this.#part === 'hint') {
      const isUnsaid = this.#mode === 'questions' && question.solution.every((one) => one.text.length < 200)
      if (isUnsaid && findOptions(line.text, 0).length >= 2) question.holdsAnother = true
      question[this.#part].push(line)
    } else this.#addAsked(question, line, place)
  }

  /** "Ans. (C)", and what follows on the line once it says "Sol.". */
  #answer(question: PaperQuestion, line: Line, words: string): void {
    const from = line.text.length - line.text.trimStart().length + line.text.trim().lastIndexOf(words)
    const inner = /\s(?:sol(?:ution|n)?|exp(?:lanation)?|स्पष्टीकरण|हल|उकल)\s*[.:\-–)]/iu.exec(words)
    const own = inner ? words.slice(0, inner.index) : words
    if (question.answer === undefined || question.answer === '') question.answer = own.trim()
    else {
      // "Hence the answer is (C)" at the end of a solution says it again; anything else answers another question.
      if (plainAnswer(own) !== plainAnswer(question.answer)) question.holdsAnother = true
      question.solution.push(line)
    }
    this.#part = 'solution'
    if (inner) this.#addMarked(cut(line, from + inner.index), question.end)
  }

  #addAsked(question: PaperQuestion, line: Line, place: number): void {
    const atEnd = findAnswerAtEnd(line.text)
    const asked = atEnd ? cut(line, 0, atEnd.from) : line
    if (asked.text !== '') this.#addOptionsOrWords(question, asked, place)
    if (atEnd) {
      question.answer = atEnd.words
      this.#part = 'solution'
    }
  }

  #addOptionsOrWords(question: PaperQuestion, line: Line, place: number): void {
    const numbers = this.#style === 'Q'
    const first = readOption(line.text, numbers)
    // "(A) Assertion … (R) Reason …", and then the options begin at (A) again: the first ones were its words.
    const isAgain = first?.place === 0 && question.options.length > 0
    if (isAgain && (question.options.length < 3 || first.style !== question.optionStyle)) putBack(question)
    const expected = question.options.length
    const style = expected > 0 ? question.optionStyle : undefined
    const marks = findOptions(line.text, expected, style, numbers)
    const isOptions = expected > 0 ? marks.length > 0 : marks[0]?.from === 0 || marks.length >= 3
    if (isOptions && marks[0]) {
      addOptions(question, line, marks)
      return
    }
    this.#addWords(question, line, place)
  }

  #addWords(question: PaperQuestion, line: Line, place: number): void {
    const last = question.options.at(-1)
    if (!last) {
      const inner = readNumber(line.text)
      if (inner) question.inner = inner.number
      question.stem.push(line)
    } else if (question.options.length < 4 || isAtomsOnly(line) || last.length === 0) last.push(line)
    else this.#stray(place)
  }

  #takeOptionTable(options: Line[], place: number): void {
    const question = this.#question
    if (!question || this.#mode !== 'questions') {
      this.#stray(place)
      return
    }
    question.end = place
    for (const option of options) this.#addOptionsOrWords(question, option, place)
  }

  /** Words that are nobody's; neighbouring lines are one problem. */
  #stray(place: number): void {
    if (place - this.#strayPlace > 1) this.#paper.problems.push({ line: place, code: 'text-not-a-question' })
    this.#strayPlace = place
  }
}

const plainAnswer = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

function addOptions(question: PaperQuestion, line: Line, marks: readonly OptionMark[]): void {
  const before = cut(line, 0, marks[0]?.from)
  if (before.text !== '') (question.options.at(-1) ?? question.stem).push(before)
  question.optionStyle = marks[0]?.style ?? ''
  for (const [i, mark] of marks.entries()) {
    const whole = cut(line, mark.to, marks[i + 1]?.from)
    const right = findRightMark(whole.text)
    if (right !== undefined) question.marked.push(question.options.length)
    const words = cut(whole, 0, right)
    question.options.push(words.text === '' ? [] : [words])
  }
}

/** What looked like options and was not goes back to the question's own words. */
function putBack(question: PaperQuestion): void {
  const letters = question.optionStyle.includes('a')
    ? 'abc'
    : question.optionStyle.includes('1')
      ? '123'
      : 'ABC'
  for (const [place, lines] of question.options.entries()) {
    const [first, ...others] = lines
    const mark = question.optionStyle.replace(/[Aa1अ]/, letters.charAt(place))
    question.stem.push({
      ...(first ?? { text: '', looks: [], atoms: [], notes: new Set() }),
      text: `${mark} ${first?.text ?? ''}`,
      looks: [...Array.from({ length: mark.length + 1 }, () => 0), ...(first?.looks ?? [])],
    })
    question.stem.push(...others)
  }
  question.options = []
  question.marked = []
}

const isComplete = ({ options, answer, solution }: PaperQuestion) =>
  options.length >= 2 || answer !== undefined || solution.length > 0

const subjects =
  /^\W*(?:(?:section|part|विभाग|भाग)\s*[-–:]?\s*[A-Z0-9अ-ह]{0,4}\s*[-–:.(]*\s*)?(physics|chemistry|maths|mathematics|biology|botany|zoology|भौतिकशास्त्र|रसायनशास्त्र|गणित|जीवशास्त्र|भौतिकी|रसायन विज्ञान|जीव विज्ञान)\W*$/iu

function subjectIn(text: string): string | undefined {
  const name = subjects.exec(text)?.[1]
  if (!name) return undefined
  const known: Record<string, string> = {
    mathematics: 'Maths',
    maths: 'Maths',
    botany: 'Biology',
    zoology: 'Biology',
  }
  return known[name.toLowerCase()] ?? name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}

/** All lines of a question, for its notes. */
export const linesOf = (question: PaperQuestion): Line[] => [
  ...question.stem,
  ...question.options.flat(),
  ...question.hint,
  ...question.solution,
  ...(question.passage?.lines ?? []),
]

/** Whether anything stands in some lines. */
export const isBlank = (lines: readonly Line[]) =>
  lines.every((line) => line.text.trim() === '' && atomsIn(line).length === 0)
