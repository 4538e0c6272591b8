// The screen that students train for: candidate, sections, question, palette, buttons. Nothing here waits for the network.
import { Suspense, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../words/language.ts'
import { ActionBar } from './ActionBar.tsx'
import { Announcer } from './Announcer.tsx'
import { loadKinds } from './answer/Answer.tsx'
import { isNumber } from './answer/numbers.ts'
import { CandidateBar } from './CandidateBar.tsx'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import { standingOf } from './engine/ledger.ts'
import type { Question } from './engine/paper.ts'
import {
  Calculator,
  EndPartDialog,
  InstructionsDialog,
  loadLaterParts,
  Notices,
  PaperDialog,
  SubmitDialog,
} from './laterParts.ts'
import type { OpenDialog, OpenView, Standstill } from './openView.ts'
import { PALETTE, Palette } from './Palette.tsx'
import { paperLanguage } from './paperWords.ts'
import { QuestionPane } from './QuestionPane.tsx'
import { SectionBar } from './SectionBar.tsx'
import { useTextSize } from './tools/textSize.ts'
import { useAwayWatch, useWakefulScreen } from './useAttempt.ts'
import { useShortcuts } from './useShortcuts.ts'

/** The view of an attempt whose paper is here. */
export function AttemptScreen({ engine, view }: { engine: AttemptEngine; view: OpenView }) {
  const { sheet, ledger, current } = view
  const { paper } = sheet
  const language = paperLanguage(sheet, useLanguage())
  const [dialog, setDialog] = useState<OpenDialog>()
  const [standstill, setStandstill] = useState<Standstill>()
  const main = useRef<HTMLElement>(null)
  const textSize = useTextSize()
  useWakefulScreen()
  useAwayWatch(engine, paper.mode === 'test')
  useFreshQuestion(main, current)
  useEffect(() => loadKinds(paper.questions.map(({ kind }) => kind)), [paper])
  useEffect(loadLaterParts, [])

  const open = sheet.questionOrder.filter((position) => !engine.isLocked(position))
  const index = open.indexOf(current)
  const question = paper.questions.find(({ position }) => position === current)
  const standing = standingOf(ledger, current)
  const onClose = () => setDialog(undefined)
  const was = useWasOpen(dialog)
  const show = (position: number | undefined) => {
    setStandstill(undefined)
    if (position === undefined) return
    closePalette()
    if (dialog !== 'calculator') onClose()
    engine.visit(position)
  }
  const save = (marked: boolean) => {
    const stands = standstillOf(question, standing.response)
    const full = stands ? undefined : engine.save(marked)
    setStandstill(stands ?? (full && { why: 'full', full }))
    if (stands || full) return
    if (index + 1 < open.length) show(open[index + 1])
    else setDialog(view.part < paper.parts.length ? 'part' : 'submit')
  }
  const moves = {
    back: () => show(open[index - 1]),
    forward: () => show(open[index + 1]),
    save: () => save(false),
    mark: () => save(true),
    clear: () => {
      setStandstill(undefined)
      engine.clear()
    },
  }
  useShortcuts(main, moves, dialog === undefined || dialog === 'calculator')

  if (!question) return null
  const number = sheet.questionOrder.indexOf(current) + 1
  const count = sheet.questionOrder.length
  const submitting = view.phase.at === 'submitting'
  const hasNews = view.notices.length > 0 || view.away.justNow !== undefined
  return (
    <div className="ex">
      <CandidateBar engine={engine} view={view} language={language} open={setDialog} textSize={textSize} />
      <SectionBar engine={engine} view={view} language={language} show={show} />
      <main id="main" ref={main} tabIndex={-1} style={textSize.style}>
        {/* Always in the page, so that what appears in it is read out. */}
        <div className="notices" role="status">
          <Suspense fallback={null}>
            {hasNews && <Notices engine={engine} view={view} language={language} />}
          </Suspense>
        </div>
        <QuestionPane
          key={current}
          engine={engine}
          view={view}
          question={question}
          number={number}
          language={language}
          standstill={standstill}
          show={show}
        />
      </main>
      <Palette view={view} language={language} show={show} open={setDialog} textSize={textSize} />
      <ActionBar number={number} count={count} first={index === 0} moves={moves} />
      <Announcer engine={engine} view={view} number={number} count={count} standing={standing} />
      <Suspense fallback={null}>
        {was('paper') && (
          <PaperDialog open={dialog === 'paper'} {...{ engine, view, language, show, onClose }} />
        )}
        {was('instructions') && (
          <InstructionsDialog open={dialog === 'instructions'} {...{ sheet, language, onClose }} />
        )}
        {(was('submit') || submitting) && (
          <SubmitDialog open={dialog === 'submit' || submitting} {...{ engine, view, language, onClose }} />
        )}
        {was('part') && <EndPartDialog open={dialog === 'part'} {...{ engine, view, language, onClose }} />}
        {dialog === 'calculator' && <Calculator onClose={onClose} />}
      </Suspense>
    </div>
  )
}

/** Which dialogs have been open: they stay in the page, so that closing one gives the focus back. */
function useWasOpen(dialog: OpenDialog | undefined): (one: OpenDialog) => boolean {
  const opened = useRef(new Set<OpenDialog>())
  if (dialog) opened.current.add(dialog)
  return (one) => opened.current.has(one)
}

/** Why this cannot be an answer yet. */
function standstillOf(question: Question | undefined, response: string | null): Standstill | undefined {
  const isNumeric = question?.kind === 'numerical' || question?.kind === 'integer'
  if (!isNumeric || response === null) return undefined
  return isNumber(response, question.kind === 'integer') ? undefined : { why: 'incomplete' }
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
    const answer = main.current?.querySelector<HTMLElement>(
      'input:checked, .opt input, .numin input, .match-row input',
    )
    answer?.focus({ preventScroll: true })
  }, [current])
}

function closePalette(): void {
  const palette = document.getElementById(PALETTE)
  if (palette?.matches(':popover-open')) palette.hidePopover()
}
