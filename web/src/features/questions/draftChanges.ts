// Changes of the editor's fields that touch more than one of them: another kind, an option or a row taken away.
import { languages } from '../../words/language.ts'
import {
  type Draft,
  matchField,
  optionPlaces,
  partField,
  rangeField,
  rightPlaces,
  rowPlaces,
} from './questionDraft.ts'
import type { QuestionKind } from './questions.api.ts'

/** Another kind: texts stay; what was right stays where it means the same. */
export function ofKind(draft: Draft, kind: QuestionKind): Partial<Draft> {
  const [first, ...more] = rightPlaces({
    ...draft,
    'key.right': /^[\d,]+$/.test(draft['key.right']) ? draft['key.right'] : '',
  })
  const isChosen = kind === 'multiple' || (kind === 'single' && more.length === 0)
  return { kind, 'key.right': isChosen && first !== undefined ? draft['key.right'] : '' }
}

/** Marks an option of several as right, or no longer. */
export function withRight(draft: Draft, place: number, isRight: boolean): Partial<Draft> {
  const others = rightPlaces(draft).filter((one) => one !== place)
  const right = (isRight ? [...others, place] : others).sort((one, other) => one - other)
  return { 'key.right': right.join(',') }
}

/** Takes an option away in every language; those after it move up, and what is right stays right. */
export function withoutOption(draft: Draft, place: number): Partial<Draft> {
  const change: Partial<Draft> = { ...movedUp(draft, 'options', place), optionCount: draft.optionCount - 1 }
  const left = (right: number) => (right > place ? right - 1 : right)
  if (draft.kind === 'single' || draft.kind === 'multiple')
    change['key.right'] = rightPlaces(draft)
      .filter((right) => right !== place)
      .map(left)
      .join(',')
  for (const row of rowPlaces(draft)) {
    const right = draft[matchField(row)]
    if (right !== '') change[matchField(row)] = Number(right) === place ? '' : String(left(Number(right)))
  }
  return change
}

/** Takes a row away in every language, with what it was matched to. */
export function withoutRow(draft: Draft, place: number): Partial<Draft> {
  const change: Partial<Draft> = { ...movedUp(draft, 'rows', place), rowCount: draft.rowCount - 1 }
  for (let at = place; at < draft.rowCount; at++)
    change[matchField(at)] = at + 1 < draft.rowCount ? draft[matchField(at + 1)] : ''
  return change
}

function movedUp(draft: Draft, part: 'options' | 'rows', place: number): Partial<Draft> {
  const change: Partial<Draft> = {}
  const count = (part === 'options' ? optionPlaces(draft) : rowPlaces(draft)).length
  for (const language of languages)
    for (let at = place; at < count; at++)
      change[partField(language, part, at)] = at + 1 < count ? draft[partField(language, part, at + 1)] : ''
  return change
}

/** Takes a range away; those after it move up. */
export function withoutRange(draft: Draft, place: number): Partial<Draft> {
  const change: Partial<Draft> = { rangeCount: draft.rangeCount - 1 }
  for (let at = place; at < draft.rangeCount; at++)
    for (const end of ['low', 'high'] as const)
      change[rangeField(at, end)] = at + 1 < draft.rangeCount ? draft[rangeField(at + 1, end)] : ''
  return change
}
