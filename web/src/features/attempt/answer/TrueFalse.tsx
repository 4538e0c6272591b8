// A statement that is true or false, in the reader's own language.
import { useLingui } from '@lingui/react/macro'
import { optionLetter } from '../paperWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DraftMark } from './DraftMark.tsx'

export default function TrueFalse({ question, standing, onChoose }: AnswerProps) {
  const { t } = useLingui()
  const choices = [
    { response: 'true', word: t`True` },
    { response: 'false', word: t`False` },
  ]
  return (
    <div className="opt" role="radiogroup" aria-label={t`True or false`}>
      {choices.map(({ response, word }, place) => {
        const chosen = standing.response === response
        return (
          <label key={response} className={chosen && standing.draft ? 'draft' : undefined}>
            <input
              type="radio"
              name={`question-${question.position}`}
              checked={chosen}
              onChange={() => onChoose(response)}
            />
            <span className="o">{optionLetter(place)}</span>
            <span className="opt-text">{word}</span>
            {chosen && standing.draft && <DraftMark />}
          </label>
        )
      })}
    </div>
  )
}
