// The matrix of one subject and kind: topics down, difficulty across, in each cell how many, under it what there is.
// biome-ignore-all lint/a11y/noRedundantRoles: rows that are grids on a phone lose a table's own roles, so they are said
// biome-ignore-all lint/a11y/useSemanticElements: the same
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { type Cell, type Cells, columns, countIn, heldFor, keyOf, rowsOf } from './blueprint.ts'
import type { Kind, Stock, Subject, Topic } from './blueprints.api.ts'
import { difficultyWords, useName } from './blueprintWords.tsx'
import { DifficultyHead } from './DifficultyHead.tsx'

type MatrixProps = {
  subject: Subject
  kind: Kind | null
  cells: Cells
  stock: Stock
  onChange: (cells: Cells) => void
}

export function Matrix(props: MatrixProps) {
  const { subject, kind, cells } = props
  const { t } = useLingui()
  const nameOf = useName()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => wantedUnits(props))
  const name = nameOf(subject.name)
  const flip = (id: string) => setOpen(open.has(id) ? without(open, id) : new Set([...open, id]))
  const rows = rowsOf(subject.topics).filter(({ topic }) => isShown(topic, subject.topics, open))
  return (
    <div className="bp-scroll">
      <table role="table" className="bp-matrix">
        <caption className="vh">{t`How many questions of ${name}`}</caption>
        <DifficultyHead />
        <tbody role="rowgroup">
          {rows.map(({ topic, depth }) => (
            <Row key={topic?.id ?? 'any'} {...props} topic={topic} depth={depth} open={open} onFlip={flip} />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <Totals subjectId={subject.id} kind={kind} cells={cells} topics={subject.topics} />
        </tfoot>
      </table>
    </div>
  )
}

const without = (set: ReadonlySet<string>, id: string) => new Set([...set].filter((one) => one !== id))

/** The topics above whatever is wanted already: they are open at first. */
function wantedUnits({ subject, cells }: MatrixProps): Set<string> {
  const parents = new Map(subject.topics.map(({ id, parentId }) => [id, parentId]))
  const open = new Set<string>()
  for (const key of Object.keys(cells)) {
    let parent = parents.get(key.split('|')[2] ?? '')
    while (parent) {
      open.add(parent)
      parent = parents.get(parent)
    }
  }
  return open
}

function isShown(topic: Topic | null, topics: Topic[], open: ReadonlySet<string>): boolean {
  if (!topic?.parentId) return true
  const parent = topics.find(({ id }) => id === topic.parentId)
  return open.has(topic.parentId) && isShown(parent ?? null, topics, open)
}

type RowProps = MatrixProps & {
  topic: Topic | null
  depth: number
  open: ReadonlySet<string>
  onFlip: (id: string) => void
}

function Row({ topic, depth, open, onFlip, ...matrix }: RowProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const { subject, kind, cells } = matrix
  const name = topic ? nameOf(topic.name) : t`Any topic`
  const hasBelow = topic && subject.topics.some(({ parentId }) => parentId === topic.id)
  const cellAt = (difficulty: Cell['difficulty']): Cell => ({
    subjectId: subject.id,
    kind,
    topicId: topic?.id ?? null,
    difficulty,
  })
  const total = columns.reduce<number>((sum, difficulty) => sum + countIn(cells, cellAt(difficulty)), 0)
  return (
    <tr role="row" className={depth === 0 ? 'unit' : undefined}>
      <th role="rowheader" scope="row" style={{ paddingInlineStart: `${depth * 20}px` }}>
        {topic && hasBelow ? (
          <button type="button" aria-expanded={open.has(topic.id)} onClick={() => onFlip(topic.id)}>
            <Icon name={open.has(topic.id) ? 'down' : 'forward'} />
            {name}
          </button>
        ) : (
          <span className="bp-leaf">{name}</span>
        )}
      </th>
      {columns.map((difficulty) => (
        <CountCell key={difficulty ?? 'any'} {...matrix} cell={cellAt(difficulty)} name={name} />
      ))}
      <td role="cell" className="num bp-sum">
        {total || ''}
      </td>
    </tr>
  )
}

function CountCell({
  cell,
  name,
  subject,
  stock,
  cells,
  onChange,
}: MatrixProps & { cell: Cell; name: string }) {
  const { t, i18n } = useLingui()
  const key = keyOf(cell)
  const held = heldFor(stock, subject.topics, cell)
  const isShort = countIn(cells, cell) > held
  const column = i18n._(difficultyWords[cell.difficulty ?? 'any'])
  return (
    <td role="cell" className={isShort ? 'num short' : 'num'}>
      <input
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        aria-label={`${name}, ${column}`}
        aria-describedby={`${key}-held`}
        value={cells[key] ?? ''}
        onChange={({ target }) => onChange({ ...cells, [key]: target.value.replace(/\D/g, '') })}
        onFocus={({ target }) => target.select()}
      />
      <span className="bp-held" id={`${key}-held`}>
        {isShort ? t`only ${held}` : t`of ${held}`}
      </span>
    </td>
  )
}

type TotalsProps = { subjectId: string; kind: Kind | null; cells: Cells; topics: Topic[] }

function Totals({ subjectId, kind, cells, topics }: TotalsProps) {
  const topicIds = [null, ...topics.map(({ id }) => id)]
  const sums = columns.map((difficulty) =>
    topicIds.reduce((sum, topicId) => sum + countIn(cells, { subjectId, kind, topicId, difficulty }), 0),
  )
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Trans>Total</Trans>
      </th>
      {columns.map((difficulty, at) => (
        <td role="cell" key={difficulty ?? 'any'} className="num">
          {sums[at] || ''}
        </td>
      ))}
      <td role="cell" className="num">
        {sums.reduce((sum, one) => sum + one, 0)}
      </td>
    </tr>
  )
}
