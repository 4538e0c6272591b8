// A question in one language as the bank holds it: the text, the options with the right one marked, the solution.
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'
import { MathText } from '../../ui/MathText.tsx'
import type { Language } from '../../words/language.ts'
import type { Pictures, QuestionKey, QuestionText } from './questions.api.ts'
import { letterOf, useKeyWords } from './questionWords.tsx'
import './questions.css'

type ViewProps = {
  text: QuestionText
  answer: QuestionKey
  language: Language
  pictures: Pictures
  /** The solution behind a press, where many questions stand below each other. */
  folded?: boolean
}

export function QuestionView({ text, answer, language, pictures, folded }: ViewProps) {
  return (
    <div className="qb-view">
      <div className="qb-stem" lang={language}>
        <MathText source={text.stem} pictures={pictures} />
      </div>
      {answer.kind === 'single' ? (
        <Options options={text.options ?? []} right={answer.right} {...{ language, pictures }} />
      ) : (
        <RightNumber answer={answer} />
      )}
      {text.solution && (
        <Solution source={text.solution} folded={folded ?? false} {...{ language, pictures }} />
      )}
    </div>
  )
}

type OptionsProps = { options: string[]; right: number; language: Language; pictures: Pictures }

function Options({ options, right, language, pictures }: OptionsProps) {
  const { t } = useLingui()
  return (
    <ol className="qb-options">
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <li key={place} className={place === right ? 'right' : undefined}>
          <span className="qb-letter" aria-hidden="true">
            {letterOf(place)}
          </span>
          <span className="grow" lang={language}>
            <MathText source={option} pictures={pictures} inline />
          </span>
          {place === right && (
            <b className="s pos nb row">
              <Icon name="check" small />
              {t`right`}
            </b>
          )}
        </li>
      ))}
    </ol>
  )
}

function RightNumber({ answer }: { answer: QuestionKey }) {
  const words = useKeyWords()(answer)
  return (
    <p className="qb-number">
      <span className="hint">
        <Trans>Right answer</Trans>
      </span>
      <b className="pos">{words}</b>
    </p>
  )
}

type SolutionProps = { source: string; language: Language; pictures: Pictures; folded: boolean }

function Solution({ source, language, pictures, folded }: SolutionProps) {
  const words = (
    <div lang={language}>
      <MathText source={source} pictures={pictures} />
    </div>
  )
  if (folded)
    return (
      <details className="qb-solution">
        <summary>
          <Trans>Solution</Trans>
        </summary>
        {words}
      </details>
    )
  return (
    <div className="qb-solution">
      <p className="s hint">
        <b>
          <Trans>Solution</Trans>
        </b>
      </p>
      {words}
    </div>
  )
}
