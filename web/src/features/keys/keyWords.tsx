// Words and pieces that the screens of keys share: names, the shown language, a question's text.
import { Trans, useLingui } from '@lingui/react/macro'
import { MathText } from '../../ui/MathText.tsx'
import { type Language, useLanguage } from '../../words/language.ts'
import type { ExamKey, KeyQuestion, Names } from './keys.api.ts'

/** Picks the name in the language of the screen; English where there is none. */
export function useName(): (names: Names) => string {
  const language = useLanguage()
  return (names) => names[language] ?? names.en
}

/** The paper's language that comes nearest to the screen's. */
export function usePaperLanguage({ locales }: Pick<ExamKey, 'locales'>): Language {
  const language = useLanguage()
  return locales.find((locale) => locale === language) ?? locales[0] ?? 'en'
}

export function textOf({ texts }: Pick<KeyQuestion, 'texts'>, language: Language) {
  return texts[language] ?? texts.en ?? texts.mr ?? texts.hi ?? { stem: '' }
}

type QuestionTextProps = { question: KeyQuestion; examKey: ExamKey; language: Language }

/** The question as it was asked, under its passage. */
export function QuestionText({ question, examKey, language }: QuestionTextProps) {
  const passage = question.passage ? examKey.passages[question.passage] : undefined
  const above = passage?.[language] ?? passage?.en ?? passage?.mr ?? passage?.hi
  const { texts } = question
  return (
    <>
      {above && (
        <details>
          <summary>
            <Trans>The passage</Trans>
          </summary>
          <MathText source={above} pictures={examKey.pictures} />
        </details>
      )}
      <div className="question" lang={texts[language] ? language : undefined}>
        <MathText source={textOf(question, language).stem} pictures={examKey.pictures} />
      </div>
    </>
  )
}

/** Where an objection stands, in a word with its tone. */
export function useObjectionWords() {
  const { t } = useLingui()
  return {
    open: { word: t`waits for an answer`, tone: 'due' },
    accepted: { word: t`accepted`, tone: 'good' },
    refused: { word: t`not accepted`, tone: 'plain' },
  } as const
}
