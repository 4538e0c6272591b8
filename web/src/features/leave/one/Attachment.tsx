// The file that was sent along: to open, and for the family to add, replace or take away until it is decided.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { problemSentence } from '../../../api/problems.ts'
import { Button, ButtonAnchor } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { PickButton } from '../../../ui/PickButton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { attachToLeave, type Leave, MOST_BYTES, removeAttachment } from '../leave.api.ts'
import { useChanged } from '../useChanged.ts'

export function Attachment({ leave }: { leave: Leave }) {
  const format = useFormat()
  const { attachment, can } = leave
  if (!attachment && !can.includes('attachToLeave')) return null
  const size = attachment && format.bytes(attachment.byteCount)
  return (
    <div className="row wrap">
      {attachment && (
        <ButtonAnchor small look="line" icon="attach" href={attachment.url} target="_blank" rel="noreferrer">
          {attachment.mediaType === 'application/pdf' ? (
            <Trans>Attached PDF, {size}</Trans>
          ) : (
            <Trans>Attached photo, {size}</Trans>
          )}
        </ButtonAnchor>
      )}
      {can.includes('attachToLeave') && <AddButton leave={leave} />}
      {can.includes('removeLeaveAttachment') && <RemoveButton leave={leave} />}
    </div>
  )
}

function AddButton({ leave }: { leave: Leave }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const changed = useChanged()
  const adding = useMutation({
    mutationFn: (file: File) => attachToLeave(leave.id, file, crypto.randomUUID()),
    onSuccess: () => toast(t`The file is attached.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: changed,
  })
  const most = format.bytes(MOST_BYTES)
  const take = (file: File | undefined) => {
    if (!file) return
    if (file.size > MOST_BYTES) toast(t`This file is larger than ${most}. Choose a smaller one.`)
    else adding.mutate(file)
  }
  return (
    <PickButton
      label={t`Attachment`}
      accept=".pdf,image/jpeg,image/png"
      small
      look="quiet"
      icon="upload"
      busy={adding.isPending}
      onPick={([file]) => take(file)}
    >
      {adding.isPending ? (
        <Trans>Sending</Trans>
      ) : leave.attachment ? (
        <Trans>Replace it</Trans>
      ) : (
        <Trans>Attach a file</Trans>
      )}
    </PickButton>
  )
}

function RemoveButton({ leave }: { leave: Leave }) {
  const { t, i18n } = useLingui()
  const changed = useChanged()
  const removing = useMutation({
    mutationFn: () => removeAttachment(leave.id),
    onSuccess: () => toast(t`The file is taken away.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: changed,
  })
  return (
    <Button small look="quiet" icon="trash" busy={removing.isPending} onClick={() => removing.mutate()}>
      <Trans>Take it away</Trans>
    </Button>
  )
}
