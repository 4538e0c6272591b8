// A word to those who sit the exam: to all of them, or to one.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { messageSitters } from './invigilation.api.ts'

type MessageProps = { examId: string; open: boolean; onClose: () => void }

export function MessageDialog({ examId, open, onClose }: MessageProps) {
  const { t } = useLingui()
  return (
    <Dialog open={open} onClose={onClose} title={t`Write to all who sit the exam`} sheet>
      <MessageForm examId={examId} onDone={onClose} />
    </Dialog>
  )
}

type FormProps = { examId: string; attemptId?: string; onDone: () => void }

export function MessageForm({ examId, attemptId, onDone }: FormProps) {
  const { t } = useLingui()
  const form = useForm({
    start: { text: '' },
    check: ({ text }) => (text.trim() ? {} : { text: t`Write what they should read.` }),
    send: ({ text }, key) =>
      messageSitters(examId, { text, ...(attemptId && { attemptIds: [attemptId] }) }, key),
    done: ({ told }) => {
      toast(<Plural value={told} one="# student reads it now." other="# students read it now." />)
      onDone()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <TextArea
        {...form.field('text')}
        label={t`Message`}
        hint={t`It stands on the exam screen until they close it.`}
        rows={3}
        maxLength={500}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Sending</Trans> : <Trans>Send</Trans>}
      </Button>
    </form>
  )
}
