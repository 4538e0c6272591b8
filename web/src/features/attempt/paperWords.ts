// The words of the paper on the screen: names of sections and states, letters of options, marks.

import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Format } from '../../ui/format.ts'
import type { Language } from '../../words/language.ts'
import type { PaletteState } from './engine/palette.ts'
import type { Paper, Question, Section } from './engine/paper.ts'
import { inLanguage, type Sheet } from './engine/sheet.ts'

/** The five states in the sense of the official instructions. */
export const stateWords: Record<PaletteState, MessageDescriptor> = {
  'not-visited': msg`Not visited`,
  'not-answered': msg`Not answered`,
  answered: msg`Answered`,
  marked: msg`Marked for review`,
  'answered-marked': msg`Answered and marked for review (is evaluated)`,
}

/** The class of a state's shape in exam.css. */
export const stateShapes: Record<PaletteState, string> = {
  'not-visited': 'nv',
  'not-answered': 'na',
  answered: 'an',
  marked: 'mr',
  'answered-marked': 'am',
}

/** What a question asks for. */
export const kindWords: Record<Question['kind'], MessageDescriptor> = {
  single: msg`Single correct`,
  multiple: msg`One or more correct`,
  numerical: msg`Numerical`,
  integer: msg`Whole number`,
  matching: msg`Matching`,
  true_false: msg`True or false`,
  short: msg`In a few words`,
}

export const optionLetter = (index: number): string => String.fromCharCode(65 + index)

/** The rows of a matching question are lettered from P, as printed papers do. */
export const rowSign = (index: number): string => String.fromCharCode(80 + index)

export function sectionOf({ sections }: Paper, question: Question | undefined): Section | undefined {
  return sections.find(({ position }) => position === question?.section)
}

/** The name of a section, or of a part. */
export function sectionName({ name }: Pick<Section, 'name'>, language: Language): string {
  return inLanguage(name, language) ?? ''
}

/** "+4 −1", or "+1" where a wrong answer costs nothing. */
export function marksOf(section: Section | undefined, format: Format): string {
  if (!section) return ''
  const right = `+${format.marks(section.marksRight)}`
  return Number(section.marksWrong) === 0 ? right : `${right} ${format.marks(section.marksWrong)}`
}

/** The questions of a section in this student's order. */
export function positionsOf(sheet: Sheet, section: number): number[] {
  const sections = new Map(sheet.paper.questions.map((question) => [question.position, question.section]))
  return sheet.questionOrder.filter((position) => sections.get(position) === section)
}

/** In which language the paper is read: as chosen, else as the screen, else as it comes. */
export function paperLanguage({ language, paper }: Sheet, screen: Language): Language {
  const wanted = language ?? screen
  return paper.languages.includes(wanted) ? wanted : (paper.languages[0] ?? 'en')
}
