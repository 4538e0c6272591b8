// One question: its number and marks, where its answer is, its text, and the way to answer it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { MathText } from '../../ui/MathText.tsx'
import type { Language } from '../../words/language.ts'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import { standingOf } from './engine/ledger.ts'
import type { Question } from './engine/paper.ts'
import { inLanguage, languageOf } from './engine/sheet.ts'
import { NumberPad } from './NumberPad.tsx'
import { Options } from './Options.tsx'
import type { OpenView } from './openView.ts'
import { PaperLanguage } from './PaperLanguage.tsx'
import { marksOf } from './paperWords.ts'
import { TruthChip } from './TruthChip.tsx'

type Props = {
  engine: AttemptEngine
  view: OpenView
  question: Question
  number: number
  language: Language
  /** A number was to be saved before it was whole. */
  incomplete: boolean
}

export function QuestionPane({ engine, view, question, number, language, incomplete }: Props) {
  const { sheet, ledger, pictures } = view
  const standing = standingOf(ledger, question.position)
  const text = inLanguage(question.texts, language)
  return (
    <>
      <QuestionHead engine={engine} view={view} question={question} number={number} language={language} />
      <div className="q-text" lang={languageOf(question.texts, language)}>
        <MathText source={text?.stem ?? ''} pictures={pictures} />
      </div>
      {question.kind === 'single' ? (
        <Options
          question={question}
          order={sheet.optionOrders[question.position] ?? []}
          standing={standing}
          language={language}
          pictures={pictures}
          onChoose={(response) => engine.choose(response)}
        />
      ) : (
        <NumberPad
          standing={standing}
          incomplete={incomplete}
          onChange={(response) => engine.choose(response)}
        />
      )}
      {standing.draft && (
        <p className="draftnote desk">
          <Icon name="alert" />
          <Trans>Draft kept. Save &amp; Next makes it your answer.</Trans>
        </p>
      )}
    </>
  )
}

type HeadProps = Omit<Props, 'incomplete'>

function QuestionHead({ engine, view, question, number, language }: HeadProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { sections } = view.sheet.paper
  const section = sections.find(({ position }) => position === question.section)
  const kind = question.kind === 'single' ? t`Single correct` : t`Numerical`
  return (
    <div className="ex-meta">
      <h1 tabIndex={-1}>
        <Trans>Question {number}</Trans>
      </h1>
      <span className="s hint">
        <span className={view.sheet.paper.languages.length > 1 ? 'desk' : undefined}>{kind} · </span>
        {marksOf(section, format)}
      </span>
      <span className="row end">
        <PaperLanguage sheet={view.sheet} language={language} onChoose={(next) => engine.readIn(next)} />
        <TruthChip truth={view.truth} />
      </span>
    </div>
  )
}
