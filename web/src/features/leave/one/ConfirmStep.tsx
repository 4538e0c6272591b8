// A guardian stands behind the child's request or refuses it; the office does so where no guardian is linked.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { confirmLeave, type Leave } from '../leave.api.ts'
import { useChanged } from '../useChanged.ts'
import { NoteDialog } from './NoteDialog.tsx'

export function ConfirmStep({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'yes' | 'no'>()
  const { name } = leave.person
  const inStead = leave.confirmedBy === 'office'
  const close = () => setOpen(undefined)
  return (
    <>
      <h2>
        {inStead ? (
          <Trans>Ask at home: is this leave wanted?</Trans>
        ) : (
          <Trans>{name} asks for this leave</Trans>
        )}
      </h2>
      <p className="s">
        {inStead ? (
          <Trans>No guardian is linked to {name}. Confirm in their stead, and note how you know.</Trans>
        ) : (
          <Trans>It goes to the class teacher only after you confirm it.</Trans>
        )}
      </p>
      <div className="row wrap">
        {inStead ? (
          <Button look="inv" icon="check" onClick={() => setOpen('yes')}>
            <Trans>Confirm</Trans>
          </Button>
        ) : (
          <ConfirmButton leave={leave} />
        )}
        <Button look="line" onClick={() => setOpen('no')}>
          <Trans>Refuse</Trans>
        </Button>
      </div>
      <NoteDialog
        open={open === 'yes'}
        onClose={close}
        title={t`Confirm for the guardian`}
        label={t`Who said so, and how`}
        does={<Trans>Confirm</Trans>}
        done={t`The leave is confirmed.`}
        send={(note, key) => confirmLeave(leave.id, { confirmed: true, note }, key)}
      />
      <NoteDialog
        open={open === 'no'}
        onClose={close}
        title={t`Refuse this leave?`}
        label={t`Reason`}
        negative
        does={<Trans>Refuse</Trans>}
        done={t`The leave is refused.`}
        send={(note, key) => confirmLeave(leave.id, { confirmed: false, note }, key)}
      />
    </>
  )
}

function ConfirmButton({ leave }: { leave: Leave }) {
  const { t, i18n } = useLingui()
  const changed = useChanged()
  const confirming = useMutation({
    mutationFn: () => confirmLeave(leave.id, { confirmed: true, note: '' }, crypto.randomUUID()),
    onSuccess: () => toast(t`Confirmed. Now it waits for the decision.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: changed,
  })
  return (
    <Button look="inv" icon="check" busy={confirming.isPending} onClick={() => confirming.mutate()}>
      {confirming.isPending ? <Trans>Saving</Trans> : <Trans>Confirm</Trans>}
    </Button>
  )
}
