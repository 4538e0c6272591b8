// A section as it is typed: its fields as texts, the rules that the server has too, and the way there and back.

import type { NewSection, QuestionKind, Section } from '../exams.api.ts'
import { latinNumber } from './typedNumbers.ts'

export type SectionRow = {
  key: number
  name: NewSection['name']
  subjectId: string
  kind: QuestionKind | ''
  part: number | null
  count: string
  /** Empty: all of them. */
  attempt: string
  beyond: 'refuse' | 'first'
  right: string
  wrong: string
  blank: string
  /** Empty: all or nothing. */
  partial: string
  /** Empty: as it comes. */
  decimals: string
}

export type TypedName = 'count' | 'attempt' | 'right' | 'wrong' | 'blank' | 'partial' | 'decimals'

export const takesPartial = (kind: QuestionKind | '') =>
  kind === '' || kind === 'multiple' || kind === 'matching'
export const takesDecimals = (kind: QuestionKind | '') => kind === '' || kind === 'numerical'

const isMark = (typed: string) => /^-?\d{1,3}(\.\d{1,2})?$/.test(latinNumber(typed))
const isDeduction = (typed: string) => isMark(typed) && Number(latinNumber(typed)) <= 0
const isWhole = (typed: string, from: number, to: number) =>
  /^\d{1,3}$/.test(latinNumber(typed)) &&
  Number(latinNumber(typed)) >= from &&
  Number(latinNumber(typed)) <= to

const rules: Record<TypedName, (row: SectionRow) => boolean> = {
  count: ({ count }) => isWhole(count, 1, 300),
  attempt: ({ attempt, count }) =>
    attempt.trim() === '' || isWhole(attempt, 1, Number(latinNumber(count)) - 1),
  right: ({ right }) => isMark(right) && Number(latinNumber(right)) > 0,
  wrong: ({ wrong }) => isDeduction(wrong),
  blank: ({ blank, attempt }) =>
    isDeduction(blank) && (attempt.trim() === '' || Number(latinNumber(blank)) === 0),
  partial: ({ partial, right, kind }) =>
    !takesPartial(kind) ||
    partial.trim() === '' ||
    (isMark(partial) &&
      Number(latinNumber(partial)) > 0 &&
      Number(latinNumber(partial)) < Number(latinNumber(right))),
  decimals: ({ decimals, kind }) => !takesDecimals(kind) || decimals.trim() === '' || isWhole(decimals, 0, 6),
}

/** The fields of a row that the server would refuse. */
export function faultsOf(row: SectionRow): TypedName[] {
  return (Object.keys(rules) as TypedName[]).filter((name) => !rules[name](row))
}

/** Whether a row says something that is not on its first lines. */
export function isSpecial({ blank, partial, decimals, attempt }: SectionRow): boolean {
  return Number(latinNumber(blank)) !== 0 || partial !== '' || decimals !== '' || attempt !== ''
}

export function toRow(section: Section): SectionRow {
  const { position, name, subject, kind, part, questionCount, attemptCount, beyond, decimals, marks } =
    section
  return {
    ...{ name, part, beyond },
    key: position - 1,
    subjectId: subject.id,
    kind: kind ?? '',
    count: String(questionCount),
    attempt: attemptCount === null ? '' : String(attemptCount),
    right: marks.right,
    wrong: marks.wrong,
    blank: marks.blank,
    partial: marks.partial ?? '',
    decimals: decimals === null ? '' : String(decimals),
  }
}

/** A row for one more section of the subject, in the part of the last one. */
export function newRow(
  key: number,
  subject: { id: string; name: NewSection['name'] },
  part: number | null,
): SectionRow {
  return {
    ...{ key, part, name: subject.name, subjectId: subject.id, kind: '', beyond: 'refuse' },
    ...{ count: '10', attempt: '', right: '4', wrong: '-1', blank: '0', partial: '', decimals: '' },
  }
}

export function toSection(row: SectionRow): NewSection {
  const { name, subjectId, kind, part, beyond } = row
  const whole = (typed: string) => (typed.trim() === '' ? null : Number(latinNumber(typed)))
  return {
    ...{ name, subjectId, part, beyond },
    kind: kind || null,
    questionCount: Number(latinNumber(row.count)),
    attemptCount: whole(row.attempt),
    decimals: takesDecimals(kind) ? whole(row.decimals) : null,
    marks: {
      right: latinNumber(row.right),
      wrong: latinNumber(row.wrong),
      blank: latinNumber(row.blank),
      partial: takesPartial(kind) && row.partial.trim() ? latinNumber(row.partial) : null,
    },
  }
}

/** The same section with another part; everything else as it stands. */
export function sectionIn(section: Section, part: number | null): NewSection {
  return toSection({ ...toRow(section), part })
}
