// Editing what was sent: marked with the time, and the earlier words are kept for staff.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { DateField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { editNotice, type Notice } from '../notices.api.ts'
import { momentOf } from '../noticeWords.tsx'
import { draftOf, wordsOf } from '../writing/draft.ts'
import { useWordsCheck, WordsFields } from '../writing/WordsFields.tsx'

export function EditDialog({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const checkWords = useWordsCheck()
  const { audience: _, files: __, important: ___, at: ____, ...start } = draftOf(notice)
  const form = useForm({
    start,
    check: (words) => checkWords(words, true),
    send: (values, key) =>
      editNotice(
        notice.id,
        {
          ...wordsOf(values),
          pinnedUntil: momentOf(values.pinnedUntil) ?? null,
          expiresAt: momentOf(values.expiresAt) ?? null,
          seen: notice.version,
        },
        key,
      ),
    done: () => {
      toast(t`Saved. Readers see when it was edited.`)
      void queries.invalidateQueries({ queryKey: ['notices'] })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Edit the notice`}
      sheet
      wide
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" form="edit-notice" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
        </>
      }
    >
      <form id="edit-notice" className="stack g3" noValidate onSubmit={form.onSubmit}>
        <p className="s hint">
          <Trans>
            Nobody is told anew. Readers see that it was edited; the earlier words are kept for staff.
          </Trans>
        </p>
        <WordsFields form={form} />
        <div className="form2">
          <DateField {...form.field('pinnedUntil')} withTime optional label={t`Pinned until`} />
          <DateField {...form.field('expiresAt')} withTime optional label={t`Valid until`} />
        </div>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
      </form>
    </Dialog>
  )
}
