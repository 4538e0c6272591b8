// The link for a guardian: to scan at the counter, to copy, or to send from the office's own WhatsApp.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useInstitute } from '../../shell/institute.ts'
import { ButtonAnchor } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { HandedLink } from '../../ui/HandedLink.tsx'
import { ErrorState, Skeleton } from '../../ui/States.tsx'
import { makeGuardianLink, type Registration } from './registrations.api.ts'

type Props = { row: Registration; open: boolean; onClose: () => void }

export function GuardianLinkDialog({ row, open, onClose }: Props) {
  const { t } = useLingui()
  const guardian = row.guardianName ?? ''
  return (
    <Dialog open={open} onClose={onClose} title={t`Link for ${guardian}`} sheet>
      <LinkToHand row={row} />
    </Dialog>
  )
}

function LinkToHand({ row }: { row: Registration }) {
  const making = useMutation({ mutationFn: () => makeGuardianLink(row.id) })
  const { mutate, data, error } = making
  useEffect(() => mutate(), [mutate])
  if (error) return <ErrorState error={error} retry={() => mutate()} />
  if (!data) return <Skeleton rows={1} />
  return <Handed row={row} link={data} />
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
