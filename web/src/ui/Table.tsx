// A table on a desk that becomes cards on a phone: the same rows, the same DOM.
// biome-ignore-all lint/a11y/noRedundantRoles: cards (display: grid) take a table's own roles away, so they are said
// biome-ignore-all lint/a11y/useSemanticElements: the same
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './table.css'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Digits: to the right, tabular. */
  num?: boolean
  sortable?: boolean
  /** On a phone: the card's name, its right corner, a labelled line (usual), or not shown. */
  card?: 'main' | 'side' | 'more' | 'off'
}

export type Sort = { key: string; down: boolean }

type TableProps<Row> = {
  /** Read out before the table: what it lists. */
  caption: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  columns: readonly Column<Row>[]
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Chosen rows, with what to call each one for those who listen. */
  selection?: Selection<Row>
}

export type Selection<Row> = {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  nameOf: (row: Row) => string
}

/** Rows and columns. Put the name in a link with class `name`: on a phone it makes the whole card its target. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, rows, rowKey, columns, selection } = props
  return (
    <div className="scroll">
      <table className="tbl cards" role="table">
        <caption className="vh">{caption}</caption>
        <TableHead {...props} />
        <tbody role="rowgroup">
          {rows.map((row) => {
            const key = rowKey(row)
            const chosen = selection?.chosen.has(key)
            return (
              <tr key={key} role="row" aria-selected={chosen}>
                {selection && (
                  <SelectCell
                    name={selection.nameOf(row)}
                    chosen={chosen}
                    onFlip={() => flip(selection, key)}
                  />
                )}
                {columns.map((column) => (
                  <td key={column.key} role="cell" className={cellClass(column)} data-label={column.head}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function TableHead<Row>({ rows, rowKey, columns, selection, sort, onSort }: TableProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && <SelectAllCell keys={rows.map(rowKey)} selection={selection} />}
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            className={column.num ? 'num' : undefined}
            aria-sort={sort?.key === column.key ? (sort.down ? 'descending' : 'ascending') : undefined}
          >
            {column.sortable && onSort ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.head
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort?: Sort
  onSort: (sort: Sort) => void
}) {
  const on = sort?.key === column.key
  return (
    <button
      type="button"
      data-on={on || undefined}
      className={on && !sort.down ? 'up' : undefined}
      onClick={() => onSort({ key: column.key, down: on ? !sort.down : false })}
    >
      {column.head}
      <Icon name="down" />
    </button>
  )
}

function SelectAllCell<Row>({ keys, selection }: { keys: string[]; selection: Selection<Row> }) {
  const { t } = useLingui()
  const count = keys.filter((key) => selection.chosen.has(key)).length
  return (
    <th role="columnheader" className="sel">
      <label className="hit">
        <input
          type="checkbox"
          aria-label={t`Select all`}
          checked={count > 0 && count === keys.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < keys.length
          }}
          onChange={(event) => selection.onChange(new Set(event.target.checked ? keys : []))}
        />
      </label>
    </th>
  )
}

function SelectCell({
  name,
  chosen,
  onFlip,
}: {
  name: string
  chosen: boolean | undefined
  onFlip: () => void
}) {
  const { t } = useLingui()
  return (
    <td role="cell" className="sel">
      <label className="hit">
        <input type="checkbox" aria-label={t`Select ${name}`} checked={chosen ?? false} onChange={onFlip} />
      </label>
    </td>
  )
}

function flip<Row>({ chosen, onChange }: Selection<Row>, key: string): void {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  onChange(next)
}

function cellClass<Row>({ num, card = 'more' }: Column<Row>): string {
  return num ? `num ${card}` : card
}

type BulkBarProps = { count: number; onClear: () => void; children: ReactNode }

/** What can be done with the selected rows; give quiet buttons. Not there while nothing is selected. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useLingui()
  if (count === 0) return null
  return (
    <section className="bulk" aria-label={t`With the selected`}>
      <b className="nb" role="status">
        <Trans>{count} selected</Trans>
      </b>
      {children}
      <IconButton icon="close" label={t`Select none`} onClick={onClear} />
    </section>
  )
}

type PagerProps = {
  /** Counted from 1. */
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
}

/** Which part of a long list is shown, and the way to the next. Nothing for a list of one page. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const { t } = useLingui()
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  const from = (page - 1) * pageSize + 1
  const to = Math.min(page * pageSize, total)
  return (
    <nav className="pager" aria-label={t`Pages of the list`}>
      <span className="s dim" role="status">
        <Trans>
          {from}–{to} of {total}
        </Trans>
      </span>
      <span className="row">
        <IconButton
          icon="back"
          label={t`Page before`}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <IconButton
          icon="forward"
          label={t`Next page`}
          disabled={page >= last}
          onClick={() => onPage(page + 1)}
        />
      </span>
    </nav>
  )
}
