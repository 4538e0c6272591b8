// In how many hours an answer is due, and how much one person may ask in a day.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { changeSettings, type Settings } from './queries.api.ts'

type Draft = Record<keyof Settings, string>

export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const names = ['subjectHours', 'officeHours', 'escalationHours', 'dailyLimit'] as const
  const form = useForm<Draft>({
    start: Object.fromEntries(names.map((name) => [name, String(settings[name])])) as Draft,
    check: (draft) => {
      const wrong = names.filter((name) => !isCount(draft[name], name === 'dailyLimit' ? 100 : 240))
      const most = (name: keyof Settings) => (name === 'dailyLimit' ? 100 : 240)
      return Object.fromEntries(wrong.map((name) => [name, t`A whole number from 1 to ${most(name)}.`]))
    },
    send: (draft, key) =>
      changeSettings(Object.fromEntries(names.map((name) => [name, Number(draft[name])])) as Settings, key),
    done: () => {
      toast(t`Saved. It holds for what is asked from now on.`)
      void queries.invalidateQueries({ queryKey: ['query-settings'] })
    },
  })
  const labels: Draft = {
    subjectHours: t`Hours for a subject`,
    officeHours: t`Hours for the office`,
    escalationHours: t`Hours until the next desk hears of it`,
    dailyLimit: t`Queries of one person in a day`,
  }
  return (
    <Panel>
      <Head title={t`Target times`} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        <p className="s hint">
          <Trans>Hours run by the clock, nights and holidays included.</Trans>
        </p>
        {names.map((name) => (
          <TextField
            key={name}
            {...form.field(name)}
            label={labels[name]}
            inputMode="numeric"
            maxLength={3}
          />
        ))}
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

const isCount = (text: string, most: number) =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most
