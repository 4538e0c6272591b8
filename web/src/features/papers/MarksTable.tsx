// The grid itself: one field for each cell, moved through by keys.
import { Trans, useLingui } from '@lingui/react/macro'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { Chip } from '../../ui/Chip.tsx'
import {
  type At,
  type Bounds,
  type Fault,
  faultOf,
  type Mode,
  moveBy,
  paste,
  plainNumber,
  readClipboard,
  stateOf,
  sumOf,
} from './gridState.ts'
import type { PaperMarks, PaperRow } from './papers.api.ts'
import type { MarksGrid } from './useMarksGrid.ts'
import { useSectionName } from './words.tsx'

type Props = { data: PaperMarks; mode: Mode; bounds: readonly Bounds[]; grid: MarksGrid }

/** Only marks that were typed are typed over: what was sat on a screen or on a sheet has its own. */
const isLocked = ({ medium, ruledOut }: PaperRow) => ruledOut || (medium !== null && medium !== 'marks')

export function MarksTable({ data, mode, bounds, grid }: Props) {
  const { t } = useLingui()
  const nameOf = useSectionName()
  const table = useRef<HTMLTableElement>(null)
  const focusOn = ({ row, column }: At) => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-at="${row} ${column}"]`)
    field?.focus()
    field?.select()
    return field
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault()
      grid.undo()
      return
    }
    const at = placeOf(event.target)
    const to =
      at && moveBy(event.key, at, { rows: data.rows.length, columns: bounds.length }, edgeOf(event.target))
    if (to && nextOpen(to, at, focusOn, data.rows.length)) event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const at = placeOf(event.target)
    const block = readClipboard(event.clipboardData.getData('text/plain'))
    if (!at || (block.length === 1 && block[0]?.length === 1)) return
    event.preventDefault()
    const rows = data.rows.map((row) => ({
      id: row.studentId,
      cells: grid.cellsOf(row),
      locked: isLocked(row),
    }))
    grid.type(paste(rows, at, block))
  }
  const heads = mode === 'total' ? [t`Total`] : data.sections.map(({ name }) => nameOf(name))
  return (
    <div className="scroll">
      <table className="tbl marks-grid" ref={table} onKeyDown={onKeyDown} onPaste={onPaste}>
        <caption className="vh">
          <Trans>Marks, a row for each student</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Student</Trans>
            </th>
            {heads.map((head, column) => (
              <th scope="col" className="num" key={head}>
                {head}
                <span className="s hint block">
                  <Trans>of {bounds[column]?.maxMarks}</Trans>
                </span>
              </th>
            ))}
            {mode === 'sections' && (
              <th scope="col" className="num">
                <Trans>Total</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, place) => (
            <MarksRow key={row.studentId} {...{ row, place, heads, mode, bounds, grid }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  row: PaperRow
  place: number
  heads: readonly string[]
  mode: Mode
  bounds: readonly Bounds[]
  grid: MarksGrid
}

function MarksRow({ row, place, heads, mode, bounds, grid }: RowProps) {
  const { t } = useLingui()
  const cells = grid.cellsOf(row)
  const state = stateOf(cells, bounds)
  const set = (column: number, text: string) =>
    grid.type({ [row.studentId]: cells.map((own, i) => (i === column ? text : own)) })
  return (
    <tr>
      <th scope="row">
        <span className="block name">{row.name}</span>
        <span className="s hint block">
          <span className="nb">{row.rollNumber}</span> <span className="desk">· {row.batch}</span>
        </span>
        {state === 'open' && mode === 'sections' && (
          <span className="s att block">{t`a section is missing`}</span>
        )}
      </th>
      {isLocked(row) ? (
        <td className="num" colSpan={heads.length}>
          <Medium row={row} />
        </td>
      ) : (
        heads.map((head, column) => (
          <td className="num" key={head}>
            <Cell
              at={`${place} ${column}`}
              label={`${row.name}, ${head}`}
              text={cells[column] ?? ''}
              fault={bounds[column] && faultOf(cells[column] ?? '', bounds[column])}
              bounds={bounds[column]}
              onType={(text) => set(column, text)}
            />
          </td>
        ))
      )}
      {mode === 'sections' && (
        <td className="num nb total">{isLocked(row) ? row.total : state === 'whole' ? sumOf(cells) : '–'}</td>
      )}
    </tr>
  )
}

function Medium({ row }: { row: PaperRow }) {
  const { t } = useLingui()
  if (row.ruledOut) return <Chip tone="bad">{t`Voided`}</Chip>
  const word = row.medium === 'omr' ? t`Answer sheet` : t`On a screen`
  return (
    <span className="row end">
      <Chip>{word}</Chip>
      {row.total !== null && <b className="nb">{row.total}</b>}
    </span>
  )
}

type CellProps = {
  at: string
  label: string
  text: string
  fault: Fault | undefined
  bounds: Bounds | undefined
  onType: (text: string) => void
}

function Cell({ at, label, text, fault, bounds, onType }: CellProps) {
  const { t } = useLingui()
  const max = bounds?.maxMarks ?? ''
  const min = bounds?.minMarks ?? ''
  const sentences: Record<Fault, string> = {
    'not-marks': t`These are no marks.`,
    'too-many': t`At most ${max}.`,
    'too-few': t`At least ${min}.`,
  }
  return (
    <>
      <div className={fault ? 'in bad' : 'in'}>
        <input
          data-at={at}
          aria-label={label}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault && `fault ${at}`.replaceAll(' ', '-')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={text}
          onChange={(event) => onType(plainNumber(event.target.value))}
          onFocus={(event) => event.target.select()}
        />
      </div>
      {fault && (
        <span className="err s block" id={`fault ${at}`.replaceAll(' ', '-')}>
          {sentences[fault]}
        </span>
      )}
    </>
  )
}

function placeOf(target: EventTarget): At | undefined {
  const place = target instanceof HTMLInputElement ? target.dataset.at?.split(' ').map(Number) : undefined
  return place && { row: place[0] ?? 0, column: place[1] ?? 0 }
}

function edgeOf(target: EventTarget) {
  const { selectionStart, selectionEnd, value } = target as HTMLInputElement
  const all = selectionStart === 0 && selectionEnd === value.length
  return { start: selectionEnd === 0 || all, end: selectionStart === value.length || all }
}

/** Passes over rows that cannot be typed in, on the way that was taken. */
function nextOpen(
  to: At,
  from: At,
  focusOn: (at: At) => HTMLInputElement | null | undefined,
  rows: number,
): boolean {
  const step = Math.sign(to.row - from.row)
  for (let row = to.row; row >= 0 && row < rows; row += step) {
    if (focusOn({ ...to, row })) return true
    if (step === 0) return false
  }
  return false
}
