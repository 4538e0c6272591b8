// What was paid goes along to another course: its batch, its plan, and from when.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { DateField, TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { todayInIndia } from '../careWords.tsx'
import {
  batchesToAssign,
  carryOver,
  type Leaving,
  openPlans,
  settingsQuery,
  useChanged,
} from '../feeCare.api.ts'

export function CarryOverForm({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const format = useFormat()
  const form = useCarryForm(leaving)
  const { batches, plans } = useChoices(form.values.batchId)
  const amount = format.money(leaving.credited)
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <SelectField
        {...form.field('batchId')}
        onChange={(batchId) => form.set({ batchId, planId: '' })}
        label={t`New batch`}
        none={t`Choose a batch`}
        choices={batches.map(({ id, name, courseName }) => ({ value: id, label: `${name} · ${courseName}` }))}
      />
      <SelectField
        {...form.field('planId')}
        label={t`Its plan`}
        none={t`Choose a plan`}
        choices={plans.map(({ id, name, paise }) => ({
          value: id,
          label: `${name} · ${format.money(paise)}`,
        }))}
      />
      <DateField {...form.field('startsOn')} label={t`From`} />
      <TextArea {...form.field('reason')} label={t`Reason`} maxLength={300} rows={2} />
      {leaving.credited > 0 && (
        <p className="s hint">
          <Trans>
            {amount} pays there, the oldest due first. What is more than the new course costs stays as an
            advance.
          </Trans>
        </p>
      )}
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Carry over</Trans>}
      </Button>
    </form>
  )
}

function useChoices(batchId: string) {
  const batches = useQuery(batchesToAssign).data?.rows ?? []
  const batch = batches.find(({ id }) => id === batchId)
  const plans = useQuery({
    ...openPlans(batch?.courseId ?? '', batch?.year ?? 0),
    enabled: batch !== undefined,
  })
  const open = plans.data?.rows.filter(({ state }) => state === 'published') ?? []
  return { batches, plans: batch ? open : [] }
}

function useCarryForm({ assignmentId, leftOn, cancelled, credited, student }: Leaving) {
  const { t } = useLingui()
  const changed = useChanged()
  const navigate = useNavigate()
  const { data: settings } = useQuery(settingsQuery)
  return useForm({
    start: { batchId: '', planId: '', startsOn: todayInIndia(), reason: '' },
    send: (values, key) => {
      const placeOfSupply = settings?.stateCode ?? '27'
      const body = { ...values, reason: values.reason.trim(), leftOn, cancelled, credited, placeOfSupply }
      return carryOver(assignmentId, body, key)
    },
    done: () => {
      toast(t`Carried over to the other course.`)
      changed()
      void navigate({ to: '/fees/students/$studentId', params: { studentId: student.id } })
    },
    check: ({ batchId, planId, reason }) => ({
      ...(!batchId && { batchId: t`Choose a batch` }),
      ...(!planId && { planId: t`Choose a plan` }),
      ...(reason.trim().length < 3 && { reason: t`Give a reason.` }),
    }),
  })
}
