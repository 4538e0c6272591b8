// The student's latest results, each a way to its page.
import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, ask } from '../../api/client.ts'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'

const resultsOf = (studentId: string) =>
  queryOptions({
    queryKey: ['people', studentId, 'results'],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/results', {
          params: { path: { studentId }, query: { pageSize: 5 } },
        }),
      ),
  })
type Result = Awaited<ReturnType<NonNullable<ReturnType<typeof resultsOf>['queryFn']>>>['rows'][number]

export function ResultsPanel({ studentId }: { studentId: string }) {
  const { t } = useLingui()
  const query = useQuery(resultsOf(studentId))
  return (
    <Panel>
      <Head title={t`Latest tests`}>
        <Link className="a" to="/students/$studentId/progress" params={{ studentId }}>
          <Trans>Progress</Trans>
        </Link>
      </Head>
      <Loaded query={query} failed={t`The results did not load`}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="dim">
              <Trans>No result yet.</Trans>
            </p>
          ) : (
            <List label={t`Latest tests`}>
              {rows.map((row) => (
                <ResultRow key={row.exam.id} row={row} />
              ))}
            </List>
          )
        }
      </Loaded>
    </Panel>
  )
}

function ResultRow({ row: { exam, attemptId, score, maxScore } }: { row: Result }) {
  const { t } = useLingui()
  const format = useFormat()
  const day = format.date(exam.opensAt)
  if (!attemptId || score === null)
    return <ListRow title={exam.title} hint={day} after={<span className="dim">{t`not written`}</span>} />
  return (
    <ListLink
      to="/results/$attemptId"
      params={{ attemptId }}
      title={exam.title}
      hint={day}
      after={
        <span className="nb num">
          <b>{format.marks(score)}</b>
          {maxScore !== null && <span className="hint"> / {format.marks(maxScore)}</span>}
        </span>
      }
    />
  )
}
