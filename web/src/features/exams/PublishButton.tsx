// Publishing cannot be undone: students and parents read their results at once. So it asks first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { problemSentence } from '../../api/problems.ts'
import { Button, type ButtonLook } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { toast } from '../../ui/Toast.tsx'
import { publishExam } from './exams.api.ts'

export function PublishButton({ examId, look = 'filled' }: { examId: string; look?: ButtonLook }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const publish = useMutation({
    mutationFn: () => publishExam(examId),
    onSuccess: async ({ results }) => {
      setOpen(false)
      toast(t`Published: ${results} results.`)
      await queries.invalidateQueries({ queryKey: ['exam', examId] })
      await queries.invalidateQueries({ queryKey: ['exams'] })
    },
  })
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        <Trans>Publish the results</Trans>
      </Button>
      {createPortal(
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          question
          title={t`Publish the results?`}
          actions={
            <>
              <Button look="quiet" onClick={() => setOpen(false)}>
                <Trans>Not yet</Trans>
              </Button>
              <Button busy={publish.isPending} onClick={() => publish.mutate()}>
                {publish.isPending ? <Trans>Publishing</Trans> : <Trans>Publish now</Trans>}
              </Button>
            </>
          }
        >
          <p>
            <Trans>
              Each student sees their own score, the right answers and the solutions; their parents see it
              too. Nobody sees another student’s name or rank. This cannot be taken back.
            </Trans>
          </p>
          {publish.isError && (
            <Note tone="bad" alert>
              {problemSentence(i18n, publish.error)}
            </Note>
          )}
        </Dialog>,
        // The button may stand on ink, whose colours are not the dialog's.
        document.body,
      )}
    </>
  )
}
