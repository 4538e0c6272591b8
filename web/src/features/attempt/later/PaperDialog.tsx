// The whole question paper to leaf through; a press on a question goes there, and saves nothing.
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import type { Language } from '../../../words/language.ts'
import type { AttemptEngine } from '../engine/attemptEngine.ts'
import { standingOf } from '../engine/ledger.ts'
import { paletteState } from '../engine/palette.ts'
import type { Question } from '../engine/paper.ts'
import { inLanguage, languageOf } from '../engine/sheet.ts'
import type { OpenView } from '../openView.ts'
import { optionLetter, positionsOf, rowSign, sectionName, stateShapes, stateWords } from '../paperWords.ts'
import './paper.css'

type Props = {
  open: boolean
  engine: AttemptEngine
  view: OpenView
  language: Language
  show: (position: number) => void
  onClose: () => void
}

export default function PaperDialog({ open, engine, view, language, show, onClose }: Props) {
  const { sheet } = view
  const questions = new Map(sheet.paper.questions.map((question) => [question.position, question]))
  return (
    <Dialog open={open} onClose={onClose} title={<Trans>Question paper</Trans>} wide sheet>
      {sheet.paper.sections.map((section) => {
        const positions = positionsOf(sheet, section.position)
        const locked = positions[0] !== undefined && engine.isLocked(positions[0])
        return (
          <section key={section.position} className="stack">
            <h3>{sectionName(section, language)}</h3>
            {locked ? (
              <p className="dim">
                <Trans>This part is closed now.</Trans>
              </p>
            ) : (
              <ul className="paper">
                {positions.map((position, place) => (
                  <PaperQuestion
                    key={position}
                    view={view}
                    question={questions.get(position)}
                    before={questions.get(positions[place - 1] ?? -1)}
                    language={language}
                    onGo={() => show(position)}
                  />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </Dialog>
  )
}

type QuestionProps = {
  view: OpenView
  question: Question | undefined
  /** The one above it, which may have shown their passage. */
  before: Question | undefined
  language: Language
  onGo: () => void
}

function PaperQuestion({ view, question, before, language, onGo }: QuestionProps) {
  const { t, i18n } = useLingui()
  const { sheet, ledger, pictures } = view
  if (!question) return null
  const number = sheet.questionOrder.indexOf(question.position) + 1
  const state = paletteState(standingOf(ledger, question.position))
  const passage = question.passage !== before?.passage && sheet.paper.passages[question.passage ?? '']
  return (
    <>
      {passage && (
        <li className="paper-passage" lang={languageOf(passage, language)}>
          <MathText source={inLanguage(passage, language) ?? ''} pictures={pictures} />
        </li>
      )}
      <li>
        <button
          type="button"
          className={`q ${stateShapes[state]}`}
          aria-label={`${t`Go to question ${number}`}, ${i18n._(stateWords[state])}`}
          onClick={onGo}
        >
          {number}
        </button>
        <QuestionWords view={view} question={question} language={language} />
      </li>
    </>
  )
}

type WordsProps = { view: OpenView; question: Question; language: Language }

function QuestionWords({ view: { sheet, pictures }, question, language }: WordsProps) {
  const text = inLanguage(question.texts, language)
  const order = sheet.optionOrders[question.position] ?? text?.options?.map((_, index) => index) ?? []
  return (
    <div lang={languageOf(question.texts, language)}>
      <MathText source={text?.stem ?? ''} pictures={pictures} />
      {text?.rows && (
        <Lines signs={text.rows.map((_, index) => rowSign(index))} texts={text.rows} pictures={pictures} />
      )}
      <Lines
        signs={order.map((_, place) => optionLetter(place))}
        texts={order.map((index) => text?.options?.[index] ?? '')}
        pictures={pictures}
      />
    </div>
  )
}

type LinesProps = { signs: string[]; texts: string[]; pictures: OpenView['pictures'] }

function Lines({ signs, texts, pictures }: LinesProps) {
  if (texts.length === 0) return null
  return (
    <ol className="paper-options">
      {signs.map((sign, place) => (
        <li key={sign}>
          <span className="s hint">{sign}</span>{' '}
          <MathText source={texts[place] ?? ''} pictures={pictures} inline />
        </li>
      ))}
    </ol>
  )
}
