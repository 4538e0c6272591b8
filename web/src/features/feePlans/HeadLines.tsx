// What a plan costs: a line for each head, and whether the tax is in its price.
import { Trans, useLingui } from '@lingui/react/macro'
import { fieldSentence } from '../../api/problems.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { FieldLine } from '../../ui/Field.tsx'
import type { Form } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { Head } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { type HeadLine, newHead, type PlanFields, totalPrice } from './draft.ts'
import type { FeeHead } from './feePlans.api.ts'
import { useHeadName } from './feePlanWords.tsx'

type HeadLinesProps = { form: Form<PlanFields>; heads: FeeHead[]; taxed: boolean }

export function HeadLines({ form, heads, taxed }: HeadLinesProps) {
  const { t, i18n } = useLingui()
  const { value, onChange, error } = form.field('heads')
  const change = (key: string, part: Partial<HeadLine>) =>
    onChange(value.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const problemAt = (at: number) => {
    const found = form.problem?.fields.find(({ field }) => field.startsWith(`heads.${at}.`))
    return found && fieldSentence(i18n, found)
  }
  return (
    <>
      <Head title={t`What it costs`} />
      {taxed && (
        <Seg
          label={t`The prices`}
          value={form.values.priceIncludesTax ? 'in' : 'out'}
          onChange={(way) => form.set({ priceIncludesTax: way === 'in' })}
          choices={[
            { value: 'in', label: <Trans>GST is in the prices</Trans> },
            { value: 'out', label: <Trans>GST is added</Trans> },
          ]}
        />
      )}
      <ul className="fp-lines">
        {value.map((line, at) => (
          <HeadFields
            key={line.key}
            line={line}
            heads={heads}
            taken={value.map(({ headId }) => headId)}
            error={problemAt(at)}
            gross={taxed && !form.values.priceIncludesTax}
            onChange={(part) => change(line.key, part)}
            onRemove={
              value.length > 1 ? () => onChange(value.filter(({ key }) => key !== line.key)) : undefined
            }
          />
        ))}
      </ul>
      <FieldLine id="heads-line" error={error} />
      <div className="row wrap">
        <Button look="tonal" small icon="plus" onClick={() => onChange([...value, newHead()])}>
          <Trans>Add a head</Trans>
        </Button>
        <Total lines={value} />
      </div>
    </>
  )
}

function Total({ lines }: { lines: HeadLine[] }) {
  const format = useFormat()
  const total = format.money(totalPrice(lines))
  return (
    <p className="grow fp-total">
      <span className="dim">
        <Trans>Together</Trans>
      </span>{' '}
      <b className="num">{total}</b>
    </p>
  )
}

type FieldsProps = {
  line: HeadLine
  heads: FeeHead[]
  taken: string[]
  error: string | undefined
  /** Whether the price with tax is another one, to be shown beside it. */
  gross: boolean
  onChange: (part: Partial<HeadLine>) => void
  onRemove: (() => void) | undefined
}

function HeadFields({ line, heads, taken, error, gross, onChange, onRemove }: FieldsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const nameOf = useHeadName()
  const choices = heads
    .filter(({ id, archived, use }) => id === line.headId || (!archived && !use && !taken.includes(id)))
    .map((head) => ({ value: head.id, label: nameOf(head) }))
  const head = heads.find(({ id }) => id === line.headId)
  const withTax =
    gross && head && line.paise
      ? format.money(line.paise + Math.round((line.paise * head.taxBps) / 10_000))
      : ''
  return (
    <li className="fp-line">
      <SelectField
        name={`head-${line.key}`}
        label={t`Head`}
        value={line.headId}
        onChange={(headId) => onChange({ headId })}
        none={t`Choose`}
        choices={choices}
        error={error}
      />
      <MoneyField
        name={`price-${line.key}`}
        label={t`Price`}
        value={line.paise}
        onChange={(paise) => onChange({ paise })}
        hint={withTax && t`${withTax} with GST`}
      />
      {onRemove ? <IconButton icon="trash" label={t`Remove this head`} onClick={onRemove} /> : <span />}
    </li>
  )
}
