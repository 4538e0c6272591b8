// The fields of a key, for every kind of question.
import { Trans, useLingui } from '@lingui/react/macro'
import { letterOf } from '../../ui/answerWords.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { CheckboxGroup, RadioGroup, SelectField } from '../../ui/ChoiceField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import type { Entry } from './keys.api.ts'

type Key = Entry['key']
type FieldsProps = {
  value: Key
  onChange: (key: Key) => void
  /** How many options, and rows, the question has. */
  count: number
  rowCount: number
  /** The options that a ruling takes together. */
  several?: number[]
  onSeveral?: (options: number[]) => void
}

export function EntryFields(props: FieldsProps) {
  const { t } = useLingui()
  const { value, onChange, count, rowCount, several, onSeveral } = props
  if (several && onSeveral)
    return <Options label={t`Right options`} {...{ count }} value={several} onChange={onSeveral} />
  switch (value.kind) {
    case 'single':
      return (
        <RadioGroup
          name="right"
          label={t`Right option`}
          value={String(value.right)}
          onChange={(right) => onChange({ kind: 'single', right: Number(right) })}
          choices={lettersOf(count)}
        />
      )
    case 'multiple':
      return (
        <Options
          label={t`Right options`}
          {...{ count }}
          value={value.right}
          onChange={(right) => onChange({ kind: 'multiple', right })}
        />
      )
    case 'matching':
      return <Rows right={value.right} {...{ count, rowCount, onChange }} />
    case 'true_false':
      return (
        <RadioGroup
          name="right"
          label={t`What is right`}
          value={String(value.right)}
          onChange={(right) => onChange({ kind: 'true_false', right: right === 'true' })}
          choices={[
            { value: 'true', label: t`True` },
            { value: 'false', label: t`False` },
          ]}
        />
      )
    case 'short':
      return (
        <TextArea
          name="accepted"
          label={t`Accepted answers, one a line`}
          rows={4}
          value={value.accepted.join('\n')}
          onChange={(lines) => onChange({ kind: 'short', accepted: lines.split('\n') })}
        />
      )
    default:
      return <Ranges value={value} onChange={onChange} />
  }
}

const lettersOf = (count: number) =>
  Array.from({ length: count }, (_, option) => ({ value: String(option), label: letterOf(option) }))

type OptionsProps = { label: string; count: number; value: number[]; onChange: (options: number[]) => void }

function Options({ label, count, value, onChange }: OptionsProps) {
  return (
    <CheckboxGroup
      name="options"
      label={label}
      value={value.map(String)}
      onChange={(options) => onChange(options.map(Number).toSorted((one, other) => one - other))}
      choices={lettersOf(count)}
    />
  )
}

type RowsProps = Pick<FieldsProps, 'count' | 'rowCount' | 'onChange'> & { right: number[] }

function Rows({ right, count, rowCount, onChange }: RowsProps) {
  const { t } = useLingui()
  return (
    <div className="form2">
      {Array.from({ length: rowCount }, (_, row) => {
        const number = row + 1
        return (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            key={row}
            name={`row-${row}`}
            label={t`Row ${number} goes with`}
            value={String(right[row] ?? 0)}
            onChange={(option) =>
              onChange({
                kind: 'matching',
                right: right.map((one, place) => (place === row ? Number(option) : one)),
              })
            }
            choices={lettersOf(count)}
          />
        )
      })}
    </div>
  )
}

type Numbers = Extract<Key, { ranges: object }>

function Ranges({ value, onChange }: { value: Numbers; onChange: (key: Key) => void }) {
  const { t } = useLingui()
  const { kind, ranges } = value
  const put = (place: number, change: Partial<Numbers['ranges'][number]>) =>
    onChange({ kind, ranges: ranges.map((range, i) => (i === place ? { ...range, ...change } : range)) })
  return (
    <div className="stack g3">
      {ranges.map(({ low, high }, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a range is its place
          key={place}
          className="row range"
        >
          <TextField
            name={`low-${place}`}
            label={t`From`}
            inputMode="decimal"
            value={low}
            onChange={(typed) => put(place, { low: typed })}
          />
          <TextField
            name={`high-${place}`}
            label={t`To`}
            inputMode="decimal"
            value={high}
            onChange={(typed) => put(place, { high: typed })}
          />
          {ranges.length > 1 && (
            <IconButton
              icon="trash"
              label={t`Remove this range`}
              onClick={() => onChange({ kind, ranges: ranges.filter((_, i) => i !== place) })}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          look="line"
          small
          icon="plus"
          onClick={() => onChange({ kind, ranges: [...ranges, { low: '', high: '' }] })}
        >
          <Trans>Another range</Trans>
        </Button>
      </div>
    </div>
  )
}
