// What the office may grant by itself, the rule for brothers and sisters, and the charge for a cheque that comes back.
import { useLingui } from '@lingui/react/macro'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { percentOf, sharesOf } from '../draft.ts'
import { SettingsForm, type SettingsProps, useSettingsForm } from './SettingsForm.tsx'

export function GrantForm({ settings, locked }: SettingsProps) {
  const { t } = useLingui()
  const { limitBps, limitPaise, siblingBps, bouncePaise } = settings
  const percent = (typed: string) =>
    bpsOf(typed) === undefined ? t`Write a percentage from 0 to 100.` : undefined
  const form = useSettingsForm({
    start: {
      limit: percentOf(limitBps),
      limitPaise: limitPaise as number | null,
      sibling: percentOf(siblingBps),
      bouncePaise: bouncePaise as number | null,
    },
    check: ({ limit, sibling }) => ({ limit: percent(limit), sibling: percent(sibling) }),
    changeOf: (values) => ({
      limitBps: bpsOf(values.limit) ?? 0,
      limitPaise: values.limitPaise ?? 0,
      siblingBps: bpsOf(values.sibling) ?? 0,
      bouncePaise: values.bouncePaise ?? 0,
    }),
  })
  return (
    <SettingsForm form={form} title={t`Concessions and charges`} locked={locked}>
      <div className="form2">
        <TextField
          {...form.field('limit')}
          label={t`The office may grant, in percent`}
          hint={t`Of one student’s plan, without the owner.`}
          inputMode="decimal"
          maxLength={6}
          autoComplete="off"
        />
        <MoneyField
          {...form.field('limitPaise')}
          label={t`and at most`}
          hint={t`The smaller of the two holds.`}
        />
        <TextField
          {...form.field('sibling')}
          label={t`For brothers and sisters, in percent`}
          hint={t`Each child after the first. 0: no rule.`}
          inputMode="decimal"
          maxLength={6}
          autoComplete="off"
        />
        <MoneyField
          {...form.field('bouncePaise')}
          label={t`When a cheque comes back`}
          hint={t`Charged to the family. 0: nothing.`}
        />
      </div>
    </SettingsForm>
  )
}

const bpsOf = (typed: string) => (/^0*([.,]0*)?$/.test(typed.trim()) && typed.trim() ? 0 : sharesOf(typed))
