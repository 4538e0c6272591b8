// The whole question paper to leaf through; a press on a question goes there, and saves nothing.
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/Dialog.tsx'
import { MathText } from '../../ui/MathText.tsx'
import type { Language } from '../../words/language.ts'
import { standingOf } from './engine/ledger.ts'
import { paletteState } from './engine/palette.ts'
import type { Question } from './engine/paper.ts'
import { inLanguage, languageOf } from './engine/sheet.ts'
import type { OpenView } from './openView.ts'
import { optionLetter, positionsOf, sectionName, stateShapes, stateWords } from './paperWords.ts'

type Props = {
  open: boolean
  view: OpenView
  language: Language
  show: (position: number) => void
  onClose: () => void
}

export function PaperDialog({ open, view, language, show, onClose }: Props) {
  const { sheet } = view
  const questions = new Map(sheet.paper.questions.map((question) => [question.position, question]))
  return (
    <Dialog open={open} onClose={onClose} title={<Trans>Question paper</Trans>} wide sheet>
      {sheet.paper.sections.map((section) => (
        <section key={section.position} className="stack">
          <h3>{sectionName(section, language)}</h3>
          <ul className="paper">
            {positionsOf(sheet, section.position).map((position) => {
              const question = questions.get(position)
              if (!question) return null
              return (
                <li key={position}>
                  <PaperQuestion
                    view={view}
                    question={question}
                    language={language}
                    onGo={() => show(position)}
                  />
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}

type QuestionProps = { view: OpenView; question: Question; language: Language; onGo: () => void }

function PaperQuestion({ view, question, language, onGo }: QuestionProps) {
  const { t, i18n } = useLingui()
  const { sheet, ledger, pictures } = view
  const number = sheet.questionOrder.indexOf(question.position) + 1
  const state = paletteState(standingOf(ledger, question.position))
  const text = inLanguage(question.texts, language)
  const order = sheet.optionOrders[question.position] ?? []
  return (
    <>
      <button
        type="button"
        className={`q ${stateShapes[state]}`}
        aria-label={`${t`Go to question ${number}`}, ${i18n._(stateWords[state])}`}
        onClick={onGo}
      >
        {number}
      </button>
      <div lang={languageOf(question.texts, language)}>
        <MathText source={text?.stem ?? ''} pictures={pictures} />
        <ol className="paper-options">
          {order.map((index, place) => (
            <li key={index}>
              <span className="s hint">{optionLetter(place)}</span>{' '}
              <MathText source={text?.options?.[index] ?? ''} pictures={pictures} inline />
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}
