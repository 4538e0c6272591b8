// Above the tiles: what a tap marks, roll numbers typed on a desk, and the rarer deeds behind one button.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import type { Tool } from '../engine/marks.ts'
import { readRolls } from '../engine/rolls.ts'
import type { Seat } from '../sheet/sheetView.ts'
import type { SheetActions } from '../sheet/useSheetActions.ts'

type MarkBarProps = {
  lectureId: string
  seats: readonly Seat[]
  tool: Tool
  onTool: (tool: Tool) => void
  /** Why no tap marks anything now; undefined where it does. */
  locked: ReactNode
  act: SheetActions
  onHistory: (() => void) | undefined
  /** The room's code can be shown. */
  mayShowCode: boolean
}

export function MarkBar(props: MarkBarProps) {
  const { t } = useLingui()
  const { lectureId, tool, onTool, locked, act, onHistory, mayShowCode } = props
  return (
    <div className="row wrap mark-bar">
      {!locked && (
        <Seg
          label={t`A tap marks`}
          value={tool}
          onChange={onTool}
          choices={[
            { value: 'absent', label: <Trans>Tap marks absent</Trans> },
            { value: 'late', label: <Trans>late</Trans> },
            { value: 'left_early', label: <Trans>left early</Trans> },
          ]}
        />
      )}
      {locked ? (
        <p className="grow dim">{locked}</p>
      ) : (
        <RollField seats={props.seats} onRolls={act.markRolls} />
      )}
      <span className="end">
        <Menu
          label={t`More for this lecture`}
          items={
            <>
              {act.asBefore && (
                <MenuItem icon="copy" onClick={act.asBefore}>
                  <Trans>Same as the last lecture</Trans>
                </MenuItem>
              )}
              {act.byCode && (
                <MenuItem icon="key" onClick={act.byCode}>
                  <Trans>Absent: who did not enter the code</Trans>
                </MenuItem>
              )}
              {mayShowCode && (
                <Link to="/lectures/$lectureId/code" params={{ lectureId }}>
                  <Icon name="key" />
                  <Trans>Show a code in the room</Trans>
                </Link>
              )}
              {act.undoAll && (
                <MenuItem icon="undo" onClick={act.undoAll}>
                  <Trans>Wrong lecture: take it all back</Trans>
                </MenuItem>
              )}
              {onHistory && (
                <MenuItem icon="clock" onClick={onHistory}>
                  <Trans>What was changed</Trans>
                </MenuItem>
              )}
              <Link to="/attendance">
                <Icon name="calendar" />
                <Trans>All lectures of the day</Trans>
              </Link>
            </>
          }
        />
      </span>
    </div>
  )
}

type RollProps = { seats: readonly Seat[]; onRolls: (seats: readonly Seat[]) => void }

/** "7 23 38", then Enter. What is nobody's stays in the field, with a word about it. */
function RollField({ seats, onRolls }: RollProps) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState<string[]>([])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const typed = readRolls(text, seats)
    if (typed.found.length > 0) onRolls(typed.found)
    setUnknown(typed.unknown)
    setText(typed.unknown.join(' '))
  }
  const list = unknown.join(', ')
  return (
    <form className="desk mark-rolls" onSubmit={submit}>
      <label className={unknown.length > 0 ? 'in bad' : 'in'}>
        <span className="hint">
          <Trans>Roll</Trans>
        </span>
        <input
          aria-label={t`Roll numbers`}
          aria-describedby="roll-unknown"
          aria-invalid={unknown.length > 0 || undefined}
          autoComplete="off"
          enterKeyHint="done"
          placeholder={t`7 23 38, then Enter`}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setUnknown([])
          }}
        />
      </label>
      <p className="s neg" id="roll-unknown" role="status">
        {unknown.length > 0 && <Trans>Nobody here has {list}</Trans>}
      </p>
    </form>
  )
}
