// Every question with the own answer, the right one and the solution; wrong ones first, ten at a time.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip, FilterChip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { MathText } from '../../ui/MathText.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { type Language, languageNames, useLanguage } from '../../words/language.ts'
import type { MarkedQuestion, Result } from './results.api.ts'
import { useName, useOutcomeWords } from './resultWords.tsx'

type Outcome = MarkedQuestion['outcome']
const outcomes: Outcome[] = ['wrong', 'blank', 'right']
const STEP = 10

export function QuestionReview({ result }: { result: Result }) {
  const { t } = useLingui()
  const screenLanguage = useLanguage()
  const { locales } = result.exam
  const [language, setLanguage] = useState<Language>(
    locales.find((locale) => locale === screenLanguage) ?? locales[0] ?? 'en',
  )
  const [outcome, setOutcome] = useState<Outcome | undefined>(result.wrong > 0 ? 'wrong' : undefined)
  const [shown, setShown] = useState(STEP)
  const words = useOutcomeWords()
  const questions = result.questions.filter((question) => !outcome || question.outcome === outcome)
  const left = Math.min(STEP, questions.length - shown)
  return (
    <section className="stack g3 review" id="questions" aria-label={t`Question by question`}>
      <div className="row wrap">
        <h2 className="grow l">
          <Trans>Question by question</Trans>
        </h2>
        {locales.length > 1 && (
          <Seg
            label={t`Language of the questions`}
            value={language}
            onChange={setLanguage}
            choices={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
        )}
      </div>
      <fieldset className="row fch" aria-label={t`Which questions`}>
        {outcomes.map((one) => (
          <FilterChip
            key={one}
            on={one === outcome}
            onChange={(on) => {
              setOutcome(on ? one : undefined)
              setShown(STEP)
            }}
          >
            {words[one].word} <span className="hint">{result[one]}</span>
          </FilterChip>
        ))}
      </fieldset>
      <ol className="stack g3">
        {questions.slice(0, shown).map((question) => (
          <li key={question.position}>
            <Reviewed question={question} result={result} language={language} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div>
          <Button look="line" onClick={() => setShown(shown + STEP)}>
            <Trans>Show {left} more</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

type ReviewedProps = { question: MarkedQuestion; result: Result; language: Language }

function Reviewed({ question, result, language }: ReviewedProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  const { position, texts, outcome, batchRight } = question
  const text = texts[language] ?? texts.en ?? texts.mr ?? texts.hi
  const section = result.sections.find((one) => one.position === question.section)
  const own = useViewer().person.id === result.student.id
  const { word, tone, icon } = useOutcomeWords()[outcome]
  const marks = Number(question.marks) > 0 ? `+${format.marks(question.marks)}` : format.marks(question.marks)
  return (
    <Panel label={t`Question ${position}`}>
      <div className="row wrap">
        <h3>{t`Question ${position}`}</h3>
        {section && <span className="s hint grow">{nameOf(section.name)}</span>}
        <Chip tone={tone} icon={icon}>
          {word} <b>{marks}</b>
        </Chip>
      </div>
      <div className="question" lang={texts[language] ? language : undefined}>
        <MathText source={text?.stem ?? ''} pictures={result.pictures} />
      </div>
      {question.key.kind === 'single' ? (
        <Options {...{ question, own }} options={text?.options ?? []} pictures={result.pictures} />
      ) : (
        <Numbers {...{ question, own }} />
      )}
      {text?.solution && (
        <details>
          <summary>
            <Trans>Solution</Trans>
          </summary>
          <MathText source={text.solution} pictures={result.pictures} />
        </details>
      )}
      {batchRight !== null && (
        <p className="s hint">
          <Trans>{batchRight} % of the batch had it right.</Trans>
        </p>
      )}
    </Panel>
  )
}

type AnswerProps = {
  question: MarkedQuestion
  /** Whether the student reads it; else somebody reads about them. */
  own: boolean
}
type OptionsProps = AnswerProps & { options: string[]; pictures: Record<string, string> }

function Options({ question, own, options, pictures }: OptionsProps) {
  const { t } = useLingui()
  const right = question.key.kind === 'single' ? question.key.right : -1
  const chosen = question.response === null ? -1 : Number(question.response)
  return (
    <ol className="options">
      {options.map((option, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
          key={index}
          className={index === right ? 'right' : index === chosen ? 'wrong' : undefined}
        >
          <span className="letter" aria-hidden="true">
            {String.fromCharCode(65 + index)}
          </span>
          <span className="grow">
            <MathText source={option} pictures={pictures} inline />
          </span>
          {index === right && index === chosen && (
            <b className="s pos nb">{own ? t`your answer, right` : t`chosen, right`}</b>
          )}
          {index === right && index !== chosen && <b className="s pos nb">{t`right`}</b>}
          {index !== right && index === chosen && (
            <b className="s neg nb">{own ? t`your answer` : t`chosen`}</b>
          )}
        </li>
      ))}
    </ol>
  )
}

function Numbers({ question, own }: AnswerProps) {
  const { t } = useLingui()
  const ranges = question.key.kind === 'numerical' ? question.key.ranges : []
  const accepted = ranges.map(({ low, high }) => (low === high ? low : `${low} – ${high}`)).join(', ')
  return (
    <dl className="kv">
      <dt>{t`Right`}</dt>
      <dd>
        <b className="pos">{accepted}</b>
      </dd>
      <dt>{own ? t`Your answer` : t`Answer given`}</dt>
      <dd>
        {question.response === null ? (
          <span className="hint">{t`none`}</span>
        ) : (
          <b className={question.outcome === 'right' ? 'pos' : 'neg'}>{question.response}</b>
        )}
      </dd>
    </dl>
  )
}
