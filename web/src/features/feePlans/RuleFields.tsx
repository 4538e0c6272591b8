// The rules of a plan: what is added when it is late, and what goes back when a student leaves.
import { Trans, useLingui } from '@lingui/react/macro'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import type { Form } from '../../ui/form.ts'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PlanFields } from './draft.ts'
import { fineWords, refundWords } from './feePlanWords.tsx'

const fines = ['none', 'daily', 'flat'] as const
const refunds = ['by_days', 'by_lectures', 'none'] as const

export function RuleFields({ form }: { form: Form<PlanFields> }) {
  const { t, i18n } = useLingui()
  const { fine } = form.values
  return (
    <div className="stack g4">
      <div className="stack">
        <p className="fp-label">
          <Trans>Late fine</Trans>
        </p>
        <Seg
          label={t`Late fine`}
          value={fine}
          onChange={(next) => form.set({ fine: next })}
          choices={fines.map((value) => ({ value, label: i18n._(fineWords[value]) }))}
        />
      </div>
      {fine !== 'none' && (
        <div className="form2">
          <MoneyField
            {...form.field('finePaise')}
            label={fine === 'daily' ? t`Fine for each day` : t`Fine`}
          />
          <TextField
            {...form.field('graceDays')}
            label={t`Days of grace`}
            hint={t`Days after the due date without a fine.`}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
          />
          {fine === 'daily' && (
            <MoneyField
              {...form.field('fineCap')}
              label={t`At most, on one instalment`}
              hint={t`Empty: no limit.`}
              optional
            />
          )}
        </div>
      )}
      <RadioGroup
        name="refund"
        label={t`When a student leaves`}
        value={form.values.refund}
        onChange={(refund) => form.set({ refund: refund || 'by_days' })}
        choices={refunds.map((value) => ({
          value,
          label: i18n._(refundWords[value].name),
          hint: i18n._(refundWords[value].hint),
        }))}
      />
    </div>
  )
}
