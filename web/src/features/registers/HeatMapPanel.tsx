// Batches by days: how many in a hundred were in class, the lowest batch on top. The number stands in each colour.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { monthOf } from '../../ui/months.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type HeatMap, heatMapQuery } from './registers.api.ts'

export function HeatMapPanel({ to }: { to: string }) {
  const query = useQuery(heatMapQuery(to))
  const format = useFormat()
  return (
    <Loaded query={query} failed={<Trans>The batches did not load</Trans>}>
      {(map) => {
        const from = format.day(map.from)
        const until = format.day(map.to)
        return (
          <Panel>
            <Head title={<Trans>Batches, day by day</Trans>}>{`${from} – ${until}`}</Head>
            {map.days.length === 0 ? (
              <EmptyState title={<Trans>No lecture was taken in these days</Trans>} plain />
            ) : (
              <HeatTable map={map} />
            )}
          </Panel>
        )
      }}
    </Loaded>
  )
}

function HeatTable({ map: { days, batches } }: { map: HeatMap }) {
  const { t } = useLingui()
  const format = useFormat()
  const sorted = [...batches].sort((one, other) => (one.percent ?? 101) - (other.percent ?? 101))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="register-scroll" ref={showLatest} tabIndex={0} aria-label={t`Batches, day by day`}>
        <table className="register heat">
          <thead>
            <tr>
              <th scope="col" className="register-name">
                <Trans>Batch</Trans>
              </th>
              <th scope="col" className="num heat-total">
                %
              </th>
              {days.map((day) => (
                <th key={day} scope="col" title={format.longDate(day)}>
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span className="vh">{format.day(day)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ id, name, percent, percents }) => (
              <tr key={id}>
                <th scope="row" className="register-name">
                  <Link to="/registers/$batchId" params={{ batchId: id }}>
                    {name}
                  </Link>
                </th>
                <td className="num heat-total">
                  <b>{percent ?? '–'}</b>
                </td>
                {percents.map((value, index) => {
                  const day = days[index] ?? ''
                  return (
                    <td key={day} className={heatClass(value)}>
                      {value !== null && (
                        <Link
                          to="/registers/$batchId"
                          params={{ batchId: id }}
                          search={{ month: monthOf(day), day }}
                          tabIndex={-1}
                        >
                          {value}
                        </Link>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="register-key s dim">
        <span>
          <i className="h4">90</i>
          <Trans>90 and more</Trans>
        </span>
        <span>
          <i className="h3">75</i>
          <Trans>75 to 89</Trans>
        </span>
        <span>
          <i className="h2">60</i>
          <Trans>60 to 74</Trans>
        </span>
        <span>
          <i className="h1">50</i>
          <Trans>below 60, of a hundred</Trans>
        </span>
      </p>
    </>
  )
}

/** The days at the end are the ones that one asks about. */
function showLatest(box: HTMLElement | null): void {
  if (box) box.scrollLeft = box.scrollWidth
}

function heatClass(percent: number | null): string | undefined {
  if (percent === null) return undefined
  if (percent >= 90) return 'h4'
  if (percent >= 75) return 'h3'
  return percent >= 60 ? 'h2' : 'h1'
}
