// When nothing may come: the institute's quiet hours, one's own, or none. And whether the week is summed up.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TimeField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import {
  changePreferences,
  type Preferences,
  type PreferencesChange,
  preferencesQuery,
} from './preferences.api.ts'

type Values = { mode: 'institute' | 'own' | 'none' | ''; from: string; until: string; digest: boolean }

export function QuietHours({ preferences }: { preferences: Preferences }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { from, until, isOwn } = preferences.quiet
  const getsDigest = preferences.kinds.some(({ kind }) => kind === 'digest')
  const form = useForm<Values>({
    start: startOf(preferences),
    check: ({ mode, from: begin, until: end }) =>
      mode === 'own' && begin === end
        ? { until: t`From and until are the same. Choose “None” for no quiet hours.` }
        : {},
    send: (values) => changePreferences(toChange(values, getsDigest)),
    done: async () => {
      await queries.invalidateQueries({ queryKey: preferencesQuery.queryKey })
      toast(t`Saved.`)
    },
  })
  return (
    <Panel>
      <Head title={t`Quiet hours`} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        <RadioGroup
          {...form.field('mode')}
          label={t`When may nothing come?`}
          hint={t`What is urgent, such as an absence, comes all the same.`}
          choices={[
            {
              value: 'institute',
              label: t`As the institute has it`,
              hint: isOwn ? undefined : t`from ${from} until ${until}`,
            },
            { value: 'own', label: t`At my own hours` },
            { value: 'none', label: t`None: at any hour` },
          ]}
        />
        {form.values.mode === 'own' && (
          <div className="form2">
            <TimeField {...form.field('from')} label={t`From`} />
            <TimeField {...form.field('until')} label={t`Until`} />
          </div>
        )}
        {getsDigest && <Checkbox {...form.field('digest')} label={t`Send me a summary of each week`} />}
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div>
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

/** Where one's own hours begin for whoever has none yet. */
const usual = { from: '21:00', until: '07:00' }

function startOf({ quiet, digest }: Preferences): Values {
  const { from, until, isOwn } = quiet
  if (!isOwn) return { mode: 'institute', from, until, digest }
  return from === until ? { mode: 'none', ...usual, digest } : { mode: 'own', from, until, digest }
}

function toChange({ mode, from, until, digest }: Values, getsDigest: boolean): PreferencesChange {
  const none = { from: '00:00', until: '00:00' }
  const quiet = mode === 'own' ? { from, until } : mode === 'none' ? none : null
  return { quiet, ...(getsDigest && { digest }) }
}
