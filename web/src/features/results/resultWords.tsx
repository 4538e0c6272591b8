// The words of results that several screens share: outcomes, strengths, names.
import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../ui/Chip.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { useLanguage } from '../../words/language.ts'
import type { MarkedQuestion, Names } from './results.api.ts'

/** Picks the name in the language of the screen; English where there is none. */
export function useName(): (names: Names) => string {
  const language = useLanguage()
  return (names) => names[language] ?? names.en
}

type Outcome = MarkedQuestion['outcome']

/** Right, wrong, not answered: word, tone and sign. */
export function useOutcomeWords(): Record<Outcome, { word: string; tone: Tone; icon: IconName }> {
  const { t } = useLingui()
  return {
    right: { word: t`Right`, tone: 'good', icon: 'check' },
    partial: { word: t`Partly right`, tone: 'own', icon: 'check' },
    wrong: { word: t`Wrong`, tone: 'bad', icon: 'absent' },
    blank: { word: t`Not answered`, tone: 'plain', icon: 'minus' },
  }
}

type Strength = { word: string; tone: 'good' | 'own' | 'due' | 'bad'; className: string }

/** How strong somebody is in a topic, from the hundredths that were right. */
export function useStrength(): (percent: number) => Strength {
  const { t } = useLingui()
  return (percent) => {
    if (percent >= 75) return { word: t`Strong`, tone: 'good', className: 'pos' }
    if (percent >= 55) return { word: t`Level`, tone: 'own', className: 'dim' }
    if (percent >= 40) return { word: t`Behind`, tone: 'due', className: 'att' }
    return { word: t`Weak`, tone: 'bad', className: 'neg' }
  }
}
