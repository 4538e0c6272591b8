// Reporting a post: why, in a line, to academics.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Post, type Query, reportPost } from './queries.api.ts'

type ReportProps = { query: Query; post: Post; open: boolean; onClose: () => void }

export function ReportDialog({ query, post, open, onClose }: ReportProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t`Say what is wrong with it.` } : {}),
    send: ({ reason }, key) => reportPost(query.id, post.id, reason, key),
    done: () => {
      toast(t`Reported. The institute looks at it; the other side does not learn who did it.`)
      void queries.invalidateQueries({ queryKey: ['query', query.id] })
      onClose()
    },
  })
  const id = `report-${post.id}`
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Report this post`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" form={id} look="neg" busy={form.busy}>
            {form.busy ? <Trans>Sending</Trans> : <Trans>Report</Trans>}
          </Button>
        </>
      }
    >
      <form id={id} className="stack g3" noValidate onSubmit={form.onSubmit}>
        <p className="dim">
          <Trans>Academics read this post and your reason, and decide whether it is hidden.</Trans>
        </p>
        <TextArea {...form.field('reason')} label={t`What is wrong with it?`} rows={3} maxLength={300} />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
      </form>
    </Dialog>
  )
}
