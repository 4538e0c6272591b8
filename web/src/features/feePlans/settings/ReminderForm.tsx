// On which days guardians are reminded of an instalment: before it falls due, on the day, and after.
import { useLingui } from '@lingui/react/macro'
import { Checkbox, CheckboxGroup } from '../../../ui/ChoiceField.tsx'
import { SettingsForm, type SettingsProps, useSettingsForm } from './SettingsForm.tsx'

const before = [14, 7, 3, 1, 0]
const after = [1, 3, 7, 15, 30]

export function ReminderForm({ settings, locked }: SettingsProps) {
  const { t } = useLingui()
  const { remindersOn, remindBefore, remindAfter } = settings
  const form = useSettingsForm({
    start: { remindersOn, remindBefore: remindBefore.map(String), remindAfter: remindAfter.map(String) },
    changeOf: (values) => ({
      remindersOn: values.remindersOn,
      remindBefore: values.remindBefore.map(Number),
      remindAfter: values.remindAfter.map(Number),
    }),
  })
  const daysWord = (days: number) => {
    if (days === 0) return t`on the day`
    return days === 1 ? t`1 day` : t`${days} days`
  }
  const choices = (usual: number[], chosen: number[]) =>
    [...new Set([...usual, ...chosen])].map((days) => ({ value: String(days), label: daysWord(days) }))
  return (
    <SettingsForm form={form} title={t`Reminders`} locked={locked}>
      <Checkbox
        {...form.field('remindersOn')}
        label={t`Remind guardians of what is due`}
        hint={t`By the ways that each has chosen, never in the student’s class. Who has paid hears nothing.`}
      />
      <div className="form2 fp-remind">
        <CheckboxGroup
          name="remindBefore"
          label={t`Before it is due`}
          value={form.values.remindBefore}
          onChange={(remindBefore) => form.set({ remindBefore: [...remindBefore] })}
          choices={choices(before, remindBefore)}
          disabled={locked || !form.values.remindersOn}
        />
        <CheckboxGroup
          name="remindAfter"
          label={t`After it was due`}
          value={form.values.remindAfter}
          onChange={(remindAfter) => form.set({ remindAfter: [...remindAfter] })}
          choices={choices(after, remindAfter)}
          disabled={locked || !form.values.remindersOn}
        />
      </div>
    </SettingsForm>
  )
}
