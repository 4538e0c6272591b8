// Handing a query on: to whom, and a word for them.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Query, reassignQuery, type Topic, teachersFor } from './queries.api.ts'

const desks: Topic[] = ['subject', 'fees', 'office']

export function ReassignDialog({ query, onClose }: { query: Query; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const choices = useChoices(query)
  const form = useForm({
    start: { to: '', note: '' },
    check: ({ to, note }) => ({
      ...(!to && { to: t`Choose who is to answer.` }),
      ...(note.trim().length < 3 && { note: t`Write a word for who takes it.` }),
    }),
    send: ({ to, note }, key) =>
      reassignQuery(query.id, { to: isDesk(to) ? { topic: to } : { teacherId: to }, note }, key),
    done: (_, { to }) => {
      toast(t`Handed on.`)
      void queries.invalidateQueries({ queryKey: ['queries'] })
      // The office's queries are not read by teachers: this one may be out of sight now.
      if (isDesk(to)) void navigate({ to: '/queries' })
      else void queries.invalidateQueries({ queryKey: ['query', query.id] })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Hand on`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" form="reassign" busy={form.busy}>
            {form.busy ? <Trans>Sending</Trans> : <Trans>Hand on</Trans>}
          </Button>
        </>
      }
    >
      <form id="reassign" className="stack g3" noValidate onSubmit={form.onSubmit}>
        <RadioGroup {...form.field('to')} label={t`To whom?`} choices={choices} />
        <TextArea
          {...form.field('note')}
          label={t`A word for them`}
          hint={t`Only staff read it.`}
          rows={2}
          maxLength={300}
        />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
      </form>
    </Dialog>
  )
}

const isDesk = (to: string): to is Topic => desks.includes(to as Topic)

/** Teachers of the subject with what waits for each, and the desks that take it. */
function useChoices(query: Query) {
  const { t } = useLingui()
  const { data } = useQuery({ ...teachersFor(query.id), enabled: query.can.includes('listQueryTeachers') })
  const words: Record<Topic, string> = { subject: t`Academics`, fees: t`Fees desk`, office: t`Front desk` }
  const here = query.assignedTo === null ? query.topic : undefined
  return [
    ...(data?.rows ?? [])
      .filter(({ id }) => id !== query.assignedTo?.id)
      .map(({ id, name, waiting }) => ({
        value: id,
        label: name,
        hint: <Plural value={waiting} one="# query waits for them" other="# queries wait for them" />,
      })),
    ...desks
      .filter((desk) => desk !== here && (query.topic === 'subject' || desk !== 'subject'))
      .map((desk) => ({ value: desk as string, label: words[desk] })),
  ]
}
