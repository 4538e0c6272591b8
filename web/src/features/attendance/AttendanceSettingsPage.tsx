// How the institute takes attendance: when parents are told, when sheets freeze, when somebody is to be talked with.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Settings, saveSettings, settingsQuery } from './attendance.api.ts'

export default function AttendanceSettingsPage() {
  const { t } = useLingui()
  const query = useQuery(settingsQuery)
  return (
    <>
      <PageHead title={t`Attendance settings`} />
      <Loaded query={query} failed={<Trans>The settings did not load</Trans>}>
        {(settings) => (
          <Panel>
            <SettingsForm settings={settings} />
          </Panel>
        )}
      </Loaded>
    </>
  )
}

type Name = keyof Settings

/** What the server takes, and so what is said before it is asked. */
const limits: Record<Name, readonly [least: number, most: number]> = {
  graceMinutes: [0, 120],
  lateMinutes: [1, 120],
  reminderMinutes: [5, 240],
  freezeDays: [1, 60],
  thresholdPercent: [1, 100],
  daysInARow: [2, 30],
}
const names = Object.keys(limits) as Name[]

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const written = Object.fromEntries(names.map((name) => [name, String(settings[name])])) as Record<
    Name,
    string
  >
  const form = useForm({
    start: written,
    check: (values) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const [least, most] = limits[name]
          return isBetween(values[name], least, most)
            ? []
            : [[name, t`Give a whole number from ${least} to ${most}.`]]
        }),
      ),
    send: (values, key) =>
      saveSettings(Object.fromEntries(names.map((name) => [name, Number(values[name])])) as Settings, key),
    done: (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved)
      toast(<Trans>Saved. It holds from now on.</Trans>)
    },
  })
  const number = (name: Name) => ({ ...form.field(name), inputMode: 'numeric' as const, maxLength: 3 })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="form2">
        <TextField
          {...number('graceMinutes')}
          label={t`Minutes until parents are told`}
          hint={t`So long a slip can be undone before anybody hears of it.`}
        />
        <TextField
          {...number('lateMinutes')}
          label={t`Minutes until late, by the code`}
          hint={t`Who enters the code of the room later than that is late.`}
        />
        <TextField
          {...number('reminderMinutes')}
          label={t`Minutes until the teacher is reminded`}
          hint={t`After the lecture has begun and nobody has marked it.`}
        />
        <TextField
          {...number('freezeDays')}
          label={t`Days until a sheet is frozen`}
          hint={t`After that only the office opens it, with a reason.`}
        />
        <TextField
          {...number('thresholdPercent')}
          label={t`Percent that the institute asks for`}
          hint={t`Below it in a month, somebody is asked to talk with the home.`}
        />
        <TextField
          {...number('daysInARow')}
          label={t`Days absent in a row`}
          hint={t`After so many, somebody is asked to talk with the home.`}
        />
      </div>
      <div>
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  )
}

function isBetween(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}
