// What else is known when a leave is decided: the year so far, the attendance, the person's other leave.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import type { Leave } from '../leave.api.ts'
import { StateChip, useTimeWords } from '../leaveWords.tsx'
import { CountLine } from '../YearCount.tsx'

export function Background({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  return (
    <>
      <Panel>
        <Head title={t`This academic year`} />
        <CountLine year={leave.year} />
        {leave.attended && <Attended attended={leave.attended} />}
      </Panel>
      {leave.earlier.length > 0 && <Others rows={leave.earlier} />}
    </>
  )
}

function Attended({ attended }: { attended: NonNullable<Leave['attended']> }) {
  const format = useFormat()
  const { held, attended: came, onLeave } = attended
  const since = format.day(attended.from)
  const share = format.percent(came / held)
  return (
    <p className="stack lv-year">
      <span>
        <b className="num l">{share}</b>{' '}
        <Trans>
          attended: {came} of {held} lectures
        </Trans>
      </span>
      <span className="s hint">
        <Trans>
          Since {since}; {onLeave} missed with leave
        </Trans>
      </span>
    </p>
  )
}

const MOST = 6

function Others({ rows }: { rows: Leave['earlier'] }) {
  const { t } = useLingui()
  const words = useTimeWords()
  return (
    <Panel>
      <Head title={t`Other leave this year`}>
        <span className="a dim num">{rows.length}</span>
      </Head>
      <List tight>
        {rows.slice(0, MOST).map((row) => {
          const { when, howMuch } = words(row)
          return (
            <ListLink
              key={row.id}
              to="/leave/$leaveId"
              params={{ leaveId: row.id }}
              title={when}
              hint={howMuch}
              after={<StateChip state={row.state} />}
            />
          )
        })}
      </List>
    </Panel>
  )
}
