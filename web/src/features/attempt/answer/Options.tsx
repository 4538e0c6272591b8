// The options in this student's order, of which one or several are chosen: dashed while chosen only, solid once saved.
import { useLingui } from '@lingui/react/macro'
import { MathText } from '../../../ui/MathText.tsx'
import { readChosen, toggle } from '../engine/responses.ts'
import { inLanguage, languageOf } from '../engine/sheet.ts'
import { optionLetter } from '../paperWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DraftMark } from './DraftMark.tsx'

export function Options({ question, order, standing, language, pictures, onChoose }: AnswerProps) {
  const { t } = useLingui()
  const options = inLanguage(question.texts, language)?.options ?? []
  const several = question.kind === 'multiple'
  const chosen = readChosen(standing.response)
  const group = several
    ? { role: 'group', 'aria-label': t`Options, one or more are right` }
    : { role: 'radiogroup', 'aria-label': t`Options` }
  return (
    <div className="opt" {...group}>
      {order.map((index, place) => {
        const draft = chosen.includes(index) && standing.draft
        return (
          <label key={index} className={draft ? 'draft' : undefined}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={`question-${question.position}`}
              checked={chosen.includes(index)}
              onChange={() => onChoose(several ? toggle(standing.response, index) : String(index))}
            />
            <span className={several ? 'o sq' : 'o'}>{optionLetter(place)}</span>
            <span className="opt-text" lang={languageOf(question.texts, language)}>
              <MathText source={options[index] ?? ''} pictures={pictures} inline tall />
            </span>
            {draft && <DraftMark />}
          </label>
        )
      })}
    </div>
  )
}
