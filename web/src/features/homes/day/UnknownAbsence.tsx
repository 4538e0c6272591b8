// An absence whose reason nobody has given: one line is enough, in its place on the home.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '../../../api/client.ts'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'

type Props = { studentId: string; day: string }

export function UnknownAbsence({ studentId, day }: Props) {
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const when = format.weekday(day)
  return (
    <div className="ab">
      <Note
        tone="due"
        title={<Trans>Absent on {when}</Trans>}
        action={
          !open && (
            <Button look="line" onClick={() => setOpen(true)}>
              <Trans>Give the reason</Trans>
            </Button>
          )
        }
      >
        <Trans>The reason is not known yet. One line is enough.</Trans>
        {open && <ReasonForm studentId={studentId} day={day} />}
      </Note>
    </div>
  )
}

function ReasonForm({ studentId, day }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { note: '' },
    send: ({ note }, key) =>
      ask(
        api.POST('/v1/students/{studentId}/absences/{day}/known', {
          params: { path: { studentId, day } },
          body: { note },
          headers: { 'Idempotency-Key': key },
        }),
      ),
    done: async () => {
      toast(<Trans>Thank you. The institute knows that you know.</Trans>)
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['homes'] }),
        queries.invalidateQueries({ queryKey: ['attendance'] }),
      ])
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField {...form.field('note')} label={t`Reason`} maxLength={300} optional />
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>I know of it</Trans>}
      </Button>
    </form>
  )
}
