// The table of one subject: a row for each topic and kind, in each cell how many are wanted and how many there are.
// biome-ignore-all lint/a11y/noRedundantRoles: rows that are grids on a phone lose a table's own roles, so they are said
// biome-ignore-all lint/a11y/useSemanticElements: the same
import { Trans, useLingui } from '@lingui/react/macro'
import { columns, heldFor, sumOf } from './blueprint.ts'
import type { Pick, Stock, Subject } from './blueprints.api.ts'
import { kindWords, useName } from './blueprintWords.tsx'
import { DifficultyHead } from './DifficultyHead.tsx'

type TableProps = {
  subject: Subject
  picks: Pick[]
  /** What the bank holds; absent while it loads. */
  stock: Stock | undefined
}

export function BlueprintTable({ subject, picks, stock }: TableProps) {
  const nameOf = useName()
  const rows = [...Map.groupBy(picks, ({ topicId, kind }) => `${topicId}|${kind}`).values()]
  return (
    <div className="bp-scroll">
      <table role="table" className="bp-table">
        <caption>{nameOf(subject.name)}</caption>
        <DifficultyHead />
        <tbody role="rowgroup">
          {rows.map((some) => (
            <Row key={`${some[0]?.topicId}|${some[0]?.kind}`} picks={some} subject={subject} stock={stock} />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              <Trans>Total</Trans>
            </th>
            {columns.map((difficulty) => (
              <td role="cell" key={difficulty ?? 'any'} className="num">
                {sumOf(picks, { difficulty }) || ''}
              </td>
            ))}
            <td role="cell" className="num">
              {sumOf(picks)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Row({ subject, picks, stock }: TableProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const { topicId, kind } = picks[0] ?? {}
  const topic = subject.topics.find(({ id }) => id === topicId)
  const unit = subject.topics.find(({ id }) => id === topic?.parentId)
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {topic ? nameOf(topic.name) : t`Any topic`}
        <span className="s hint">
          {[unit && nameOf(unit.name), kind ? i18n._(kindWords[kind]) : t`Any kind`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      {columns.map((difficulty) => {
        const pick = picks.find((one) => one.difficulty === difficulty)
        return <Wanted key={difficulty ?? 'any'} pick={pick} subject={subject} stock={stock} />
      })}
      <td role="cell" className="num bp-sum">
        {sumOf(picks)}
      </td>
    </tr>
  )
}

function Wanted({ pick, subject, stock }: Omit<TableProps, 'picks'> & { pick: Pick | undefined }) {
  const { t } = useLingui()
  if (!pick)
    return (
      <td role="cell" className="num dim">
        –
      </td>
    )
  const held = stock && heldFor(stock, subject.topics, pick)
  const isShort = held !== undefined && pick.count > held
  return (
    <td role="cell" className={isShort ? 'num short' : 'num'}>
      <b>{pick.count}</b>
      {held !== undefined && <span className="bp-held">{isShort ? t`only ${held}` : t`of ${held}`}</span>}
    </td>
  )
}
