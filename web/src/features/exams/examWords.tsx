// The words of exams that several screens share: states, kinds, reasons, languages.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { type Language, useLanguage } from '../../words/language.ts'
import type { ExamState, QuestionKind, Reason } from './exams.api.ts'

type StateWords = { word: MessageDescriptor; tone: Tone; icon: IconName }

export const stateWords: Record<ExamState, StateWords> = {
  draft: { word: msg`Draft`, tone: 'plain', icon: 'edit' },
  scheduled: { word: msg`Scheduled`, tone: 'own', icon: 'calendar' },
  open: { word: msg`Open now`, tone: 'good', icon: 'play' },
  closed: { word: msg`Closed`, tone: 'due', icon: 'clock' },
  published: { word: msg`Published`, tone: 'plain', icon: 'check' },
}

/** The exam's state in a word. */
export function StateChip({ state }: { state: ExamState }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = stateWords[state]
  return (
    <Chip tone={tone} icon={icon}>
      {i18n._(word)}
    </Chip>
  )
}

/** Beside the state, where it is no test. */
export function PracticeChip() {
  const { t } = useLingui()
  return <Chip icon="book">{t`Practice`}</Chip>
}

export const kindWords = {
  single: msg`One right option`,
  multiple: msg`One or more right options`,
  numerical: msg`A number`,
  integer: msg`A whole number`,
  matching: msg`Matching`,
  true_false: msg`True or false`,
  short: msg`Short answer`,
  any: msg`Any kind`,
} as const satisfies Record<QuestionKind | 'any', MessageDescriptor>

export const kindsInOrder = [
  'single',
  'multiple',
  'numerical',
  'integer',
  'matching',
  'true_false',
  'short',
] as const satisfies readonly QuestionKind[]

export const difficultyWords: Record<string, MessageDescriptor> = {
  1: msg`Easy`,
  2: msg`Medium`,
  3: msg`Hard`,
}

type Names = { en: string; mr?: string; hi?: string }

/** Picks the name in the language of the screen; English where there is none. */
export function useName(): (names: Names) => string {
  const language = useLanguage()
  return (names) => names[language] ?? names.en
}

/** Picks a question's text: in the language asked for, else in the first that it has. */
export function textIn<T>(texts: Partial<Record<Language, T>>, language: Language): T | undefined {
  return texts[language] ?? texts.en ?? texts.mr ?? texts.hi
}

/** Every reason and warning as a sentence; `section` is the section's name. */
export function useReasonSentence(
  sections: readonly { position: number; name: Names }[],
  parts: readonly { position: number; name: Names }[],
) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  return ({ code, params = {} }: Reason): string => {
    const section = sections.find(({ position }) => position === params.section)
    const name = section ? nameOf(section.name) : ''
    const part = parts.find(({ position }) => position === params.part)
    const partName = part ? nameOf(part.name) : ''
    const { have = 0, need = 0, count = 0, minutes = 0, decimals = 0, batch = '', title = '' } = params
    switch (code) {
      case 'too-few-questions':
        return t`${name}: ${have} of ${need} questions are chosen.`
      case 'too-many-questions':
        return t`${name}: ${have} questions are chosen, ${need} are asked. Take some out.`
      case 'kind-mismatch':
        return t`${name}: questions that do not fit the section: ${count}. Take them out.`
      case 'parts-unlike-duration':
        return t`The parts last ${minutes} min together, and the exam takes ${need} min. Make the two agree.`
      case 'section-without-part':
        return t`${name} is in no part. Say which.`
      case 'part-without-section':
        return t`The part “${partName}” has no section. Put one in, or take it out.`
      case 'parts-out-of-order':
        return t`${name} stands after a later part. Sections have to follow the order of their parts.`
      case 'no-window':
        return t`Say when it opens and when it closes.`
      case 'window-in-the-past':
        return t`The time is over. Choose a later one.`
      case 'window-shorter-than-duration':
        return t`There are only ${minutes} min until it closes, and the exam takes ${need} min.`
      case 'no-batches':
        return t`Choose at least one batch.`
      case 'batch-has-other-exam': {
        const from = format.dateTime(String(params.from))
        const to = format.time(String(params.to))
        return t`${batch} sits “${title}” from ${from} to ${to}. Choose another time.`
      }
      case 'nobody-enrolled':
        return t`Nobody is enrolled in ${batch} on that day.`
      case 'language-missing': {
        const language = i18n._(languageWords[params.locale as Language])
        return t`Questions without a text in ${language}: ${count}. Students see another language there.`
      }
      case 'solution-missing':
        return t`Questions without a solution to read afterwards: ${count}.`
      case 'hint-missing':
        return t`Questions without a hint, which a practice offers: ${count}.`
      case 'not-approved':
        return t`Questions that nobody has approved yet: ${count}.`
      case 'key-too-fine':
        return t`${name}: questions whose key no number with ${decimals} decimals meets: ${count}.`
      default:
        return t`Something else stands in the way. Load the page again.`
    }
  }
}

const languageWords: Record<Language, MessageDescriptor> = {
  en: msg`English`,
  mr: msg`Marathi`,
  hi: msg`Hindi`,
}
