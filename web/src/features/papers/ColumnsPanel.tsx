// Which column of the file holds what: as it was guessed or remembered, and to be put right.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel, Stack } from '../../ui/Panel.tsx'
import type { Columns, PaperMarks, Preview } from './papers.api.ts'
import { useSectionName } from './words.tsx'

type Props = {
  preview: Preview
  sections: PaperMarks['sections']
  /** Whether something has to be named before the file can be read. */
  isOpen: boolean
  busy: boolean
  onUse: (columns: Columns) => void
}

export function ColumnsPanel({ preview, sections, isOpen, busy, onUse }: Props) {
  const { t } = useLingui()
  const [columns, setColumns] = useState(preview.columns)
  const [shown, setShown] = useState(isOpen)
  const from = {
    given: t`Read by the columns that you named. They are remembered for files like this one.`,
    remembered: t`Read by the columns that were named for such a file before.`,
    guessed: t`Read by the head line of the file.`,
  }[preview.from]
  return (
    <Panel>
      <Head title={t`Columns`} />
      {isOpen ? (
        <Note tone="due" title={t`Some columns have to be named`}>
          <Trans>The head line does not say where everything is. Choose the columns below.</Trans>
        </Note>
      ) : (
        <p>{from}</p>
      )}
      {shown ? (
        <Stack gap={4}>
          <Sample preview={preview} />
          <Picks columns={columns} heads={preview.heads} sections={sections} onChange={setColumns} />
          <div className="row">
            <Button busy={busy} onClick={() => onUse(columns)}>
              {busy ? <Trans>Reading</Trans> : <Trans>Read the file so</Trans>}
            </Button>
          </div>
        </Stack>
      ) : (
        <div className="row">
          <Button look="line" icon="edit" onClick={() => setShown(true)}>
            <Trans>Change the columns</Trans>
          </Button>
        </div>
      )}
    </Panel>
  )
}

/** The head line and the first rows, as they stand in the file. */
function Sample({ preview: { heads, sample } }: { preview: Preview }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className="scroll" tabIndex={0} aria-label={heads.join(', ')}>
      <table className="tbl sheet-sample">
        <caption className="vh">
          <Trans>The first rows of the file</Trans>
        </caption>
        <thead>
          <tr>
            {/* biome-ignore-start lint/suspicious/noArrayIndexKey: a column is its place */}
            {heads.map((head, place) => (
              <th scope="col" key={place}>
                {head || letterOf(place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((cells, line) => (
            <tr key={line}>
              {heads.map((_, place) => (
                <td key={place}>{cells[place]}</td>
              ))}
            </tr>
          ))}
          {/* biome-ignore-end lint/suspicious/noArrayIndexKey: until here */}
        </tbody>
      </table>
    </section>
  )
}

type PicksProps = {
  columns: Columns
  heads: readonly string[]
  sections: PaperMarks['sections']
  onChange: (columns: Columns) => void
}

function Picks({ columns, heads, sections, onChange }: PicksProps) {
  const { t } = useLingui()
  const nameOf = useSectionName()
  const pick = (label: string, value: number | null, set: (place: number | null) => Columns) => (
    <SelectField
      key={label}
      name={label}
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(place) => onChange(set(place === '' ? null : Number(place)))}
      none={t`No column`}
      choices={heads.map((head, place) => ({ value: String(place), label: `${letterOf(place)} · ${head}` }))}
    />
  )
  const roll = pick(t`Roll number`, columns.roll, (place) => ({ ...columns, roll: place }))
  if (columns.kind === 'marks')
    return (
      <div className="column-picks">
        {roll}
        {pick(t`Total`, columns.total, (total) => ({ ...columns, total }))}
        {sections.map((section, i) =>
          pick(nameOf(section.name), columns.sections[i] ?? null, (place) => ({
            ...columns,
            sections: columns.sections.with(i, place),
          })),
        )}
      </div>
    )
  const first = columns.questions[0] ?? null
  return (
    <Stack gap={4}>
      <div className="column-picks">
        {roll}
        {pick(t`Set`, columns.set, (set) => ({ ...columns, set }))}
        {pick(t`Question 1`, first, (place) => ({
          ...columns,
          questions: columns.questions.map((_, i) => (place === null ? null : place + i)),
        }))}
      </div>
      <Missing columns={columns} heads={heads} onPick={(questions) => onChange({ ...columns, questions })} />
    </Stack>
  )
}

type MissingProps = {
  columns: Extract<Columns, { kind: 'omr' }>
  heads: readonly string[]
  onPick: (questions: (number | null)[]) => void
}

/** The usual file has its questions side by side: from the first one on. Each can be named by itself. */
function Missing({ columns: { questions }, heads, onPick }: MissingProps) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const missing = questions.filter((place) => place === null || place >= heads.length).length
  return (
    <Stack gap={3}>
      <p className="s hint">
        <Trans>The other questions follow to the right of question 1.</Trans>{' '}
        {missing > 0 && (
          <Plural value={missing} one="# question has no column." other="# questions have no column." />
        )}
      </p>
      <div className="row">
        <Button small look="quiet" onClick={() => setAll(!all)}>
          {all ? <Trans>Fewer</Trans> : <Trans>Name each question</Trans>}
        </Button>
      </div>
      {all && (
        <div className="column-picks">
          {questions.map((place, i) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: a question is its number
              key={i}
              name={`q${i + 1}`}
              label={t`Question ${i + 1}`}
              value={place === null ? '' : String(place)}
              onChange={(next) => onPick(questions.with(i, next === '' ? null : Number(next)))}
              none={t`No column`}
              choices={heads.map((head, at) => ({ value: String(at), label: `${letterOf(at)} · ${head}` }))}
            />
          ))}
        </div>
      )}
    </Stack>
  )
}

/** A column as spreadsheets call it: A to Z, then AA. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter
}
