// One question of a paper as it will be asked, with what is right and why: for those who set the exam up.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { MathText } from '../../ui/MathText.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Language } from '../../words/language.ts'
import { letterOf } from './answerWord.ts'
import type { PaperQuestion } from './exams.api.ts'
import { difficultyWords, kindWords, textIn, useName } from './examWords.tsx'

type QuestionProps = { question: PaperQuestion; language: Language; pictures: Record<string, string> }
type Text = NonNullable<PaperQuestion['texts']['en']>

export function PaperQuestionView({ question, language, pictures }: QuestionProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const text = textIn(question.texts, language)
  const missing = !question.texts[language]
  const difficulty = difficultyWords[question.difficulty]
  const { kind, position } = question
  return (
    <Panel label={t`Question ${position}`}>
      <p className="s hint">
        <b>{position}</b>
        {question.topic && ` · ${nameOf(question.topic)}`}
        {difficulty && ` · ${i18n._(difficulty)}`}
        {kind !== 'single' && ` · ${i18n._(kindWords[kind])}`}
        {missing && ` · ${t`no text in this language`}`}
      </p>
      <div className="question" lang={missing ? undefined : language}>
        <MathText source={text?.stem ?? ''} pictures={pictures} />
      </div>
      {text && <Answer {...{ question, text, pictures }} />}
      {text?.hint && (
        <Folded title={t`Hint`}>
          <MathText source={text.hint} pictures={pictures} />
        </Folded>
      )}
      {text?.solution && (
        <Folded title={<Trans>Solution</Trans>}>
          <MathText source={text.solution} pictures={pictures} />
        </Folded>
      )}
    </Panel>
  )
}

function Folded({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

type AnswerProps = { question: PaperQuestion; text: Text; pictures: Record<string, string> }

/** What can be chosen, with what is right; or what is accepted. */
function Answer({ question: { key }, text, pictures }: AnswerProps) {
  const { t } = useLingui()
  switch (key.kind) {
    case 'single':
      return <Options options={text.options ?? []} right={[key.right]} pictures={pictures} />
    case 'multiple':
      return <Options options={text.options ?? []} right={key.right} pictures={pictures} />
    case 'matching':
      return <Rows text={text} right={key.right} pictures={pictures} />
    case 'true_false':
      return <Accepted>{key.right ? t`True` : t`False`}</Accepted>
    case 'short':
      return <Accepted>{key.accepted.join(', ')}</Accepted>
    default:
      return <Accepted>{rangesOf(key.ranges)}</Accepted>
  }
}

type OptionsProps = { options: string[]; right: number[]; pictures: Record<string, string> }

function Options({ options, right, pictures }: OptionsProps) {
  const { t } = useLingui()
  return (
    <ol className="options">
      {options.map((option, index) => {
        const isRight = right.includes(index)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
          <li key={index} className={isRight ? 'right' : undefined}>
            <span className="letter" aria-hidden="true">
              {letterOf(index)}
            </span>
            <MathText source={option} pictures={pictures} inline />
            {isRight && <span className="s pos end">{t`right`}</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** Each row with the option that belongs to it, and the options in their order. */
function Rows({ text, right, pictures }: { text: Text; right: number[]; pictures: Record<string, string> }) {
  const { options = [], rows = [] } = text
  return (
    <div className="matching">
      <ol className="options">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <li key={index}>
            <span className="letter" aria-hidden="true">
              {index + 1}
            </span>
            <MathText source={row} pictures={pictures} inline />
            <b className="pos end nb">→ {letterOf(right[index] ?? 0)}</b>
          </li>
        ))}
      </ol>
      <Options options={options} right={[]} pictures={pictures} />
    </div>
  )
}

function Accepted({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  return (
    <p>
      <span className="hint s">{t`Accepted:`}</span> <b className="pos wraps">{children}</b>
    </p>
  )
}

/** "9.79 – 9.81", or "12" where both ends are the same. */
function rangesOf(ranges: { low: string; high: string }[]): string {
  return ranges.map(({ low, high }) => (low === high ? low : `${low} – ${high}`)).join(', ')
}
