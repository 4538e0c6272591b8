// A month of attendance as a picture, and who is at risk. Comes after the home itself.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, ask } from '../../../api/client.ts'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { dayInIndia } from '../../../ui/months.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { type Slice, Slices } from '../../../ui/Plot.tsx'
import { EmptyState } from '../../../ui/States.tsx'

const heatQuery = {
  queryKey: ['registers', 'heat', 'home'],
  queryFn: () => ask(api.GET('/v1/attendance/heat-map')),
}
const lowQuery = {
  queryKey: ['registers', 'low', 'home'],
  queryFn: () => ask(api.GET('/v1/attendance/low', { params: { query: { pageSize: 5 } } })),
}

export default function RiskPanel() {
  const heat = useQuery(heatQuery)
  const low = useQuery(lowQuery)
  return (
    <Panel>
      <Head title={<Trans>Attendance of thirty days</Trans>}>
        <Link to="/registers">
          <Trans>Batches, day by day</Trans>
        </Link>
      </Head>
      <Loaded query={heat} failed={<Trans>The batches did not load</Trans>}>
        {({ days, batches }) =>
          days.length === 0 ? (
            <EmptyState plain title={<Trans>No lecture was taken in these days</Trans>} />
          ) : (
            <Month days={days} percents={days.map((_, index) => meanOf(batches, index))} />
          )
        }
      </Loaded>
      <Loaded query={low} failed={<Trans>The students at risk did not load</Trans>}>
        {({ rows, total, thresholdPercent }) => (
          <>
            <h3>
              <Trans>
                {total} students below {thresholdPercent} % this month
              </Trans>
            </h3>
            <List>
              {rows.map((row) => (
                <ListLink
                  key={row.studentId}
                  to="/attendance/students/$studentId"
                  params={{ studentId: row.studentId }}
                  title={row.name}
                  hint={row.batches.join(', ')}
                  after={<b className="num neg">{row.percent} %</b>}
                />
              ))}
            </List>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

type Batch = { percents: (number | null)[] }

/** The mean of the batches that had lectures on the day. */
function meanOf(batches: Batch[], index: number): number {
  const known = batches.flatMap(({ percents }) => percents[index] ?? [])
  return known.reduce((sum, percent) => sum + percent, 0) / Math.max(1, known.length)
}

/** Below this a day is one to ask about. */
const LOW = 75

function Month({ days, percents }: { days: string[]; percents: number[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const today = days.indexOf(dayInIndia())
  const slices = percents.map(
    (value, index): Slice => ({ value, tone: index === today ? 'now' : value < LOW ? 'bad' : 'own' }),
  )
  const lowest = Math.round(Math.min(...percents))
  const highest = Math.round(Math.max(...percents))
  return (
    <div>
      <Slices
        label={t`Between ${lowest} and ${highest} % were in class on each day.`}
        slices={slices}
        top={100}
        height={72}
      />
      <p className="axis">
        <span>{format.day(days[0] ?? '')}</span>
        <span>
          <Trans>
            {lowest} to {highest} % in class
          </Trans>
        </span>
        <span>{format.day(days.at(-1) ?? '')}</span>
      </p>
    </div>
  )
}
