// The form of a concession for one student, with what it comes to as it is typed.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { kindWords, useHeadName } from '../careWords.tsx'
import {
  askConcession,
  type ConcessionKind,
  type FeeAccount,
  settingsQuery,
  useChanged,
  type Wish,
} from '../feeCare.api.ts'
import { WishPreview } from './WishPreview.tsx'
import { finesOf, plansOf, readPercent, type Typed, wishOf } from './wish.ts'

type Props = { account: FeeAccount; onOther: () => void; onDone: () => void }

export function AskForm({ account, onOther, onDone }: Props) {
  const { t } = useLingui()
  const { name } = account.student
  const plans = plansOf(account)
  const fines = finesOf(account)
  if (plans.length + fines.length === 0) {
    return (
      <EmptyState
        plain
        title={t`${name} owes nothing`}
        action={
          <Button look="line" onClick={onOther}>
            <Trans>Another student</Trans>
          </Button>
        }
      >
        <Trans>A concession lowers what is still to be paid.</Trans>
      </EmptyState>
    )
  }
  return <Fields account={account} onOther={onOther} onDone={onDone} />
}

function useAskForm({ account, onDone }: Props) {
  const { t } = useLingui()
  const changed = useChanged()
  const { student } = account
  const [plan] = plansOf(account)
  const [fine] = finesOf(account)
  const start: Typed = {
    ...{
      kind: plan ? 'concession' : 'waiver',
      assignmentId: plan?.id ?? '',
      headId: '',
      dueId: fine?.dueId ?? '',
    },
    ...{
      by: plan ? 'percent' : 'amount',
      percent: '',
      paise: plan ? null : (fine?.owed ?? null),
      reason: '',
    },
  }
  return useForm({
    start,
    send: (values, key) =>
      askConcession(student.id, { ...(wishOf(values) as Wish), reason: values.reason.trim() }, key),
    done: ({ state }) => {
      toast(state === 'granted' ? t`The concession is granted.` : t`The concession waits for the owner.`)
      onDone()
      changed()
    },
    check: ({ by, percent, paise, reason }) => ({
      ...(by === 'percent' && !readPercent(percent) && { percent: t`A percentage from 0.01 to 100.` }),
      ...(by === 'amount' && !paise && { paise: t`Give an amount.` }),
      ...(reason.trim().length < 3 && { reason: t`Give a reason.` }),
    }),
  })
}

function Fields(props: Props) {
  const { account, onOther } = props
  const form = useAskForm(props)
  const { name, rollNumber, batches, id } = account.student
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row wrap">
        <span className="grow">
          <b>{name}</b>
          <span className="s hint block">{[rollNumber, ...batches].join(' · ')}</span>
        </span>
        <Button look="quiet" small onClick={onOther}>
          <Trans>Another student</Trans>
        </Button>
      </div>
      <Target account={account} form={form} />
      <Much form={form} />
      <Why form={form} />
      <WishPreview studentId={id} wish={wishOf(form.values)} busy={form.busy} />
    </form>
  )
}

/** What the rule for brothers and sisters gives stands there at once. */
const beginOf = (kind: ConcessionKind, siblingBps: number): Partial<Typed> =>
  kind === 'sibling' && siblingBps > 0 ? { kind, by: 'percent', percent: String(siblingBps / 100) } : { kind }

type FormProps = { form: ReturnType<typeof useAskForm> }

function Target({ account, form }: FormProps & { account: FeeAccount }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const nameOf = useHeadName()
  const siblingBps = useQuery(settingsQuery).data?.siblingBps ?? 0
  const plans = plansOf(account)
  const fines = finesOf(account)
  const plan = plans.find(({ id }) => id === form.values.assignmentId)
  const kinds = (Object.keys(kindWords) as ConcessionKind[]).filter((kind) =>
    kind === 'waiver' ? fines.length > 0 : plans.length > 0,
  )
  return (
    <div className="form2">
      <SelectField
        {...form.field('kind')}
        onChange={(kind) => form.set(beginOf(kind as ConcessionKind, siblingBps))}
        label={t`What it is`}
        choices={kinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) }))}
      />
      {form.values.kind === 'waiver' ? (
        <SelectField
          {...form.field('dueId')}
          label={t`Fine`}
          choices={fines.map((fine) => ({
            value: fine.dueId,
            label: `${format.money(fine.owed)} · ${format.date(fine.dueOn)}`,
          }))}
        />
      ) : (
        <>
          <SelectField
            {...form.field('assignmentId')}
            onChange={(assignmentId) => form.set({ assignmentId, headId: '' })}
            label={t`Plan`}
            choices={plans.map(({ id, name, owed }) => ({
              value: id,
              label: `${name} · ${format.money(owed)}`,
            }))}
          />
          <SelectField
            {...form.field('headId')}
            label={t`Head`}
            choices={[
              { value: '', label: t`All heads` },
              ...(plan?.heads ?? []).map((due) => ({
                value: due.headId,
                label: nameOf({ name: due.head, nameMr: due.headMr, nameHi: due.headHi }),
              })),
            ]}
          />
        </>
      )}
    </div>
  )
}

function Much({ form }: FormProps) {
  const { t } = useLingui()
  return (
    <div className="stack g3">
      <Seg
        label={t`How much`}
        value={form.values.by}
        onChange={(by) => form.set({ by })}
        choices={[
          { value: 'percent', label: t`Percent` },
          { value: 'amount', label: t`Amount` },
        ]}
      />
      {form.values.by === 'percent' ? (
        <TextField
          {...form.field('percent')}
          label={t`Percent of what was charged`}
          inputMode="decimal"
          maxLength={6}
          autoComplete="off"
        />
      ) : (
        <MoneyField {...form.field('paise')} label={t`Amount`} />
      )}
    </div>
  )
}

function Why({ form }: FormProps) {
  const { t } = useLingui()
  return (
    <TextArea
      {...form.field('reason')}
      label={t`Reason`}
      hint={t`It stays in the books.`}
      maxLength={300}
      rows={2}
    />
  )
}
