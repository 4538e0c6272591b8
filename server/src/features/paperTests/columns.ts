// Which column of a file holds what: guessed from the head line, corrected by people, remembered. Pure.
import { latinDigits } from '../../platform/digits.ts'
import type { Columns, MarksColumns, OmrColumns } from './paperTests.schemas.ts'

/** What a file can be asked for. */
export interface Asked {
  questionCount: number
  /** Names of the sections in every language, in order. */
  sections: string[][]
  /** Whether the paper was printed in several sets. */
  hasSets: boolean
}

const rollHeads = [
  'roll',
  'rollno',
  'rollnumber',
  'rollnum',
  'studentroll',
  'studentid',
  'candidate',
  'candidateid',
  'regno',
  'registrationno',
  'हजेरीक्रमांक',
  'रोलनंबर',
  'रोलनं',
  'अनुक्रमांक',
  'परीक्षाक्रमांक',
]
const setHeads = [
  'set',
  'setcode',
  'series',
  'booklet',
  'bookletcode',
  'papercode',
  'paperset',
  'version',
  'संच',
  'सेट',
]
const totalHeads = [
  'total',
  'totalmarks',
  'marks',
  'score',
  'obtained',
  'marksobtained',
  'एकूण',
  'एकूणगुण',
  'गुण',
  'कुल',
  'कुलअंक',
  'अंक',
]

/** Case, spaces and signs do not make another head. */
const bare = (head: string): string =>
  latinDigits(head)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** A head line as it is remembered. */
export const headLine = (heads: string[]): string => JSON.stringify(heads.map(bare)).slice(0, 20_000)

/** Reads the head line as people write it: "Roll No.", "Set", "Q1" or "Ans 1" or "1". */
export function guessColumns(kind: Columns['kind'], heads: string[], asked: Asked): Columns {
  const names = heads.map(bare)
  const find = (known: string[]) => placeOrNull(names.findIndex((name) => known.includes(name)))
  const roll = find(rollHeads)
  if (kind === 'omr') return { kind, roll, set: find(setHeads), questions: guessQuestions(names, asked) }
  const sections = asked.sections.map((names_) => find(names_.map(bare)))
  return { kind, roll, total: find(totalHeads), sections }
}

const placeOrNull = (place: number): number | null => (place < 0 ? null : place)

function guessQuestions(names: string[], { questionCount }: Asked): (number | null)[] {
  const numbered = new Map<number, number>()
  for (const [place, name] of names.entries()) {
    const [, number] =
      /^(?:q|que|ques|question|qno|a|ans|answer|response|प्रश्न|प्र|उत्तर)?0*(\d{1,3})$/.exec(name) ?? []
    if (number !== undefined && !numbered.has(Number(number))) numbered.set(Number(number), place)
  }
  return Array.from({ length: questionCount }, (_, i) => numbered.get(i + 1) ?? null)
}

/** Whether the columns say enough to read the file by. */
export function isEnough(columns: Columns, asked: Asked): boolean {
  if (columns.roll === null) return false
  if (columns.kind === 'omr') return isEnoughForOmr(columns, asked)
  return columns.total !== null || isBySections(columns)
}

function isEnoughForOmr({ set, questions }: OmrColumns, asked: Asked): boolean {
  if (asked.hasSets && set === null) return false
  return questions.length === asked.questionCount && questions.every((place) => place !== null)
}

/** Whether every section has a column. */
export const isBySections = ({ sections }: MarksColumns): boolean =>
  sections.length > 0 && sections.every((place) => place !== null)

/** Whether remembered or given columns fit a file and an exam: as many questions or sections, no column beyond. */
export function fits(columns: Columns, heads: string[], asked: Asked): boolean {
  const wanted = columns.kind === 'omr' ? asked.questionCount : asked.sections.length
  const own = columns.kind === 'omr' ? columns.questions : columns.sections
  const other = columns.kind === 'omr' ? columns.set : columns.total
  const places = [columns.roll, other, ...own].filter((place) => place !== null)
  return own.length === wanted && places.every((place) => place < heads.length)
}
