// The rules of an exam as sentences, each true by itself: for the set-up, and as students read them.
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Exam } from '../exams.api.ts'

export type Rules = Pick<
  Exam,
  'mode' | 'attemptsAllowed' | 'attemptCounts' | 'lateEntryMinutes' | 'calculator' | 'awayLimit' | 'tieRule'
>

/** Everything that is set, in the order in which it matters to whoever sits the exam. */
export function useRuleSentences() {
  const { t } = useLingui()
  const attempts = useAttemptSentence()
  const away = useAwaySentence()
  return (rules: Rules): string[] => {
    const { lateEntryMinutes: late } = rules
    const isPractice = rules.mode === 'practice'
    const ties = {
      none: t`Equal marks share a rank.`,
      jee_main: t`Equal marks are told apart as in JEE Main: by Mathematics, Physics, Chemistry, then by fewer wrong answers.`,
      jee_advanced: t`Equal marks are told apart as in JEE Advanced: by positive marks, then by Mathematics and Physics.`,
      neet: t`Equal marks are told apart as in NEET: by Biology, Chemistry, Physics, then by fewer wrong answers, then by a recorded draw.`,
    }
    return [
      attempts(rules),
      late === null
        ? t`One may begin as long as it is open.`
        : late === 0
          ? t`One has to begin when it opens.`
          : t`One may begin up to ${late} minutes after it opens.`,
      rules.calculator ? t`The screen offers a calculator.` : t`There is no calculator.`,
      isPractice ? t`Nobody is watched, and hints and answers come at once.` : away(rules.awayLimit),
      ...(isPractice ? [] : [ties[rules.tieRule]]),
    ]
  }
}

function useAttemptSentence() {
  const { t } = useLingui()
  return ({ attemptsAllowed, attemptCounts }: Rules): string => {
    if (attemptsAllowed === 1) return t`Each student sits it once.`
    const sentences = {
      best: t`Each student may sit it up to ${attemptsAllowed} times; the best attempt counts.`,
      first: t`Each student may sit it up to ${attemptsAllowed} times; the first attempt counts.`,
      last: t`Each student may sit it up to ${attemptsAllowed} times; the last attempt counts.`,
    }
    return sentences[attemptCounts]
  }
}

function useAwaySentence() {
  const { t } = useLingui()
  return (limit: number | null): string =>
    limit === null
      ? t`Leaving the exam is noted and shown to the student; a teacher may look at it, nothing happens by itself.`
      : t({
          message: plural(limit, {
            one: 'After leaving it # time the attempt is submitted; the instructions say so beforehand.',
            other: 'After leaving it # times the attempt is submitted; the instructions say so beforehand.',
          }),
        })
}
