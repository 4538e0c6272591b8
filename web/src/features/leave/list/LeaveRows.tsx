// Requests under each other: when, how long, why, and where each stands.
import { Trans, useLingui } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { List, ListLink } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { type LeaveRow, PAGE_SIZE } from '../leave.api.ts'
import { StateChip, useTimeWords } from '../leaveWords.tsx'

type Props = {
  query: UseQueryResult<{ rows: LeaveRow[]; total: number }>
  page: number
  onPage: (page: number) => void
  empty: ReactNode
  /** With whose leave it is: for everybody but the person and the family. */
  named?: boolean
}

export function LeaveRows({ query, page, onPage, empty, named }: Props) {
  const { t } = useLingui()
  return (
    <Loaded query={query} failed={t`The leave did not load`}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          empty
        ) : (
          <>
            <div className="lv-rows">
              <Panel flush>
                <List label={t`Leave`}>
                  {rows.map((row) =>
                    named ? <NamedRow key={row.id} row={row} /> : <OwnRow key={row.id} row={row} />,
                  )}
                </List>
              </Panel>
            </div>
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={onPage} />
          </>
        )
      }
    </Loaded>
  )
}

function OwnRow({ row }: { row: LeaveRow }) {
  const words = useTimeWords()
  const { when, howMuch } = words(row)
  return (
    <ListLink
      to="/leave/$leaveId"
      params={{ leaveId: row.id }}
      title={
        <>
          {when} <span className="hint lv-much">{howMuch}</span>
        </>
      }
      hint={<span className="lv-why">{row.reason}</span>}
      after={<StateChip state={row.state} />}
    />
  )
}

function NamedRow({ row }: { row: LeaveRow }) {
  const words = useTimeWords()
  const { when, howMuch } = words(row)
  const { name, photoUrl, batches, role } = row.person
  const batch = batches.join(', ')
  return (
    <ListLink
      to="/leave/$leaveId"
      params={{ leaveId: row.id }}
      before={<Avatar name={name} photoUrl={photoUrl} />}
      title={
        <>
          {name} <span className="hint lv-much">{role === 'teacher' ? <Trans>Teacher</Trans> : batch}</span>
        </>
      }
      hint={
        <>
          <span className="block">
            {when} · {howMuch}
          </span>
          <span className="lv-why">{row.reason}</span>
        </>
      }
      after={
        <span className="lv-chips">
          <StateChip state={row.state} />
          {row.late && <LateChip />}
        </span>
      }
    />
  )
}

/** It was asked for after it had begun. */
export function LateChip() {
  return (
    <Chip tone="plain" icon="clock">
      <Trans>Asked afterwards</Trans>
    </Chip>
  )
}
