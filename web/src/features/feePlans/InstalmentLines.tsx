// When a plan is paid: a line for each instalment, its share and its day; the arithmetic stands beside it.
import { Trans, useLingui } from '@lingui/react/macro'
import { fieldSentence } from '../../api/problems.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { FieldLine } from '../../ui/Field.tsx'
import type { Form } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Head } from '../../ui/Panel.tsx'
import { DateField, TextField } from '../../ui/TextField.tsx'
import {
  fillLast,
  type InstalmentLine,
  newInstalment,
  type PlanFields,
  sharesOf,
  spreadEvenly,
  totalPrice,
  totalShares,
} from './draft.ts'
import { ShareBar, ShareSentence } from './ShareBar.tsx'

export function InstalmentLines({ form }: { form: Form<PlanFields> }) {
  const { t, i18n } = useLingui()
  const { value, onChange, error } = form.field('instalments')
  const total = totalShares(value)
  const price = totalPrice(form.values.heads)
  const change = (key: string, part: Partial<InstalmentLine>) =>
    onChange(value.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const problemAt = (at: number) => {
    const found = form.problem?.fields.find(({ field }) => field.startsWith(`instalments.${at}.`))
    return found && fieldSentence(i18n, found)
  }
  return (
    <>
      <Head title={t`Instalments`}>
        <span className="a">
          <Chip tone={total === 10_000 ? 'good' : 'due'} live>
            <ShareSentence total={total} />
          </Chip>
        </span>
      </Head>
      <ShareBar shares={value.map(({ percent }) => sharesOf(percent) ?? 0)} />
      <ol className="fp-lines">
        {value.map((line, at) => (
          <InstalmentFields
            key={line.key}
            number={at + 1}
            line={line}
            price={price}
            error={problemAt(at)}
            onChange={(part) => change(line.key, part)}
            onRemove={
              value.length > 1 ? () => onChange(value.filter(({ key }) => key !== line.key)) : undefined
            }
          />
        ))}
      </ol>
      <FieldLine id="instalments-line" error={error} />
      <div className="row wrap">
        <Button
          look="tonal"
          small
          icon="plus"
          disabled={value.length >= 24}
          onClick={() => onChange([...value, newInstalment()])}
        >
          <Trans>Add an instalment</Trans>
        </Button>
        <Button look="quiet" small onClick={() => onChange(spreadEvenly(value))}>
          <Trans>Spread evenly</Trans>
        </Button>
        {total !== 10_000 && (
          <Button look="quiet" small onClick={() => onChange(fillLast(value))}>
            <Trans>Give the rest to the last one</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

type FieldsProps = {
  number: number
  line: InstalmentLine
  price: number
  error: string | undefined
  onChange: (part: Partial<InstalmentLine>) => void
  onRemove: (() => void) | undefined
}

function InstalmentFields({ number, line, price, error, onChange, onRemove }: FieldsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const share = sharesOf(line.percent)
  const amount = share && price ? format.money(Math.round((price * share) / 10_000)) : undefined
  return (
    <li className="fp-line fp-inst">
      <b className="fp-no">{number}</b>
      <TextField
        name={`percent-${line.key}`}
        label={t`Percent`}
        value={line.percent}
        onChange={(percent) => onChange({ percent })}
        inputMode="decimal"
        maxLength={6}
        autoComplete="off"
        hint={amount}
      />
      <SelectField
        name={`how-${line.key}`}
        label={t`When`}
        value={line.how}
        onChange={(how) => onChange({ how: how || 'date' })}
        choices={[
          { value: 'date', label: t`On a day` },
          { value: 'days', label: t`Days after joining` },
        ]}
      />
      {line.how === 'date' ? (
        <DateField
          name={`on-${line.key}`}
          label={t`Due`}
          value={line.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          error={error}
        />
      ) : (
        <TextField
          name={`days-${line.key}`}
          label={t`How many days`}
          hint={t`0 is the day of joining.`}
          value={line.days}
          onChange={(days) => onChange({ days })}
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          error={error}
        />
      )}
      {onRemove ? (
        <IconButton icon="trash" label={t`Remove instalment ${number}`} onClick={onRemove} />
      ) : (
        <span />
      )}
    </li>
  )
}
