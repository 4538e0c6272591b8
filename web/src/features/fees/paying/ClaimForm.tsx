// "I have paid, and this is the transfer": it waits until the bank's book shows it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { claimUpi, type UpiPayment } from '../fees.api.ts'
import { isUtr, readUtr, UTR_DIGITS } from './utr.ts'

type Props = { studentId: string; payment: UpiPayment; onLeave: () => void }

/** Today in India, YYYY-MM-DD. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date())

export function ClaimForm({ studentId, payment, onLeave }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { utr: '', paidOn: today() },
    draft: { name: `fees-utr-${payment.id}` },
    check: ({ utr }) => ({
      utr: isUtr(utr) ? '' : t`A UTR has 12 digits. Look under “UTR” or “UPI transaction ID” in your app.`,
    }),
    send: ({ utr, paidOn }, key) =>
      claimUpi(studentId, { requestId: payment.id, paise: payment.paise, utr, paidOn }, key),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['fees', studentId] })
      toast(t`The office will look for this payment.`)
      onLeave()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <p className="dim">
        <Trans>
          After paying, the app shows a UTR (also “UPI transaction ID” or “RRN”): 12 digits. A screenshot is
          not enough.
        </Trans>
      </p>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="form2">
        <TextField
          {...form.field('utr')}
          label={t`UTR, 12 digits`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          placeholder="0000 0000 0000"
          hint={<UtrHint typed={form.values.utr} />}
        />
        <DateField {...form.field('paidOn')} label={t`Paid on`} max={today()} />
      </div>
      <div className="row">
        <Button type="submit" busy={form.busy} icon="check">
          {form.busy ? <Trans>Sending</Trans> : <Trans>I have paid</Trans>}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

/** How far one has come: read out softly, never an error while somebody is typing. */
function UtrHint({ typed }: { typed: string }) {
  const { digits, strange } = readUtr(typed)
  const [count, wanted] = [digits.length, UTR_DIGITS]
  if (strange) return <Trans>Digits only: a UTR has no letters.</Trans>
  if (isUtr(typed))
    return (
      <span className="pos">
        <Trans>All 12 digits are there.</Trans>
      </span>
    )
  return (
    <span role="status">
      <Trans>
        {count} of {wanted} digits
      </Trans>
    </span>
  )
}
