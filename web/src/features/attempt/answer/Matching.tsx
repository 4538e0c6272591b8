// Rows on the left, each to be given one of the options: a row of letters under each, one press an answer.
import { Trans, useLingui } from '@lingui/react/macro'
import { MathText } from '../../../ui/MathText.tsx'
import { match, readMatches } from '../engine/responses.ts'
import { inLanguage, languageOf } from '../engine/sheet.ts'
import { optionLetter, rowSign } from '../paperWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DraftMark } from './DraftMark.tsx'
import './matching.css'

export default function Matching({ question, order, standing, language, pictures, onChoose }: AnswerProps) {
  const { t } = useLingui()
  const { rows = [], options = [] } = inLanguage(question.texts, language) ?? {}
  const given = readMatches(standing.response, rows.length)
  const lang = languageOf(question.texts, language)
  return (
    <div className={`match ${standing.draft ? 'draft' : ''}`}>
      <ol className="match-options" aria-label={t`What to choose from`}>
        {order.map((option, place) => (
          <li key={option}>
            <b className="s hint">{optionLetter(place)}</b>
            <span lang={lang}>
              <MathText source={options[option] ?? ''} pictures={pictures} inline tall />
            </span>
          </li>
        ))}
      </ol>
      <div className="stack g2">
        <p className="s dim row">
          <span className="grow">
            <Trans>Press a letter for each row.</Trans>
          </span>
          {standing.draft && <DraftMark />}
        </p>
        {rows.map((row, index) => (
          <MatchRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the question
            key={index}
            name={`question-${question.position}-${index}`}
            sign={rowSign(index)}
            order={order}
            chosen={given[index]}
            onChoose={(option) => onChoose(match(standing.response, rows.length, index, option))}
          >
            <span lang={lang}>
              <MathText source={row} pictures={pictures} inline tall />
            </span>
          </MatchRow>
        ))}
      </div>
    </div>
  )
}

type RowProps = {
  name: string
  sign: string
  order: readonly number[]
  chosen: number | undefined
  onChoose: (option: number | undefined) => void
  children: React.ReactNode
}

/** Pressing the letter that is chosen takes it back. */
function MatchRow({ name, sign, order, chosen, onChoose, children }: RowProps) {
  const { t } = useLingui()
  const id = `${name}-row`
  return (
    <div className="match-row" role="radiogroup" aria-labelledby={id}>
      <span className="match-text" id={id}>
        <b className="s hint">{sign}</b> {children}
      </span>
      <span className="match-letters">
        {order.map((option, place) => {
          const letter = optionLetter(place)
          return (
            <label key={option}>
              <input
                type="radio"
                name={name}
                aria-label={t`Option ${letter}`}
                checked={chosen === option}
                onChange={() => onChoose(option)}
                onClick={() => chosen === option && onChoose(undefined)}
              />
              <span aria-hidden="true">{letter}</span>
            </label>
          )
        })}
      </span>
    </div>
  )
}
