// Paying an approved refund: how it went back, and the transfer's number.
import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '../../../api/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { modeWords } from '../careWords.tsx'
import { type PayoutMode, payRefund, type Refund, useChanged } from '../feeCare.api.ts'

const modes = Object.keys(modeWords) as PayoutMode[]

export function PayRefund({ refund }: { refund: Refund }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const form = usePayForm(refund)
  const { mode } = form.values
  const amount = format.money(refund.paise)
  return (
    <Panel label={t`Pay back`}>
      <Head title={<Trans>Pay back</Trans>} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <Seg
          label={t`How`}
          value={mode}
          onChange={(one) => form.set({ mode: one, reference: '' })}
          choices={modes.map((one) => ({ value: one, label: i18n._(modeWords[one]) }))}
        />
        {mode !== 'cash' && (
          <TextField
            {...form.field('reference')}
            label={mode === 'upi' ? t`UTR, 12 digits` : t`Number of the transfer`}
            hint={t`Send the money first, then write its number here.`}
            autoComplete="off"
            maxLength={40}
          />
        )}
        <p className="s hint">
          <Trans>
            A refund voucher is written for each receipt that it comes from, and the family is told.
          </Trans>
        </p>
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>{amount} is paid back</Trans>}
        </Button>
      </form>
    </Panel>
  )
}

function usePayForm(refund: Refund) {
  const { t } = useLingui()
  const changed = useChanged()
  return useForm({
    start: { mode: 'bank' as PayoutMode, reference: '' },
    send: async ({ mode, reference }, key) => {
      try {
        return await payRefund(refund.id, { mode, reference: mode === 'cash' ? '' : reference }, key)
      } catch (error) {
        throw beside(error)
      }
    },
    done: () => {
      toast(t`Paid back. The vouchers are ready to print.`)
      changed()
    },
    check: ({ mode, reference }) =>
      mode !== 'cash' && !reference.trim() ? { reference: t`Give the number of the transfer.` } : {},
  })
}

/** The server speaks of the first part of a payment; here it is the one field. */
function beside(error: unknown): unknown {
  if (error instanceof Problem) {
    const fields = error.fields.map((one) => ({ ...one, field: one.field.replace(/^parts\.0\./, '') }))
    Object.assign(error, { fields })
  }
  return error
}
