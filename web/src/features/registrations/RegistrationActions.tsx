// What the front desk can do with one registration now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { ConsentDialog } from './ConsentDialog.tsx'
import { GuardianLinkButton } from './GuardianLinkButton.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'
import { approve, type Registration } from './registrations.api.ts'
import { useChanged } from './useChanged.ts'

type Open = 'consent' | 'refuse' | undefined

export function RegistrationActions({ row }: { row: Registration }) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (row.state === 'refused') return <span className="s dim wraps">{row.refusalReason}</span>
  if (row.state === 'approved') return null
  return (
    <span className="row wrap reg-do">
      {row.state === 'waiting_for_office' ? (
        <ApproveButton row={row} />
      ) : (
        <>
          <Button small look="tonal" onClick={() => setOpen('consent')}>
            <Trans>Record the consent</Trans>
          </Button>
          <GuardianLinkButton row={row} />
        </>
      )}
      <Button small look="quiet" onClick={() => setOpen('refuse')}>
        <Trans>Refuse</Trans>
      </Button>
      <ConsentDialog row={row} open={open === 'consent'} onClose={close} />
      <RefuseDialog row={row} open={open === 'refuse'} onClose={close} />
    </span>
  )
}

function ApproveButton({ row }: { row: Registration }) {
  const { t, i18n } = useLingui()
  const changed = useChanged()
  const { name } = row
  const approving = useMutation({
    mutationFn: () => approve(row.id),
    onSuccess: () => toast(t`${name} is taken in and can sign in now.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: changed,
  })
  return (
    <Button small look="tonal" icon="check" busy={approving.isPending} onClick={() => approving.mutate()}>
      {approving.isPending ? <Trans>Saving</Trans> : <Trans>Take in</Trans>}
    </Button>
  )
}
