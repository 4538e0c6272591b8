// A question in one language as the bank holds it: text, what is chosen among with the right marked, hint, solution.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { MathText } from '../../ui/MathText.tsx'
import type { Language } from '../../words/language.ts'
import type { Pictures, QuestionKey, QuestionText } from './questions.api.ts'
import { letterOf, rowNumberOf, useKeyWords } from './questionWords.tsx'
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
  const side = { language, pictures }
  return (
    <div className="qb-view">
      <div className="qb-stem" lang={language}>
        <MathText source={text.stem} pictures={pictures} />
      </div>
      <Answer text={text} answer={answer} {...side} />
      {text.hint && <Beside title={<Trans>Hint</Trans>} source={text.hint} folded={folded} {...side} />}
      {text.solution && (
        <Beside title={<Trans>Solution</Trans>} source={text.solution} folded={folded} {...side} />
      )}
    </div>
  )
}

type Side = { language: Language; pictures: Pictures }

function Answer({ text, answer, ...side }: Side & { text: QuestionText; answer: QuestionKey }) {
  const { t } = useLingui()
  const { rows = [], options = [] } = text
  switch (answer.kind) {
    case 'single':
      return <Options options={options} right={[answer.right]} {...side} />
    case 'multiple':
      return <Options options={options} right={answer.right} {...side} />
    case 'true_false':
      return <Options options={[t`True`, t`False`]} right={[answer.right ? 0 : 1]} {...side} isPlain />
    case 'matching':
      return <Match rows={rows} options={options} right={answer.right} {...side} />
    default:
      return <RightWords answer={answer} />
  }
}

type OptionsProps = Side & { options: string[]; right: number[]; isPlain?: boolean }

function Options({ options, right, language, pictures, isPlain }: OptionsProps) {
  return (
    <ol className="qb-options">
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <li key={place} className={right.includes(place) ? 'right' : undefined}>
          {!isPlain && (
            <span className="qb-letter" aria-hidden="true">
              {letterOf(place)}
            </span>
          )}
          <span className="grow" lang={isPlain ? undefined : language}>
            {isPlain ? option : <MathText source={option} pictures={pictures} inline />}
          </span>
          {right.includes(place) && <Right />}
        </li>
      ))}
    </ol>
  )
}

function Right() {
  const { t } = useLingui()
  return (
    <b className="s pos nb row">
      <Icon name="check" small />
      {t`right`}
    </b>
  )
}

type MatchProps = Side & { rows: string[]; options: string[]; right: number[] }

/** The two lists, and below them which goes with which. */
function Match({ rows, options, right, ...side }: MatchProps) {
  const { t } = useLingui()
  const words = useKeyWords()({ kind: 'matching', right })
  return (
    <div className="stack g3">
      <div className="qb-lists">
        <Listed title={t`List I`} items={rows} signOf={rowNumberOf} {...side} />
        <Listed title={t`List II`} items={options} signOf={letterOf} {...side} />
      </div>
      <RightLine>{right.some((option) => option < 0) ? '–' : words}</RightLine>
    </div>
  )
}

type ListedProps = Side & { title: string; items: string[]; signOf: (place: number) => string }

function Listed({ title, items, signOf, language, pictures }: ListedProps) {
  return (
    <div>
      <p className="s hint">{title}</p>
      <ol className="qb-options">
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
          <li key={place}>
            <span className="qb-letter">{signOf(place)}</span>
            <span className="grow" lang={language}>
              <MathText source={item} pictures={pictures} inline />
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function RightWords({ answer }: { answer: QuestionKey }) {
  return <RightLine>{useKeyWords()(answer)}</RightLine>
}

function RightLine({ children }: { children: ReactNode }) {
  return (
    <p className="qb-number">
      <span className="hint">
        <Trans>Right answer</Trans>
      </span>
      <b className="pos wraps">{children}</b>
    </p>
  )
}

type BesideProps = Side & { title: ReactNode; source: string; folded: boolean | undefined }

function Beside({ title, source, language, pictures, folded }: BesideProps) {
  const words = (
    <div lang={language}>
      <MathText source={source} pictures={pictures} />
    </div>
  )
  if (folded)
    return (
      <details className="qb-solution">
        <summary>{title}</summary>
        {words}
      </details>
    )
  return (
    <div className="qb-solution">
      <p className="s hint">
        <b>{title}</b>
      </p>
      {words}
    </div>
  )
}
