// GST: the institute's number and state. Without a number no tax is taken and no paper says the word.
import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { stateChoices, stateName } from '../../../ui/gstStates.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { useLanguage } from '../../../words/language.ts'
import { SettingsForm, type SettingsProps, useSettingsForm } from './SettingsForm.tsx'

export function TaxForm({ settings, locked }: SettingsProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const form = useSettingsForm({
    start: { gstin: settings.gstin ?? '', stateCode: settings.stateCode },
    check: ({ gstin }) => ({
      ...(gstin.trim() && gstin.trim().length !== 15 && { gstin: t`A GSTIN has 15 letters and digits.` }),
    }),
    changeOf: ({ gstin, stateCode }) => ({ gstin: gstin.trim().toUpperCase() || null, stateCode }),
  })
  const { gstin, stateCode } = form.values
  const own = stateName(stateCode, language)
  const written = stateName(gstin.slice(0, 2), language)
  const hint = gstin.length < 2 ? t`Empty: no GST is taken.` : t`Its first two digits say ${written}.`
  return (
    <SettingsForm form={form} title={t`GST`} locked={locked}>
      <SelectField
        {...form.field('stateCode')}
        label={t`State of the institute`}
        hint={t`CGST and SGST are taken from who lives in ${own}, IGST from all others.`}
        choices={stateChoices(language)}
      />
      <TextField
        {...form.field('gstin')}
        label={t`GSTIN`}
        hint={hint}
        optional
        maxLength={15}
        autoComplete="off"
      />
    </SettingsForm>
  )
}
