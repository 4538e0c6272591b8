// Payments that families have told us of: the bank's word beside each, confirmed or refused.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { confirmClaim, refuseClaim, useChanged, useStep, type WaitingClaim } from '../onlinePayments.api.ts'
import { RowProblem } from '../RowProblem.tsx'

export function ClaimRows({ rows }: { rows: WaitingClaim[] }) {
  const { t } = useLingui()
  const [refused, setRefused] = useState<WaitingClaim>()
  return (
    <>
      <List label={t`Payments that wait`}>
        {rows.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} onRefuse={() => setRefused(claim)} />
        ))}
      </List>
      <Dialog
        open={Boolean(refused)}
        onClose={() => setRefused(undefined)}
        title={t`Refuse the payment`}
        sheet
      >
        {refused && <RefuseForm claim={refused} onDone={() => setRefused(undefined)} />}
      </Dialog>
    </>
  )
}

function ClaimRow({ claim, onRefuse }: { claim: WaitingClaim; onRefuse: () => void }) {
  const { t } = useLingui()
  const format = useFormat()
  const confirm = useStep(confirmClaim, ({ receipt: { number } }) => toast(t`Receipt ${number} is written.`))
  const amount = format.money(claim.paise)
  const { name } = claim.student
  const day = format.day(claim.paidOn)
  const { utr } = claim
  return (
    <ListRow
      title={
        <Trans>
          {amount} for {name}
        </Trans>
      }
      hint={
        <>
          <span className="num">
            <Trans>UTR {utr}</Trans>
          </span>
          {' · '}
          {claim.student.rollNumber}
          {' · '}
          <Trans>paid on {day}</Trans>
          <RowProblem error={confirm.error} />
        </>
      }
      after={
        <span className="op-after">
          <BankWord claim={claim} />
          <Button look="line" small onClick={onRefuse} aria-label={t`Refuse ${amount} of ${name}`}>
            <Trans>Refuse</Trans>
          </Button>
          <Button
            look="tonal"
            small
            busy={confirm.isPending}
            onClick={() => confirm.mutate(claim.id)}
            aria-label={t`Confirm ${amount} of ${name}`}
          >
            {confirm.isPending ? <Trans>Confirming</Trans> : <Trans>Confirm</Trans>}
          </Button>
        </span>
      }
    />
  )
}

function BankWord({ claim: { line } }: { claim: WaitingClaim }) {
  if (line?.state === 'exact')
    return (
      <Chip tone="good" icon="check">
        <Trans>In the bank</Trans>
      </Chip>
    )
  if (line)
    return (
      <Chip tone="due" icon="alert">
        <Trans>Look at the line</Trans>
      </Chip>
    )
  return (
    <Chip icon="clock">
      <Trans>Not seen yet</Trans>
    </Chip>
  )
}

function RefuseForm({ claim, onDone }: { claim: WaitingClaim; onDone: () => void }) {
  const { t } = useLingui()
  const changed = useChanged()
  const form = useForm({
    start: { reason: '' },
    send: ({ reason }, key) => refuseClaim(claim.id, reason.trim(), key),
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t`Say why: the family reads it.` } : {}),
    done: () => {
      toast(t`Refused. The family is told why.`)
      changed()
      onDone()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextArea
        {...form.field('reason')}
        label={t`Why, in words that the family reads`}
        hint={t`For example: the bank shows no such transfer until today.`}
        maxLength={300}
        rows={3}
      />
      <Button type="submit" look="neg" busy={form.busy}>
        {form.busy ? <Trans>Refusing</Trans> : <Trans>Refuse and tell the family</Trans>}
      </Button>
    </form>
  )
}
