// The second person's step: approve or refuse.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { decideRefund, type Refund, useChanged } from '../feeCare.api.ts'

export function DecideRefund({ refund }: { refund: Refund }) {
  const { t } = useLingui()
  const format = useFormat()
  const changed = useChanged()
  const form = useForm({
    start: { decision: 'approved' as 'approved' | 'refused', answer: '' },
    send: (values, key) => decideRefund(refund.id, values, key),
    done: ({ state }) => {
      toast(state === 'approved' ? t`The refund is approved.` : t`The refund is refused.`)
      changed()
    },
    check: ({ decision, answer }) =>
      decision === 'refused' && !answer.trim() ? { answer: t`Say why, for whoever asked.` } : {},
  })
  const approves = form.values.decision === 'approved'
  const amount = format.money(refund.paise)
  return (
    <Panel label={t`Decide`}>
      <Head title={<Trans>You are the second person</Trans>} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <Seg
          label={t`Decision`}
          value={form.values.decision}
          onChange={(decision) => form.set({ decision })}
          choices={[
            { value: 'approved', label: t`Approve` },
            { value: 'refused', label: t`Refuse` },
          ]}
        />
        <TextArea
          {...form.field('answer')}
          label={t`Answer to whoever asked`}
          maxLength={300}
          rows={2}
          optional={approves}
        />
        <Button type="submit" look={approves ? 'filled' : 'neg'} busy={form.busy}>
          {form.busy ? (
            <Trans>Saving</Trans>
          ) : approves ? (
            <Trans>Approve {amount}</Trans>
          ) : (
            <Trans>Refuse</Trans>
          )}
        </Button>
      </form>
    </Panel>
  )
}
