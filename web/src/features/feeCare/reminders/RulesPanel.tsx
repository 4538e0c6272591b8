// When reminders go out by themselves; the owner changes it.
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../../shell/session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Checkbox } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { changeRules, type FeeSettings, settingsQuery, useChanged } from '../feeCare.api.ts'
import { readDays } from './days.ts'

export function RulesPanel() {
  const { t } = useLingui()
  const query = useQuery(settingsQuery)
  const may = useCan()('changeFeeSettings')
  return (
    <Loaded query={query} failed={t`The rules did not load`}>
      {(settings) => (
        <Panel label={t`By themselves`}>
          <Head title={<Trans>By themselves</Trans>}>
            {settings.remindersOn ? (
              <Chip tone="good">
                <Trans>Are sent</Trans>
              </Chip>
            ) : (
              <Chip>
                <Trans>Are not sent</Trans>
              </Chip>
            )}
          </Head>
          <div className="stack g4">
            <Days settings={settings} />
            <p className="s hint">
              <Trans>
                Between 10:00 and 18:00, once for each of these days, to guardians only. What is paid is not
                reminded of any more.
              </Trans>
            </p>
            {may && <RulesForm settings={settings} />}
          </div>
        </Panel>
      )}
    </Loaded>
  )
}

function Days({ settings }: { settings: FeeSettings }) {
  const { t } = useLingui()
  const before = settings.remindBefore.filter((days) => days > 0)
  const rows = [
    ...before.map((days) => t`${plural(days, { one: '# day before', other: '# days before' })}`),
    ...(settings.remindBefore.includes(0) ? [t`on the day`] : []),
    ...settings.remindAfter.map((days) => t`${plural(days, { one: '# day after', other: '# days after' })}`),
  ]
  return (
    <List tight label={t`Days of reminders`}>
      {rows.map((row) => (
        <ListRow key={row} title={row} />
      ))}
    </List>
  )
}

function RulesForm({ settings }: { settings: FeeSettings }) {
  const { t } = useLingui()
  const changed = useChanged()
  const form = useForm({
    start: {
      remindersOn: settings.remindersOn,
      remindBefore: settings.remindBefore.join(', '),
      remindAfter: settings.remindAfter.join(', '),
    },
    send: ({ remindersOn, remindBefore, remindAfter }, key) => {
      const days = { remindBefore: readDays(remindBefore, 0, 60), remindAfter: readDays(remindAfter, 1, 180) }
      return changeRules(
        { remindersOn, remindBefore: days.remindBefore ?? [], remindAfter: days.remindAfter ?? [] },
        key,
      )
    },
    done: () => {
      toast(t`Saved`)
      changed()
    },
    check: ({ remindBefore, remindAfter }) => ({
      ...(!readDays(remindBefore, 0, 60) && {
        remindBefore: t`Up to six numbers from 0 to 60, such as 7, 1, 0.`,
      }),
      ...(!readDays(remindAfter, 1, 180) && {
        remindAfter: t`Up to six numbers from 1 to 180, such as 3, 7, 15.`,
      }),
    }),
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Checkbox {...form.field('remindersOn')} label={t`Remind by themselves`} />
      <TextField
        {...form.field('remindBefore')}
        label={t`Days before`}
        hint={t`0 is the day itself.`}
        autoComplete="off"
      />
      <TextField {...form.field('remindAfter')} label={t`Days after`} autoComplete="off" />
      <Button type="submit" look="tonal" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
      </Button>
    </form>
  )
}
