// The options in this student's order: dashed while chosen only, solid once saved.
import { Trans, useLingui } from '@lingui/react/macro'
import { MathText } from '../../ui/MathText.tsx'
import type { Language } from '../../words/language.ts'
import type { Standing } from './engine/ledger.ts'
import type { Question } from './engine/paper.ts'
import type { PictureAddresses } from './engine/pictures.ts'
import { inLanguage, languageOf } from './engine/sheet.ts'
import { optionLetter } from './paperWords.ts'

type Props = {
  question: Question
  /** Indices into the paper's options, in the order of the screen. */
  order: readonly number[]
  standing: Standing
  language: Language
  pictures: PictureAddresses
  onChoose: (response: string) => void
}

export function Options({ question, order, standing, language, pictures, onChoose }: Props) {
  const { t } = useLingui()
  const options = inLanguage(question.texts, language)?.options ?? []
  return (
    <div className="opt" role="radiogroup" aria-label={t`Options`}>
      {order.map((index, place) => {
        const letter = optionLetter(place)
        const chosen = standing.response === String(index)
        return (
          <label key={index} className={chosen && standing.draft ? 'draft' : undefined}>
            <input
              type="radio"
              name={`question-${question.position}`}
              checked={chosen}
              onChange={() => onChoose(String(index))}
            />
            <span className="o">{letter}</span>
            <span className="opt-text" lang={languageOf(question.texts, language)}>
              <MathText source={options[index] ?? ''} pictures={pictures} inline tall />
            </span>
            {chosen && standing.draft && (
              <span className="dr">
                <Trans>draft</Trans>
              </span>
            )}
          </label>
        )
      })}
    </div>
  )
}
