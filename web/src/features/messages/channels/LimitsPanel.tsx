// At which hours and at which pace: quiet hours of the house, when the next way is tried, what WhatsApp allows.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextField, TimeField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type Channels, changeChannels, channelsQuery } from './channels.api.ts'

type Limits = Channels['limits']

/** Meta's tiers: how many different people may be written to in 24 hours. */
const tiers = [250, 1_000, 2_000, 10_000, 100_000]

export function LimitsPanel({ limits }: { limits: Limits }) {
  const { t } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const form = useForm({
    start: startOf(limits),
    send: (values, key) => changeChannels({ limits: toLimits(values) }, key),
    done: async () => {
      await queries.invalidateQueries({ queryKey: channelsQuery.queryKey })
      toast(t`Saved.`)
    },
  })
  const known = tiers.includes(limits.peopleADay)
    ? tiers
    : [...tiers, limits.peopleADay].sort((a, b) => a - b)
  return (
    <Panel>
      <Head title={t`Hours and pace`} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        <div className="form2">
          <TimeField {...form.field('limits.quietFrom')} label={t`Quiet from`} />
          <TimeField {...form.field('limits.quietUntil')} label={t`Quiet until`} />
        </div>
        <p className="s hint">
          <Trans>Nothing goes out in these hours but what is urgent. Each person may choose their own.</Trans>
        </p>
        <TextField
          {...form.field('limits.fallbackHours')}
          label={t`Hours until the next way is tried`}
          hint={t`If a message was sent but has not arrived by then.`}
          inputMode="numeric"
          maxLength={2}
        />
        <SelectField
          {...form.field('limits.peopleADay')}
          label={t`WhatsApp tier: people in 24 hours`}
          hint={t`Meta shows yours under “Messaging limits”.`}
          choices={known.map((people) => ({ value: String(people), label: format.number(people) }))}
        />
        <div className="form2">
          <TextField
            {...form.field('limits.perSecond')}
            label={t`WhatsApp messages in a second`}
            inputMode="numeric"
            maxLength={4}
          />
          <TextField
            {...form.field('limits.personSeconds')}
            label={t`Seconds between two to one person`}
            inputMode="numeric"
            maxLength={3}
          />
        </div>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div>
          <Button type="submit" look="tonal" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

type Values = { [name in keyof Limits as `limits.${name}`]: string }

function startOf(limits: Limits): Values {
  const typed = Object.entries(limits).map(([name, value]) => [`limits.${name}`, String(value)])
  return Object.fromEntries(typed) as Values
}

function toLimits(values: Values): Limits {
  return {
    quietFrom: values['limits.quietFrom'],
    quietUntil: values['limits.quietUntil'],
    fallbackHours: Number(values['limits.fallbackHours']),
    perSecond: Number(values['limits.perSecond']),
    personSeconds: Number(values['limits.personSeconds']),
    peopleADay: Number(values['limits.peopleADay']),
  }
}
