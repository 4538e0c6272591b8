// What everybody of a batch would owe; who is chosen is charged exactly that.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { stateName } from '../../ui/gstStates.ts'
import { InkBlock, Panel } from '../../ui/Panel.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { useLanguage } from '../../words/language.ts'
import { AssignButton } from './AssignButton.tsx'
import type { Preview, PreviewRow } from './feePlans.api.ts'

export function AssignTable({ preview }: { preview: Preview }) {
  const { t } = useLingui()
  const free = preview.rows.filter(({ onPlanId }) => !onPlanId)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(free.map(({ studentId }) => studentId).filter((id) => !left.has(id)))
  const rows = free.filter(({ studentId }) => chosen.has(studentId))
  const columns = useColumns()
  return (
    <>
      <Summary preview={preview} rows={rows} />
      {free.length > 0 && (
        <Panel flush>
          <Table
            caption={t`What each student would owe`}
            rows={free}
            rowKey={({ studentId }) => studentId}
            columns={columns}
            selection={{
              chosen,
              onChange: (next) =>
                setLeft(new Set(free.map(({ studentId }) => studentId).filter((id) => !next.has(id)))),
              nameOf: ({ name }) => name,
            }}
          />
        </Panel>
      )}
      <Already rows={preview.rows.filter(({ onPlanId }) => onPlanId)} />
    </>
  )
}

function Summary({ preview, rows }: { preview: Preview; rows: PreviewRow[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const total = format.money(rows.reduce((sum, row) => sum + row.total, 0))
  const count = rows.length
  const siblings = rows.filter(({ siblingPaise }) => siblingPaise > 0)
  const families = siblings.length
  const worth = format.money(siblings.reduce((sum, row) => sum + row.siblingPaise, 0))
  const open = preview.rows.filter(({ onPlanId }) => !onPlanId).length
  if (open === 0) {
    return (
      <p className="l">
        <Trans>Everybody in this batch is on a plan.</Trans>
      </p>
    )
  }
  return (
    <InkBlock label={t`What is charged`}>
      <p>
        <b className="xl num">{total}</b> <Plural value={count} one="for # student" other="for # students" />
      </p>
      {families > 0 && (
        <p className="s">
          <Plural
            value={families}
            one={`# of them has a brother or sister on a plan: the rule takes off ${worth}.`}
            other={`# of them have a brother or sister on a plan: the rule takes off ${worth}.`}
          />
        </p>
      )}
      <AssignButton preview={preview} rows={rows} />
    </InkBlock>
  )
}

function useColumns(): Column<PreviewRow>[] {
  const { t } = useLingui()
  const format = useFormat()
  return [
    {
      key: 'name',
      head: t`Student`,
      card: 'main',
      cell: (row) => (
        <>
          {row.name}
          <span className="s hint block num">{row.rollNumber}</span>
        </>
      ),
    },
    { key: 'joins', head: t`Joins`, cell: ({ startsOn }) => format.date(startsOn) },
    {
      key: 'instalments',
      head: t`Instalments`,
      cell: ({ instalments }) => (
        <ol className="fp-days">
          {instalments.map(({ number, dueOn, paise }) => (
            <li key={number}>
              <span className="dim">{format.date(dueOn)}</span>{' '}
              <span className="num">{format.amount(paise)}</span>
            </li>
          ))}
        </ol>
      ),
    },
    { key: 'notes', head: t`To know`, card: 'more', cell: (row) => <Notes row={row} /> },
    {
      key: 'total',
      head: t`In all`,
      num: true,
      card: 'side',
      cell: ({ total }) => <b>{format.money(total)}</b>,
    },
  ]
}

function Notes({ row }: { row: PreviewRow }) {
  const language = useLanguage()
  const format = useFormat()
  const state = stateName(row.placeOfSupply, language)
  const siblings = row.siblings.join(', ')
  const worth = format.money(row.siblingPaise)
  return (
    <span className="row wrap">
      {row.taxWay === 'igst' && (
        <Chip icon="pin">
          <Trans>{state}: IGST</Trans>
        </Chip>
      )}
      {row.siblings.length > 0 && (
        <span className="s wraps">
          {row.siblingPaise > 0 ? (
            <Trans>
              With {siblings}: {worth} less by the rule
            </Trans>
          ) : (
            <Trans>Brother or sister: {siblings}</Trans>
          )}
        </span>
      )}
    </span>
  )
}

function Already({ rows }: { rows: PreviewRow[] }) {
  const { t } = useLingui()
  if (rows.length === 0) return null
  const count = rows.length
  const columns: Column<PreviewRow>[] = [
    {
      key: 'name',
      head: t`Student`,
      card: 'main',
      cell: ({ studentId, name, rollNumber }) => (
        <>
          <Link className="name" to="/fees/students/$studentId" params={{ studentId }}>
            {name}
          </Link>
          <span className="s hint block num">{rollNumber}</span>
        </>
      ),
    },
    { key: 'plan', head: t`Is on`, card: 'side', cell: ({ onPlan }) => onPlan },
  ]
  return (
    <Panel flush>
      <details className="fp-already">
        <summary>
          <Plural
            value={count}
            one="# student is on a plan already"
            other="# students are on a plan already"
          />
        </summary>
        <Table
          caption={t`Students who are on a plan already`}
          rows={rows}
          rowKey={({ studentId }) => studentId}
          columns={columns}
        />
      </details>
    </Panel>
  )
}
