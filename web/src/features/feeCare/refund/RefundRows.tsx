// Refunds under each other: how much for whom, why, where it stands, and how many days are left.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ClockChip, refundWords, StateChip, todayInIndia } from '../careWords.tsx'
import type { RefundRow } from '../feeCare.api.ts'

export function RefundRows({ rows }: { rows: RefundRow[] }) {
  const { t } = useLingui()
  return (
    <div className="fc-rows">
      <Panel flush>
        <List label={t`Refunds`}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </List>
      </Panel>
    </div>
  )
}

function Row({ row }: { row: RefundRow }) {
  const format = useFormat()
  const amount = format.money(row.paise)
  const { name, rollNumber } = row.student
  const isOpen = row.state === 'asked' || row.state === 'approved'
  return (
    <ListLink
      to="/fees/refunds/$refundId"
      params={{ refundId: row.id }}
      title={
        <Trans>
          {amount} for {name}
        </Trans>
      }
      hint={[rollNumber, row.reason, `${row.askedBy.name}, ${format.day(row.askedAt)}`].join(' · ')}
      after={
        <span className="fc-chips">
          <StateChip of={refundWords[row.state]} />
          {isOpen && <ClockChip dueBy={row.dueBy} today={todayInIndia()} />}
        </span>
      }
    />
  )
}
