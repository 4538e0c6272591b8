// What an invigilator does for one sitter, each with its reason: the student reads it, and it stays on record.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { type Form, useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { endAttempt, giveExtraTime, pauseAttempt, type Sitter } from './invigilation.api.ts'

type ActProps = { attemptId: string; examId: string; onDone: () => void }

function useReasonCheck() {
  const { t } = useLingui()
  return ({ reason }: { reason: string }) => (reason.trim() ? {} : { reason: t`Say why.` })
}

function useDone(examId: string, onDone: () => void) {
  const queries = useQueryClient()
  return (said: ReactNode) => {
    toast(said)
    onDone()
    return queries.invalidateQueries({ queryKey: ['board', examId] })
  }
}

type FrameProps<Values extends { reason: string }> = {
  form: Form<Values>
  children?: ReactNode
  submit: ReactNode
  look?: 'filled' | 'neg'
}

function ActForm<Values extends { reason: string }>({ form, children, submit, look }: FrameProps<Values>) {
  const { t } = useLingui()
  return (
    <form className="stack g3 act-form" noValidate onSubmit={form.onSubmit}>
      {children}
      <TextField
        {...(form as unknown as Form<{ reason: string }>).field('reason')}
        label={t`Reason`}
        hint={t`The student reads it, and it stays on record.`}
        maxLength={300}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Button type="submit" look={look ?? 'filled'} busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : submit}
      </Button>
    </form>
  )
}

const steps = ['5', '10', '15', '30'] as const

export function ExtraTimeForm({
  sitter,
  examId,
  onDone,
}: {
  sitter: Sitter
  examId: string
  onDone: () => void
}) {
  const { t } = useLingui()
  const check = useReasonCheck()
  const finish = useDone(examId, onDone)
  const { studentId, extraMinutes } = sitter
  const form = useForm({
    start: { more: '10' as (typeof steps)[number], reason: '' },
    check,
    send: ({ more, reason }, key) =>
      giveExtraTime(examId, { studentId, minutes: extraMinutes + Number(more), reason }, key),
    done: (_, { more }) => void finish(<Trans>{more} more minutes.</Trans>),
  })
  const { more } = form.values
  return (
    <ActForm form={form} submit={<Trans>Give {more} minutes</Trans>}>
      <Seg
        label={t`More minutes`}
        value={more}
        onChange={(value) => form.set({ more: value })}
        choices={steps.map((value) => ({ value, label: t`+${value} min` }))}
      />
    </ActForm>
  )
}

export function PauseForm({ attemptId, examId, onDone }: ActProps) {
  const { t } = useLingui()
  const check = useReasonCheck()
  const finish = useDone(examId, onDone)
  const form = useForm({
    start: { reason: '', until: 'student' as 'student' | 'staff' | '' },
    check,
    send: ({ reason, until }, key) => pauseAttempt(attemptId, { reason, until: until || 'student' }, key),
    done: () => void finish(<Trans>The clock stands still.</Trans>),
  })
  return (
    <ActForm form={form} submit={<Trans>Stop the clock</Trans>}>
      <RadioGroup
        {...form.field('until')}
        label={t`How it goes on`}
        choices={[
          { value: 'student', label: t`The student goes on when they are back` },
          { value: 'staff', label: t`Only staff let the clock run again` },
        ]}
      />
    </ActForm>
  )
}

export function EndForm({ attemptId, examId, onDone }: ActProps) {
  const check = useReasonCheck()
  const finish = useDone(examId, onDone)
  const form = useForm({
    start: { reason: '' },
    check,
    send: (values, key) => endAttempt(attemptId, values, key),
    done: () => void finish(<Trans>The attempt has ended.</Trans>),
  })
  return (
    <ActForm form={form} look="neg" submit={<Trans>End it now</Trans>}>
      <Note tone="due">
        <Trans>This cannot be undone. What was saved counts.</Trans>
      </Note>
    </ActForm>
  )
}
