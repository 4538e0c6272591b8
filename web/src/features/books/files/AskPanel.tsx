// Asking for a file: for which days, and in which form.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { FilterChip } from '../../../ui/Chip.tsx'
import { RadioGroup } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { dayInIndia } from '../../../ui/months.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { DateField } from '../../../ui/TextField.tsx'
import { type FeeExport, feeExports, makeExport } from '../books.api.ts'
import { presetsOf } from '../taken/spans.ts'

export function AskPanel() {
  const { t } = useLingui()
  const client = useQueryClient()
  const presets = presetsOf(dayInIndia())
  const [thisMonth] = presets
  const form = useForm({
    start: {
      kind: 'xlsx' as FeeExport['kind'] | '',
      from: thisMonth?.from ?? dayInIndia(),
      to: thisMonth?.to ?? dayInIndia(),
    },
    check: ({ from, to }) => (from && to && from <= to ? {} : { to: t`The last day is before the first.` }),
    send: ({ kind, ...span }, key) => makeExport({ kind: kind || 'xlsx', ...span }, key),
    done: (next) => client.setQueryData(feeExports.queryKey, next),
  })
  const words = {
    month: <Trans>This month</Trans>,
    last: <Trans>Last month</Trans>,
    year: <Trans>This financial year</Trans>,
    lastYear: <Trans>The year before</Trans>,
  }
  const { from, to } = form.values
  return (
    <Panel>
      <Head title={<Trans>Make a file</Trans>} />
      <form className="stack g3" onSubmit={form.onSubmit} noValidate>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div className="row wrap">
          {presets.map((one) => (
            <FilterChip
              key={one.key}
              on={one.from === from && one.to === to}
              onChange={() => form.set({ from: one.from, to: one.to })}
            >
              {words[one.key]}
            </FilterChip>
          ))}
        </div>
        <div className="span-fields">
          <DateField {...form.field('from')} label={t`From`} />
          <DateField {...form.field('to')} label={t`To`} />
        </div>
        <RadioGroup
          {...form.field('kind')}
          label={t`In which form`}
          choices={[
            { value: 'xlsx', label: 'XLSX', hint: t`Every line of every document, for Excel` },
            { value: 'csv', label: 'CSV', hint: t`The same, for any other program` },
            {
              value: 'tally',
              label: 'Tally XML',
              hint: t`Vouchers and their ledgers; a second import doubles nothing`,
            },
          ]}
        />
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Asking</Trans> : <Trans>Make the file</Trans>}
        </Button>
      </form>
    </Panel>
  )
}
