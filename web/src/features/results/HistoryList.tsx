// A student's tests that are out, newest first: the score beside the batch's average; who was away has no zero.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { type HistoryRow, historyOf, PAGE_SIZE } from './results.api.ts'
import { useName } from './resultWords.tsx'
import { Trend } from './TrendPanel.tsx'

export function HistoryList({ studentId }: { studentId: string }) {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const query = useQuery(historyOf(studentId, page))
  return (
    <Loaded query={query} failed={t`The results did not load`}>
      {({ rows, total }) =>
        total === 0 ? (
          <Panel>
            <EmptyState title={t`No result yet`}>
              <Trans>After a test is sat and its results are published, they stand here.</Trans>
            </EmptyState>
          </Panel>
        ) : (
          <>
            {page === 1 && <RecentTrend rows={rows} />}
            <Panel label={t`Results`}>
              <Head title={t`Results`} />
              <List>
                {rows.map((row) => (
                  <HistoryItem key={row.exam.id} row={row} />
                ))}
              </List>
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </Panel>
          </>
        )
      }
    </Loaded>
  )
}

/** The line of the tests that can be compared with the newest one. */
function RecentTrend({ rows }: { rows: HistoryRow[] }) {
  const sat = rows.filter((row) => row.score !== null)
  const [newest] = sat
  const like = sat.filter(
    ({ exam, maxScore }) => exam.patternCode === newest?.exam.patternCode && maxScore === newest.maxScore,
  )
  return like.length > 1 ? <Trend rows={like.slice(0, 8).reverse()} /> : null
}

function HistoryItem({ row }: { row: HistoryRow }) {
  const { t } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  const day = format.date(row.exam.opensAt)
  const max = format.marks(row.maxScore)
  if (row.score === null || !row.attemptId)
    return (
      <ListRow
        title={row.exam.title}
        hint={row.isVoided ? t`${day} · taken out by a ruling` : t`${day} · did not sit it`}
      />
    )
  const average = format.marks(row.batchAverage ?? '0')
  const moved = row.movedAt && format.day(row.movedAt)
  const parts = row.subjects.map(({ subject, score }) => `${nameOf(subject.name)} ${format.marks(score)}`)
  return (
    <ListLink
      to="/results/$attemptId"
      params={{ attemptId: row.attemptId }}
      title={row.exam.title}
      hint={
        <>
          {row.batchAverage === null ? day : t`${day} · batch average ${average}`}
          {parts.length > 1 && <span className="block">{parts.join(' · ')}</span>}
          {row.rank !== null && <StandingWords row={row} />}
          {moved && <span className="block">{t`New key since ${moved}: marks moved`}</span>}
        </>
      }
      after={
        <span className="nb">
          <b className="l">{format.marks(row.score)}</b> <span className="s hint">/ {max}</span>
        </span>
      }
    />
  )
}

/** For the student, the parents and staff alone. */
function StandingWords({ row: { rank, appeared, percentile } }: { row: HistoryRow }) {
  const short = Number(percentile).toFixed(2)
  return (
    <span className="block">
      <Trans>
        rank {rank} of {appeared}, percentile {short}
      </Trans>
    </span>
  )
}
