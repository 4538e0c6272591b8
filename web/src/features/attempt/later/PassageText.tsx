// The passage that several questions are about: beside them on a desk, foldable above them on a phone.
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { MathText } from '../../../ui/MathText.tsx'
import type { Language } from '../../../words/language.ts'
import type { Paper, Question } from '../engine/paper.ts'
import { inLanguage, languageOf } from '../engine/sheet.ts'
import type { OpenView } from '../openView.ts'
import './passage.css'

type Props = {
  view: OpenView
  question: Question
  passage: Paper['instructions']
  language: Language
}

/** Passages that were folded stay so from question to question. */
const folded = new Set<string>()

export default function PassageText({ view, question, passage, language }: Props) {
  const id = question.passage ?? ''
  const [open, setOpen] = useState(!folded.has(id))
  const order = view.sheet.questionOrder
  const numbers = view.sheet.paper.questions
    .filter((other) => other.passage === id)
    .map(({ position }) => order.indexOf(position) + 1)
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  const fold = (isOpen: boolean) => {
    setOpen(isOpen)
    if (isOpen) folded.delete(id)
    else folded.add(id)
  }
  return (
    <details className="passage" open={open} onToggle={(event) => fold(event.currentTarget.open)}>
      <summary>
        {first === last ? (
          <Trans>Passage for question {first}</Trans>
        ) : (
          <Trans>
            Passage for questions {first} to {last}
          </Trans>
        )}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="passage-text" lang={languageOf(passage, language)} tabIndex={0}>
        <MathText source={inLanguage(passage, language) ?? ''} pictures={view.pictures} />
      </div>
    </details>
  )
}
