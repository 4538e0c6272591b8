// The screen that students train for: candidate, sections, question, palette, buttons. Nothing here waits for the network.
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../words/language.ts'
import { ActionBar } from './ActionBar.tsx'
import { Announcer } from './Announcer.tsx'
import { CandidateBar } from './CandidateBar.tsx'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import { standingOf } from './engine/ledger.ts'
import { InstructionsDialog } from './InstructionsDialog.tsx'
import { isNumber } from './numbers.ts'
import type { OpenDialog, OpenView } from './openView.ts'
import { PALETTE, Palette } from './Palette.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { paperLanguage } from './paperWords.ts'
import { QuestionPane } from './QuestionPane.tsx'
import { SectionBar } from './SectionBar.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { useWakefulScreen } from './useAttempt.ts'
import { useShortcuts } from './useShortcuts.ts'

/** The view of an attempt whose paper is here. */
export function AttemptScreen({ engine, view }: { engine: AttemptEngine; view: OpenView }) {
  const { sheet, ledger, current } = view
  const language = paperLanguage(sheet, useLanguage())
  const [dialog, setDialog] = useState<OpenDialog>()
  const [incomplete, setIncomplete] = useState(false)
  const main = useRef<HTMLElement>(null)
  useWakefulScreen()
  useFreshQuestion(main, current)

  const index = sheet.questionOrder.indexOf(current)
  const question = sheet.paper.questions.find(({ position }) => position === current)
  const standing = standingOf(ledger, current)
  const show = (position: number | undefined) => {
    setIncomplete(false)
    if (position === undefined) return
    closePalette()
    setDialog(undefined)
    engine.visit(position)
  }
  const save = (marked: boolean) => {
    const half = question?.kind === 'numerical' && standing.response !== null && !isNumber(standing.response)
    setIncomplete(half)
    if (half) return
    engine.save(marked)
    if (index + 1 < sheet.questionOrder.length) show(sheet.questionOrder[index + 1])
    else setDialog('submit')
  }
  const moves = {
    back: () => show(sheet.questionOrder[index - 1]),
    forward: () => show(sheet.questionOrder[index + 1]),
    save: () => save(false),
    mark: () => save(true),
    clear: () => {
      setIncomplete(false)
      engine.clear()
    },
  }
  useShortcuts(main, moves, dialog === undefined)

  if (!question) return null
  return (
    <div className="ex">
      <CandidateBar engine={engine} sheet={sheet} open={setDialog} />
      <SectionBar view={view} language={language} show={show} />
      <main id="main" ref={main} tabIndex={-1}>
        <QuestionPane
          key={current}
          engine={engine}
          view={view}
          question={question}
          number={index + 1}
          language={language}
          incomplete={incomplete}
        />
      </main>
      <Palette view={view} language={language} show={show} open={setDialog} />
      <ActionBar index={index} count={sheet.questionOrder.length} moves={moves} />
      <Announcer engine={engine} number={index + 1} count={sheet.questionOrder.length} standing={standing} />
      <PaperDialog
        open={dialog === 'paper'}
        view={view}
        language={language}
        show={show}
        onClose={() => setDialog(undefined)}
      />
      <InstructionsDialog
        open={dialog === 'instructions'}
        sheet={sheet}
        language={language}
        onClose={() => setDialog(undefined)}
      />
      <SubmitDialog
        open={dialog === 'submit' || view.phase.at === 'submitting'}
        engine={engine}
        view={view}
        language={language}
        onClose={() => setDialog(undefined)}
      />
    </div>
  )
}

/** Another question begins at its top; whoever answers by keyboard goes on in its answer. */
function useFreshQuestion(main: React.RefObject<HTMLElement | null>, current: number): void {
  const answering = useRef(false)
  useEffect(() => {
    const note = () => {
      answering.current = main.current?.contains(document.activeElement) ?? false
    }
    document.addEventListener('keydown', note, true)
    return () => document.removeEventListener('keydown', note, true)
  }, [main])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what makes it run
  useEffect(() => {
    main.current?.scrollTo(0, 0)
    if (!answering.current) return
    const answer = main.current?.querySelector<HTMLElement>('input:checked, .opt input, .numin input')
    answer?.focus({ preventScroll: true })
  }, [current])
}

function closePalette(): void {
  const palette = document.getElementById(PALETTE)
  if (palette?.matches(':popover-open')) palette.hidePopover()
}
