// Taking something back: what it does, why it is done, and one button.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { lookAgain } from '../counter.api.ts'

export type Reasoned = {
  title: string
  /** What happens then. */
  explains: ReactNode
  act: string
  /** A choice beside the reason, on to begin with. */
  also?: string
  done: string
  send: (given: { reason: string; also: boolean }, key: string) => Promise<unknown>
}

/** Asks for a reason; `what` undefined: closed. */
export function ReasonDialog({ what, onClose }: { what: Reasoned | undefined; onClose: () => void }) {
  return (
    <Dialog open={what !== undefined} onClose={onClose} title={what?.title} sheet>
      {what && <ReasonForm what={what} onClose={onClose} />}
    </Dialog>
  )
}

function ReasonForm({ what, onClose }: { what: Reasoned; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const id = useId()
  const form = useForm({
    start: { reason: '', also: true },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t`Say why, in a few words.` } : {}),
    send: (given, key) => what.send(given, key),
    done: () => {
      toast(what.done)
      void lookAgain(queries)
      onClose()
    },
  })
  return (
    <form id={id} className="stack g3" noValidate onSubmit={form.onSubmit}>
      <p className="dim">{what.explains}</p>
      <TextArea {...form.field('reason')} label={t`Reason`} rows={2} maxLength={300} />
      {what.also && <Checkbox {...form.field('also')} label={what.also} />}
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row end">
        <Button look="quiet" onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
        <Button type="submit" look="neg" busy={form.busy}>
          {form.busy ? t`Saving` : what.act}
        </Button>
      </div>
    </form>
  )
}
