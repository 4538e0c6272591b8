// The link for a guardian: to scan at the counter, to copy, or to send from the office's own WhatsApp.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useInstitute } from '../../shell/institute.ts'
import { Button, ButtonAnchor } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { HandedLink } from '../../ui/HandedLink.tsx'
import { ErrorState, Skeleton } from '../../ui/States.tsx'
import { makeGuardianLink, type Registration } from './registrations.api.ts'

/** Makes a new link when pressed: nothing is kept of an older one but its hash. */
export function GuardianLinkButton({ row }: { row: Registration }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const making = useMutation({ mutationFn: () => makeGuardianLink(row.id) })
  const guardian = row.guardianName ?? ''
  const show = () => {
    setOpen(true)
    making.mutate()
  }
  return (
    <>
      <Button small look="line" icon="link" onClick={show}>
        <Trans>Link for the guardian</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Link for ${guardian}`} sheet>
        {making.isError && <ErrorState error={making.error} retry={() => making.mutate()} />}
        {making.isPending && <Skeleton rows={1} />}
        {making.isSuccess && <Handed row={row} link={making.data} />}
      </Dialog>
    </>
  )
}

type HandedProps = { row: Registration; link: { url: string; expiresAt: string } }

function Handed({ row: { name: student, guardianPhone }, link }: HandedProps) {
  const { t } = useLingui()
  const { name: institute } = useInstitute()
  const { url } = link
  const words = t`${student} has registered at ${institute}. Please open this link and say whether you agree: ${url}`
  return (
    <div className="stack g3">
      <HandedLink link={link} title={<Trans>Consent for {student}</Trans>} />
      {guardianPhone && (
        <ButtonAnchor
          look="line"
          icon="speech"
          target="_blank"
          rel="noreferrer"
          href={`https://wa.me/${guardianPhone.slice(1)}?text=${encodeURIComponent(words)}`}
        >
          <Trans>Send by WhatsApp</Trans>
        </ButtonAnchor>
      )}
    </div>
  )
}
