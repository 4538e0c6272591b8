// After settling: who did it and why, and where the refund stands.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { refundWords, StateChip } from '../careWords.tsx'
import { askRefund, type Leaving, useChanged } from '../feeCare.api.ts'

export function SettledDesk({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const format = useFormat()
  const { settled, refund, student } = leaving
  const { name } = student
  if (!settled) {
    return (
      <Panel>
        <p>
          <Trans>The student is not on this plan any more.</Trans>
        </p>
      </Panel>
    )
  }
  return (
    <Panel label={t`Settled`}>
      <Head title={<Trans>Settled</Trans>} />
      <div className="stack g4">
        <Pairs
          items={[
            [t`By`, `${settled.by.name}, ${format.dateTime(settled.at)}`],
            [t`Reason`, settled.reason],
          ]}
        />
        {refund ? (
          <>
            <span>
              <StateChip of={refundWords[refund.state]} />
            </span>
            <ButtonLink look="tonal" to="/fees/refunds/$refundId" params={{ refundId: refund.id }}>
              <Trans>Open the refund</Trans>
            </ButtonLink>
          </>
        ) : (
          <AskNow leaving={leaving} settlementId={settled.id} />
        )}
        <Link className="a" to="/fees/students/$studentId" params={{ studentId: student.id }}>
          <Trans>All fees of {name}</Trans>
        </Link>
      </div>
    </Panel>
  )
}

function AskNow({ leaving, settlementId }: { leaving: Leaving; settlementId: string }) {
  const format = useFormat()
  const changed = useChanged()
  const navigate = useNavigate()
  const paise = Math.min(leaving.credited, leaving.available)
  const form = useForm({
    start: {},
    send: (_, key) =>
      askRefund(leaving.student.id, { paise, reason: leaving.settled?.reason ?? '', settlementId }, key),
    done: ({ id }) => {
      changed()
      void navigate({ to: '/fees/refunds/$refundId', params: { refundId: id } })
    },
  })
  if (paise <= 0 || leaving.settled?.how === 'carried_over') return null
  const amount = format.money(paise)
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Ask for the refund of {amount}</Trans>}
      </Button>
    </form>
  )
}
