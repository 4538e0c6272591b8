// The institute's rooms: their seats, who usually sits there, how much is on.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { addRoom, changeRoom, type Room, roomList } from './timetable.api.ts'
import './timetable.css'

const usual = { archived: false }

export default function RoomsPage() {
  const { t } = useLingui()
  const can = useCan()
  const [{ archived }, setSearch] = useSearch(usual)
  const [open, setOpen] = useState<Room | 'new'>()
  const query = useQuery(roomList(archived))
  return (
    <>
      <PageHead title={t`Rooms`}>
        {can('addRoom') && (
          <Button icon="plus" onClick={() => setOpen('new')}>
            <Trans>New room</Trans>
          </Button>
        )}
      </PageHead>
      <div className="row fch">
        <FilterChip on={archived} onChange={(on) => setSearch({ archived: on })}>
          <Trans>Out of use</Trans>
        </FilterChip>
      </div>
      <Loaded query={query} failed={t`The rooms did not load`}>
        {({ rows }) =>
          rows.length > 0 ? <RoomTable rows={rows} onOpen={setOpen} /> : <NoRooms archived={archived} />
        }
      </Loaded>
      {open && <RoomDialog room={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function NoRooms({ archived }: { archived: boolean }) {
  return (
    <Panel>
      <EmptyState
        level={2}
        title={archived ? <Trans>No room is out of use</Trans> : <Trans>No room yet</Trans>}
      >
        {!archived && <Trans>With rooms written down, no two batches are ever planned into one.</Trans>}
      </EmptyState>
    </Panel>
  )
}

function RoomTable({ rows, onOpen }: { rows: Room[]; onOpen: (room: Room) => void }) {
  const { t } = useLingui()
  const mayChange = useCan()('addRoom')
  const columns: Column<Room>[] = [
    { key: 'name', head: t`Room`, card: 'main', cell: (room) => <b>{room.name}</b> },
    { key: 'seats', head: t`Seats`, num: true, cell: (room) => room.seats },
    { key: 'batches', head: t`Usually sits there`, cell: (room) => room.batches.join(', ') },
    {
      key: 'ahead',
      head: t`Lectures in 7 days`,
      num: true,
      card: 'more',
      cell: (room) => room.lecturesAhead,
    },
    {
      key: 'ways',
      head: t`What to do`,
      num: true,
      card: 'side',
      cell: (room) => (
        <span className="row room-ways">
          <ButtonLink
            to="/timetable"
            search={{ by: 'room', id: room.id } as never}
            look="quiet"
            small
            aria-label={t`Timetable of ${room.name}`}
          >
            <Trans>Timetable</Trans>
          </ButtonLink>
          {mayChange && (
            <Button look="quiet" small aria-label={t`Change ${room.name}`} onClick={() => onOpen(room)}>
              <Trans>Change</Trans>
            </Button>
          )}
        </span>
      ),
    },
  ]
  return (
    <Panel flush>
      <Table caption={t`Rooms`} rows={rows} rowKey={(room) => room.id} columns={columns} />
    </Panel>
  )
}

function RoomDialog({ room, onClose }: { room: Room | undefined; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['rooms'] })
  const form = useForm({
    start: { name: room?.name ?? '', seats: String(room?.seats ?? '') },
    check: ({ name, seats }) => ({
      ...(!name.trim() && { name: t`Please fill this in.` }),
      ...(!/^\d{0,4}$/.test(seats) && { seats: t`Give the number of seats.` }),
    }),
    send: ({ name, seats }, key) => {
      const body = { name, seats: seats ? Number(seats) : null }
      return room ? changeRoom(room.id, body, key) : addRoom(body, key)
    },
    done: async () => {
      toast(<Trans>Saved</Trans>)
      await refresh()
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={room?.name ?? t`New room`}>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <TextField {...form.field('name')} label={t`Name`} maxLength={40} autoComplete="off" />
        <TextField
          {...form.field('seats')}
          label={t`Seats`}
          optional
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
        <div className="row wrap">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
          {room && <UseButton room={room} onDone={onClose} />}
        </div>
      </form>
    </Dialog>
  )
}

function UseButton({ room, onDone }: { room: Room; onDone: () => void }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<string>()
  const change = async () => {
    try {
      await changeRoom(room.id, { archived: !room.archived }, crypto.randomUUID())
      toast(<Trans>Saved</Trans>)
      onDone()
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    }
    await queries.invalidateQueries({ queryKey: ['rooms'] })
  }
  return (
    <>
      <Button look="quiet" onClick={change}>
        {room.archived ? <Trans>Use it again</Trans> : <Trans>Take out of use</Trans>}
      </Button>
      {failure && (
        <Note tone="bad" alert>
          {failure}
        </Note>
      )}
    </>
  )
}
