// Students below the share that the institute asks for, the lowest first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { MonthSwitch } from '../../ui/MonthSwitch.tsx'
import { dayInIndia, monthOf } from '../../ui/months.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pager } from '../../ui/Table.tsx'
import { lowQuery, PAGE_SIZE } from './registers.api.ts'

export function LowPanel() {
  const { t } = useLingui()
  const current = monthOf(dayInIndia())
  const [month, setMonth] = useState(current)
  const [page, setPage] = useState(1)
  const query = useQuery(lowQuery(month, page))
  const choose = (next: string) => {
    setMonth(next)
    setPage(1)
  }
  return (
    <Loaded query={query} failed={<Trans>The students below the share did not load</Trans>}>
      {({ rows, total, thresholdPercent }) => (
        <Panel>
          <h2>
            <Trans>Below {thresholdPercent} %</Trans>
          </h2>
          <MonthSwitch month={month} last={current} onChange={choose} />
          {rows.length === 0 ? (
            <p className="dim">
              <Trans>Nobody in this month.</Trans>
            </p>
          ) : (
            <List label={t`Below ${thresholdPercent} %`}>
              {rows.map(({ studentId, name, rollNumber, batches, attended, counted, percent }) => (
                <ListLink
                  key={studentId}
                  to="/attendance/students/$studentId"
                  params={{ studentId }}
                  title={name}
                  hint={[rollNumber, ...batches].join(' · ')}
                  after={
                    <span className="num">
                      <b className="neg">{percent} %</b>
                      <span className="s hint block">
                        <Trans>
                          {attended} of {counted}
                        </Trans>
                      </span>
                    </span>
                  }
                />
              ))}
            </List>
          )}
          <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
        </Panel>
      )}
    </Loaded>
  )
}
