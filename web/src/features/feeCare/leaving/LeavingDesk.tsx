// The office's step: the last day, the reason, and whether the money goes back or along to another course.
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { DateField, TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { todayInIndia } from '../careWords.tsx'
import { type Leaving, settleLeaving, useChanged } from '../feeCare.api.ts'
import { CarryOverForm } from './CarryOverForm.tsx'

type Props = { leaving: Leaving; onDay: (day: string) => void }

export function LeavingDesk({ leaving, onDay }: Props) {
  const { t } = useLingui()
  const [how, setHow] = useState<'left' | 'carried_over'>('left')
  return (
    <Panel label={t`Settle`}>
      <Head title={<Trans>Settle</Trans>} />
      <div className="stack g4">
        {leaving.openCheques > 0 && (
          <Note tone="due">
            <Trans>A cheque of this student has not cleared. Settle once the bank has paid it.</Trans>
          </Note>
        )}
        <DateField
          name="leftOn"
          label={t`Last day`}
          value={leaving.leftOn}
          max={todayInIndia()}
          onChange={onDay}
          hint={t`It still counts as used.`}
        />
        <Seg
          label={t`What happens with what is left`}
          value={how}
          onChange={setHow}
          choices={[
            { value: 'left', label: t`It goes back` },
            { value: 'carried_over', label: t`To another course` },
          ]}
        />
        {how === 'left' ? <LeaveForm leaving={leaving} /> : <CarryOverForm leaving={leaving} />}
      </div>
    </Panel>
  )
}

function LeaveForm({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const format = useFormat()
  const form = useLeaveForm(leaving)
  const { credited, otherOwed } = leaving
  const other = format.money(otherOwed)
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextArea {...form.field('reason')} label={t`Reason`} maxLength={300} rows={2} />
      {credited > 0 && (
        <Checkbox
          {...form.field('askRefund')}
          label={t`Ask for the refund now`}
          hint={t`Another person approves it before it is paid.`}
        />
      )}
      {otherOwed > 0 && (
        <p className="s hint">
          <Trans>Beside this plan {other} is owed, such as fines. Take it at the counter first.</Trans>
        </p>
      )}
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Settle and end the plan</Trans>}
      </Button>
    </form>
  )
}

function useLeaveForm({ assignmentId, leftOn, cancelled, credited }: Leaving) {
  const { t } = useLingui()
  const changed = useChanged()
  const navigate = useNavigate()
  return useForm({
    start: { reason: '', askRefund: true },
    send: ({ reason, askRefund }, key) =>
      settleLeaving(assignmentId, { leftOn, reason: reason.trim(), cancelled, credited, askRefund }, key),
    done: ({ refund }) => {
      toast(refund ? t`Settled. The refund waits for a second person.` : t`Settled.`)
      changed()
      if (refund) void navigate({ to: '/fees/refunds/$refundId', params: { refundId: refund.id } })
    },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t`Give a reason.` } : {}),
  })
}
