// The letters before the numbers of receipts, refund vouchers and credit notes.
import { Trans, useLingui } from '@lingui/react/macro'
import { TextField } from '../../../ui/TextField.tsx'
import { SettingsForm, type SettingsProps, useSettingsForm } from './SettingsForm.tsx'

export function NumbersForm({ settings, locked }: SettingsProps) {
  const { t } = useLingui()
  const { receiptSeries, refundSeries, creditSeries } = settings
  const letters = (typed: string) =>
    /^[A-Z]{1,3}$/.test(typed.trim().toUpperCase()) ? undefined : t`One to three letters.`
  const form = useSettingsForm({
    start: { receiptSeries, refundSeries, creditSeries },
    check: (values) => ({
      receiptSeries: letters(values.receiptSeries),
      refundSeries: letters(values.refundSeries),
      creditSeries: letters(values.creditSeries),
    }),
    changeOf: (values) => ({
      receiptSeries: values.receiptSeries.trim().toUpperCase(),
      refundSeries: values.refundSeries.trim().toUpperCase(),
      creditSeries: values.creditSeries.trim().toUpperCase(),
    }),
  })
  const example = `${form.values.receiptSeries.toUpperCase() || 'IC'}/26-27/000001`
  return (
    <SettingsForm form={form} title={t`Numbers`} locked={locked}>
      <div className="fp-three">
        <TextField {...form.field('receiptSeries')} label={t`Receipts`} maxLength={3} autoComplete="off" />
        <TextField {...form.field('refundSeries')} label={t`Refunds`} maxLength={3} autoComplete="off" />
        <TextField {...form.field('creditSeries')} label={t`Credit notes`} maxLength={3} autoComplete="off" />
      </div>
      <p className="s hint">
        <Trans>
          Such as {example}. Each series counts from 1 in every financial year; new letters begin a new one.
        </Trans>
      </p>
    </SettingsForm>
  )
}
