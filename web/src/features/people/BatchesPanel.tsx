// The student's batches, now and before; into one, from one to another, out of one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { DateField, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import {
  drop,
  type Enrolment,
  enrol,
  enrolmentsOf,
  openBatches,
  type Person,
  refreshPeople,
  transfer,
} from './people.api.ts'

type Doing = { what: 'enrol' } | { what: 'move' | 'drop'; from: Enrolment }

export function BatchesPanel({ person }: { person: Person }) {
  const { t } = useLingui()
  const query = useQuery(enrolmentsOf(person.id))
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const mayChange = person.can.includes('transferStudent')
  return (
    <Panel>
      <Head title={t`Batches`}>
        {mayChange && person.status !== 'left' && (
          <Button small look="quiet" onClick={() => setDoing({ what: 'enrol' })}>
            <Trans>Into a batch</Trans>
          </Button>
        )}
      </Head>
      <Loaded query={query} failed={t`The batches did not load`}>
        {({ rows }) =>
          rows.length > 0 ? (
            <List label={t`Batches`}>
              {rows.map((row) => (
                <EnrolmentRow key={row.id} enrolment={row} mayChange={mayChange} onDo={setDoing} />
              ))}
            </List>
          ) : (
            <EmptyState plain title={t`In no batch yet`} />
          )
        }
      </Loaded>
      <Dialog open={doing?.what === 'enrol'} onClose={close} title={t`Into a batch`} sheet>
        <IntoForm person={person} onDone={close} />
      </Dialog>
      <Dialog open={doing?.what === 'move'} onClose={close} title={t`Move to another batch`} sheet>
        {doing?.what === 'move' && <IntoForm person={person} from={doing.from} onDone={close} />}
      </Dialog>
      <Dialog open={doing?.what === 'drop'} onClose={close} title={t`Out of the batch`} sheet>
        {doing?.what === 'drop' && <DropForm person={person} from={doing.from} onDone={close} />}
      </Dialog>
    </Panel>
  )
}

type RowProps = { enrolment: Enrolment; mayChange: boolean; onDo: (doing: Doing) => void }

function EnrolmentRow({ enrolment, mayChange, onDo }: RowProps) {
  const { t } = useLingui()
  const format = useFormat()
  const from = format.date(enrolment.fromOn)
  const to = enrolment.toOn && format.date(enrolment.toOn)
  const ends = { completed: t`Completed`, transferred: t`Moved`, dropped: t`Left it` }
  return (
    <ListRow
      title={
        <Link to="/batches/$batchId" params={{ batchId: enrolment.batchId }}>
          {enrolment.batchName}
        </Link>
      }
      hint={
        <>
          {enrolment.courseName} ·{' '}
          {to ? (
            <Trans>
              {from} to {to}
            </Trans>
          ) : (
            <Trans>since {from}</Trans>
          )}
          {enrolment.reason && <span className="block wraps">{enrolment.reason}</span>}
        </>
      }
      after={
        enrolment.endedHow ? (
          <Chip tone="plain">{ends[enrolment.endedHow]}</Chip>
        ) : (
          mayChange && (
            <Menu
              label={t`More for ${enrolment.batchName}`}
              items={
                <>
                  <MenuItem icon="forward" onClick={() => onDo({ what: 'move', from: enrolment })}>
                    <Trans>Move to another batch</Trans>
                  </MenuItem>
                  <MenuItem icon="close" danger onClick={() => onDo({ what: 'drop', from: enrolment })}>
                    <Trans>Out of the batch</Trans>
                  </MenuItem>
                </>
              }
            />
          )
        )
      }
    />
  )
}

type IntoProps = { person: Person; from?: Enrolment; onDone: () => void }

function IntoForm({ person, from, onDone }: IntoProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const batches = useQuery(openBatches).data?.rows ?? []
  const form = useForm({
    start: { batch: '', on: '', reason: '' },
    check: ({ batch }) => (batch ? {} : { batch: t`Choose a batch.` }),
    send: async ({ batch, on, reason }, key) => {
      if (!from) return void (await enrol(batch, [person.id], on || undefined))
      const move = {
        toBatchId: batch,
        fromBatchId: from.batchId,
        ...(on && { on }),
        ...(reason && { reason }),
      }
      await transfer(person.id, move, key)
    },
    done: async () => {
      await refreshPeople(queries)
      toast(<Trans>{person.name} is in the new batch</Trans>)
      onDone()
    },
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <SelectField
        {...form.field('batch')}
        label={t`Batch`}
        none={t`Choose a batch`}
        choices={batches
          .filter((batch) => batch.id !== from?.batchId)
          .map((batch) => {
            const free = Math.max(0, batch.capacity - batch.seatsTaken)
            return { value: batch.id, label: t`${batch.name} (${free} free)`, disabled: free === 0 }
          })}
      />
      <DateField {...form.field('on')} label={t`From which day`} hint={t`Empty: today.`} optional />
      {from && <TextField {...form.field('reason')} label={t`Reason`} optional maxLength={300} />}
      <FormButtons busy={form.busy} onBack={onDone} />
    </form>
  )
}

function DropForm({ person, from, onDone }: { person: Person; from: Enrolment; onDone: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { reason: '', on: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: t`Please say why.` }),
    send: ({ reason, on }, key) =>
      drop(person.id, { batchId: from.batchId, reason: reason.trim(), ...(on && { on }) }, key),
    done: async () => {
      await refreshPeople(queries)
      toast(
        <Trans>
          {person.name} is out of {from.batchName}
        </Trans>,
      )
      onDone()
    },
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField
        {...form.field('reason')}
        label={t`Reason`}
        hint={t`It stays with the student's history.`}
        maxLength={300}
      />
      <DateField {...form.field('on')} label={t`From which day`} hint={t`Empty: today.`} optional />
      <FormButtons busy={form.busy} onBack={onDone} />
    </form>
  )
}

function FormButtons({ busy, onBack }: { busy: boolean; onBack: () => void }) {
  return (
    <div className="row wrap">
      <Button type="submit" busy={busy}>
        {busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
      </Button>
      <Button look="quiet" onClick={onBack}>
        <Trans>Not now</Trans>
      </Button>
    </div>
  )
}
