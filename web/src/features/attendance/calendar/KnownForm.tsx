// "I know": a guardian closes the word about an absence, with a line about the reason if they like.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { knowAbsence } from '../attendance.api.ts'

export function KnownForm({ studentId, day }: { studentId: string; day: string }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { note: '' },
    send: ({ note }, key) => knowAbsence(studentId, day, note, key),
    done: async () => {
      toast(<Trans>Thank you. The institute knows that you know.</Trans>)
      await queries.invalidateQueries({ queryKey: ['attendance'] })
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField
        {...form.field('note')}
        label={t`Reason`}
        hint={t`One line is enough.`}
        maxLength={300}
        optional
      />
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Sending</Trans> : <Trans>I know</Trans>}
      </Button>
    </form>
  )
}
