// Throwing a draft away; it cannot be brought back, so it is asked.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { removeDraft } from '../notices.api.ts'

export function RemoveDraft({ noticeId }: { noticeId: string }) {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const removing = useMutation({
    mutationFn: () => removeDraft(noticeId),
    onSuccess: async () => {
      toast(t`The draft is thrown away.`)
      sessionStorage.removeItem(`draft:notice:${noticeId}`)
      await navigate({ to: '/notices', search: { tab: 'draft' } as never, replace: true })
      await queries.invalidateQueries({ queryKey: ['notices'] })
    },
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  return (
    <>
      <IconButton icon="trash" label={t`Throw away`} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t`Throw this draft away?`}
        question
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              <Trans>Keep it</Trans>
            </Button>
            <Button look="neg" busy={removing.isPending} onClick={() => removing.mutate()}>
              <Trans>Throw away</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>Its words and files are gone then.</Trans>
        </p>
      </Dialog>
    </>
  )
}
