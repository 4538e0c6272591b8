// Asking for money back that was paid ahead.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { Note } from '../../../ui/Note.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { accountQuery, askRefund, type FeeAccount, useChanged } from '../feeCare.api.ts'
import { StudentPicker } from '../StudentPicker.tsx'

export function AskRefund({ studentId }: { studentId: string }) {
  const { t } = useLingui()
  const [picked, setPicked] = useState(studentId)
  const query = useQuery(accountQuery(picked))
  if (!picked) return <StudentPicker onPick={setPicked} />
  return (
    <Loaded query={query} failed={t`The student’s fees did not load`}>
      {(account) => <Fields account={account} onOther={() => setPicked('')} />}
    </Loaded>
  )
}

function Fields({ account, onOther }: { account: FeeAccount; onOther: () => void }) {
  const { t } = useLingui()
  const format = useFormat()
  const changed = useChanged()
  const navigate = useNavigate()
  const { student, advance } = account
  const { name } = student
  const form = useForm({
    start: { paise: advance as number | null, reason: '' },
    send: ({ paise, reason }, key) =>
      askRefund(student.id, { paise: paise ?? 0, reason: reason.trim() }, key),
    done: ({ id }) => {
      changed()
      void navigate({ to: '/fees/refunds/$refundId', params: { refundId: id } })
    },
    check: ({ paise, reason }) => ({
      ...(!paise && { paise: t`Give an amount.` }),
      ...(reason.trim().length < 3 && { reason: t`Give a reason.` }),
    }),
  })
  const other = (
    <Button look="quiet" small onClick={onOther}>
      <Trans>Another student</Trans>
    </Button>
  )
  if (advance === 0) {
    return (
      <EmptyState plain title={t`${name} has nothing paid ahead`} action={other}>
        <Trans>What was paid for a course comes back by settling the leaving of it.</Trans>
      </EmptyState>
    )
  }
  const amount = format.money(advance)
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row wrap">
        <b className="grow">{student.name}</b>
        {other}
      </div>
      <MoneyField {...form.field('paise')} label={t`Amount`} hint={t`${amount} is paid ahead.`} />
      <TextArea {...form.field('reason')} label={t`Reason`} maxLength={300} rows={2} />
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Ask for the refund</Trans>}
      </Button>
    </form>
  )
}
