// The palette: every question of the section with its state, the counts of the whole paper, the way to the end.
import { Trans, useLingui } from '@lingui/react/macro'
import { IconButton } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { useOnline } from '../../ui/online.ts'
import type { Language } from '../../words/language.ts'
import { AwayTotal } from './AwayTotal.tsx'
import { standingOf } from './engine/ledger.ts'
import { countStates, type PaletteCounts, paletteState, paletteStates } from './engine/palette.ts'
import type { OpenDialog, OpenView } from './openView.ts'
import { positionsOf, sectionName, stateShapes, stateWords } from './paperWords.ts'
import { Tools } from './tools/Tools.tsx'
import type { TextSize } from './tools/textSize.ts'

export const PALETTE = 'palette'

type Props = {
  view: OpenView
  language: Language
  show: (position: number) => void
  open: (dialog: OpenDialog) => void
  textSize: TextSize
}

export function Palette({ view, language, show, open, textSize }: Props) {
  const { t } = useLingui()
  const { sheet, ledger, current, away } = view
  const { parts } = sheet.paper
  const isLast = view.part >= parts.length
  const now = sheet.paper.questions.find(({ position }) => position === current)?.section
  const section = sheet.paper.sections.find(({ position }) => position === now)
  const hide = () => document.getElementById(PALETTE)?.hidePopover()
  const choose = (dialog: OpenDialog) => {
    if (document.getElementById(PALETTE)?.matches(':popover-open')) hide()
    open(dialog)
  }
  return (
    <aside className="ex-pal" id={PALETTE} popover="auto" aria-label={t`Question palette`}>
      <div className="row">
        <h2 className="grow">{section && sectionName(section, language)}</h2>
        <span className="phone pal-close">
          <IconButton icon="close" label={t`Close`} onClick={hide} />
        </span>
      </div>
      <div className="qs">
        {positionsOf(sheet, now ?? 0).map((position) => (
          <QuestionButton key={position} view={view} position={position} onClick={() => show(position)} />
        ))}
      </div>
      <Legend counts={countStates(ledger, sheet.questionOrder)} total={sheet.questionOrder.length} />
      <div className="stack pal-end">
        <GoOnOffline waiting={view.truth.waiting} />
        {away.count > 0 && (
          <p className="s dim">
            <AwayTotal away={away} />
          </p>
        )}
        <div className="row wrap phone ex-tools">
          <Tools paper={sheet.paper} open={choose} textSize={textSize} />
        </div>
        {isLast ? (
          <button type="button" className="btn line" onClick={() => choose('submit')}>
            <Trans>Submit the test</Trans>
          </button>
        ) : (
          <button type="button" className="btn line" onClick={() => choose('part')}>
            <Trans>Finish this part</Trans>
          </button>
        )}
      </div>
    </aside>
  )
}

type QuestionButtonProps = { view: OpenView; position: number; onClick: () => void }

/** A press moves there and saves nothing. */
function QuestionButton({ view: { sheet, ledger, current }, position, onClick }: QuestionButtonProps) {
  const { t, i18n } = useLingui()
  const number = sheet.questionOrder.indexOf(position) + 1
  const state = paletteState(standingOf(ledger, position))
  return (
    <button
      type="button"
      className={`q ${stateShapes[state]}`}
      aria-label={`${t`Question ${number}`}, ${i18n._(stateWords[state])}`}
      aria-current={position === current || undefined}
      onClick={onClick}
    >
      {number}
    </button>
  )
}

/** The five states with their shapes and how many questions are in each. */
export function Legend({ counts, total }: { counts: PaletteCounts; total?: number }) {
  const { i18n } = useLingui()
  return (
    <div>
      {total !== undefined && (
        <p className="s dim legend-head">
          <Trans>All {total} questions</Trans>
        </p>
      )}
      <ul className="legend">
        {paletteStates.map((state) => (
          <li key={state}>
            <span className={`q mini ${stateShapes[state]}`}>{counts[state]}</span>
            {i18n._(stateWords[state])}
          </li>
        ))}
      </ul>
    </div>
  )
}

function GoOnOffline({ waiting }: { waiting: number }) {
  const online = useOnline()
  if (online || waiting === 0) return null
  return (
    <Note tone="due" icon="offline">
      <span className="s">
        <Trans>No network. Go on: every answer is kept on this device and sent when you are back.</Trans>
      </span>
    </Note>
  )
}
