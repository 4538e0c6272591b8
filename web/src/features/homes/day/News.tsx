// What is new for somebody: notices not yet read, their own queries that were answered, leave that is not over.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import type { LeaveAhead, NewNotices, StudentHomeData } from '../homes.api.ts'

/** Nothing where everything is read. */
export function NoticesPanel({ notices }: { notices: NewNotices }) {
  const { t } = useLingui()
  const format = useFormat()
  const { total, rows } = notices
  if (total === 0) return null
  return (
    <Panel>
      <Head title={<Trans>New notices</Trans>}>
        <Link to="/notices">{total > rows.length ? t`All ${total}` : t`All`}</Link>
      </Head>
      <Rows>
        {rows.map(({ id, title, author, sentAt, important }) => (
          <ListLink
            key={id}
            to="/notices/$noticeId"
            params={{ noticeId: id }}
            title={title}
            hint={`${author} · ${format.when(sentAt)}`}
            after={important && <Chip tone="due">{t`important`}</Chip>}
          />
        ))}
      </Rows>
    </Panel>
  )
}

/** Where there is little room, the chip of a row stands under its words. */
const Rows = ({ children }: { children: ReactNode }) => (
  <div className="news">
    <List>{children}</List>
  </div>
)

export function AnswersPanel({ queries }: { queries: StudentHomeData['queries'] }) {
  const format = useFormat()
  const { waiting, answered, rows } = queries
  if (waiting + answered === 0) return null
  return (
    <Panel>
      <Head title={<Trans>My queries</Trans>}>
        <Link to="/queries">
          <Trans>All</Trans>
        </Link>
      </Head>
      <List>
        {rows.map(({ id, title, answeredAt }) => (
          <ListLink
            key={id}
            to="/queries/$queryId"
            params={{ queryId: id }}
            title={title}
            hint={answeredAt && <AnsweredAt when={format.when(answeredAt)} />}
          />
        ))}
      </List>
      {waiting > 0 && (
        <p className="s dim">
          <Plural
            value={waiting}
            one="# query waits for its answer."
            other="# queries wait for their answer."
          />
        </p>
      )}
    </Panel>
  )
}

const AnsweredAt = ({ when }: { when: string }) => <Trans>Answered: {when}</Trans>

export function LeavePanel({ leaves }: { leaves: LeaveAhead[] }) {
  const format = useFormat()
  if (leaves.length === 0) return null
  return (
    <Panel>
      <Head title={<Trans>Leave</Trans>}>
        <Link to="/leave">
          <Trans>All</Trans>
        </Link>
      </Head>
      <Rows>
        {leaves.map(({ id, fromOn, toOn, reason, state }) => (
          <ListLink
            key={id}
            to="/leave/$leaveId"
            params={{ leaveId: id }}
            title={fromOn === toOn ? format.weekday(fromOn) : `${format.day(fromOn)} – ${format.day(toOn)}`}
            hint={reason}
            after={<LeaveChip state={state} />}
          />
        ))}
      </Rows>
    </Panel>
  )
}

function LeaveChip({ state }: { state: LeaveAhead['state'] }) {
  const { t } = useLingui()
  if (state === 'approved')
    return (
      <Chip tone="good" icon="leave">
        {t`approved`}
      </Chip>
    )
  if (state === 'asked_back')
    return (
      <Chip tone="due" icon="speech">
        {t`question asked`}
      </Chip>
    )
  return (
    <Chip tone="due" icon="clock">
      {state === 'waiting' ? t`waits for a decision` : t`waits for the guardian`}
    </Chip>
  )
}
