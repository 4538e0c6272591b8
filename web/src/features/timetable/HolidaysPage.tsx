// Days without lectures: a list for everybody, and for the office the way to add and remove them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan } from '../../shell/session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { DateField, TextField } from '../../ui/TextField.tsx'
import { toast, toastUndo } from '../../ui/Toast.tsx'
import { addDays, dayOf, noonOf } from './days.ts'
import {
  addHolidays,
  batchChoices,
  type Holiday,
  holidayList,
  refreshTimetable,
  removeHoliday,
} from './timetable.api.ts'
import './timetable.css'

const AHEAD = 400
const BACK = 90

export default function HolidaysPage() {
  const { t } = useLingui()
  const can = useCan()
  const today = dayOf(new Date())
  const query = useQuery(holidayList(addDays(today, -BACK), addDays(today, AHEAD)))
  return (
    <>
      <PageHead title={t`Holidays`} />
      <Columns>
        <Loaded query={query} failed={t`The holidays did not load`}>
          {({ rows }) => (
            <Stack>
              <Days title={t`To come`} rows={rows.filter(({ onDay }) => onDay >= today)} removable />
              <Days title={t`Past`} rows={rows.filter(({ onDay }) => onDay < today).reverse()} />
            </Stack>
          )}
        </Loaded>
        {can('addHolidays') && <NewHoliday />}
      </Columns>
    </>
  )
}

function Days({ title, rows, removable = false }: { title: string; rows: Holiday[]; removable?: boolean }) {
  const can = useCan()
  if (rows.length === 0 && !removable) return null
  return (
    <Panel>
      <Head title={title} />
      {rows.length === 0 ? (
        <EmptyState plain title={<Trans>No holiday is planned</Trans>}>
          {can('addHolidays') && (
            <Trans>
              Lectures on a holiday are cancelled by themselves, also those that are planned later.
            </Trans>
          )}
        </EmptyState>
      ) : (
        <List>
          {rows.map((holiday) => (
            <HolidayRow key={holiday.id} {...{ holiday }} removable={removable && can('removeHoliday')} />
          ))}
        </List>
      )}
    </Panel>
  )
}

function HolidayRow({ holiday, removable }: { holiday: Holiday; removable: boolean }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const { id, name, onDay, batch, batchId } = holiday
  const remove = async () => {
    try {
      const { restored, clashing } = await removeHoliday(id)
      const again = () =>
        addHolidays({ fromOn: onDay, batchId, name }, crypto.randomUUID()).then(() =>
          refreshTimetable(queries),
        )
      if (clashing > 0)
        toast(t`Removed. ${restored} lectures take place, ${clashing} stay cancelled: their hour is taken.`)
      else toastUndo(<Trans>Removed. {restored} lectures take place again.</Trans>, again)
    } catch (error) {
      toast(problemSentence(i18n, error))
    }
    await refreshTimetable(queries)
  }
  return (
    <ListRow
      title={name}
      hint={
        <>
          {format.longDate(noonOf(onDay))} · {batch ?? <Trans>Everybody</Trans>}
        </>
      }
      after={removable && <IconButton icon="trash" label={t`Remove ${name}`} onClick={remove} />}
    />
  )
}

const empty = { name: '', fromOn: '', toOn: '', batchId: '' }

function NewHoliday() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const batches = useQuery(batchChoices).data?.rows ?? []
  const [made, setMade] = useState<number>()
  const form = useForm({
    start: empty,
    draft: { name: 'new-holiday' },
    check: ({ name, fromOn }) => ({
      ...(!name.trim() && { name: t`Please fill this in.` }),
      ...(!fromOn && { fromOn: t`Please fill this in.` }),
    }),
    send: ({ name, fromOn, toOn, batchId }, key) =>
      addHolidays({ name, fromOn, ...(toOn && { toOn }), batchId: batchId || null }, key),
    done: async ({ lectures }) => {
      setMade(lectures)
      form.reset()
      await refreshTimetable(queries)
    },
  })
  return (
    <Panel>
      <Head title={t`Add a holiday`} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        {made !== undefined && (
          <Note tone="good" alert>
            <Trans>Saved. Lectures that do not take place: {made}.</Trans>
          </Note>
        )}
        <TextField {...form.field('name')} label={t`What is it called?`} maxLength={80} autoComplete="off" />
        <div className="form2">
          <DateField {...form.field('fromOn')} label={t`Day`} />
          <DateField {...form.field('toOn')} label={t`Last day, if several`} />
        </div>
        <SelectField
          {...form.field('batchId')}
          label={t`For whom?`}
          none={t`Everybody`}
          choices={batches.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Add the holiday</Trans>}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
