// One question: its number and marks, where its answer is, its passage and text, and the way to answer it.
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { Skeleton } from '../../ui/States.tsx'
import type { Language } from '../../words/language.ts'
import { Answer } from './answer/Answer.tsx'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import { standingOf } from './engine/ledger.ts'
import { countAnswered } from './engine/palette.ts'
import type { Question, Section } from './engine/paper.ts'
import { inLanguage, languageOf } from './engine/sheet.ts'
import { FullNote, PassageText, TryPanel } from './laterParts.ts'
import type { OpenView, Standstill } from './openView.ts'
import { PaperLanguage } from './PaperLanguage.tsx'
import { kindWords, marksOf, positionsOf, sectionOf } from './paperWords.ts'
import { TruthChip } from './TruthChip.tsx'

type Props = {
  engine: AttemptEngine
  view: OpenView
  question: Question
  number: number
  language: Language
  /** Why what is on the screen was not saved. */
  standstill: Standstill | undefined
  show: (position: number) => void
}

export function QuestionPane(props: Props) {
  const { engine, view, question, language, standstill, show } = props
  const { sheet, ledger, pictures } = view
  const standing = standingOf(ledger, question.position)
  const text = inLanguage(question.texts, language)
  const passage = question.passage === null ? undefined : sheet.paper.passages[question.passage]
  return (
    <>
      <QuestionHead {...props} />
      {passage && (
        <Suspense fallback={<Skeleton rows={2} />}>
          <PassageText view={view} question={question} passage={passage} language={language} />
        </Suspense>
      )}
      <div className="q-body">
        <div className="q-text" lang={languageOf(question.texts, language)}>
          <MathText source={text?.stem ?? ''} pictures={pictures} />
        </div>
        {standstill?.why === 'full' && (
          <Suspense fallback={null}>
            <FullNote view={view} full={standstill.full} show={show} />
          </Suspense>
        )}
        <Answer
          question={question}
          order={sheet.optionOrders[question.position] ?? text?.options?.map((_, index) => index) ?? []}
          standing={standing}
          language={language}
          pictures={pictures}
          decimals={sectionOf(sheet.paper, question)?.decimals ?? null}
          incomplete={standstill?.why === 'incomplete'}
          onChoose={(response) => engine.choose(response)}
        />
        {standing.draft && !standstill && (
          <p className="draftnote desk">
            <Icon name="alert" />
            <Trans>Draft kept. Save &amp; Next makes it your answer.</Trans>
          </p>
        )}
        {sheet.paper.mode === 'practice' && (
          <Suspense fallback={null}>
            <TryPanel engine={engine} view={view} question={question} language={language} />
          </Suspense>
        )}
      </div>
    </>
  )
}

function QuestionHead({ engine, view, question, number, language }: Props) {
  const { i18n } = useLingui()
  const format = useFormat()
  const section = sectionOf(view.sheet.paper, question)
  const kind = i18n._(kindWords[question.kind])
  const several = view.sheet.paper.languages.length > 1
  // What does not fit beside the chip on a phone stands below.
  const long = section?.attemptCount != null || question.kind === 'multiple'
  return (
    <div className="ex-meta">
      <h1 tabIndex={-1}>
        <Trans>Question {number}</Trans>
      </h1>
      <span className={long ? 's hint under' : 's hint'}>
        <span className={several && question.kind === 'single' ? 'desk' : undefined}>{kind} · </span>
        {marksOf(section, format)}
        {section?.attemptCount != null && <AnyOf view={view} section={section} />}
      </span>
      <span className="row end">
        <PaperLanguage sheet={view.sheet} language={language} onChoose={(next) => engine.readIn(next)} />
        <TruthChip truth={view.truth} />
      </span>
    </div>
  )
}

/** How many of a section are to be answered, and are. */
function AnyOf({ view, section }: { view: OpenView; section: Section }) {
  const positions = positionsOf(view.sheet, section.position)
  const { attemptCount } = section
  const total = positions.length
  const answered = countAnswered(view.ledger, positions)
  return (
    <span className="any">
      {' · '}
      <Trans>
        any {attemptCount} of {total}, {answered} answered
      </Trans>
    </span>
  )
}
