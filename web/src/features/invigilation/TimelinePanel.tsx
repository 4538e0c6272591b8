// The attempt from its start to its end: a strip to look at, and every moment in words.
import { Plural, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Moment, Report } from './invigilation.api.ts'
import { MomentDetail, MomentTitle, momentIcon } from './momentWords.tsx'

/** So many short times away are shown at once; the rest on request. */
const SHOWN = 40

export function TimelinePanel({ report }: { report: Report }) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const moments = all ? report.timeline : report.timeline.slice(0, SHOWN)
  const rest = report.timeline.length - moments.length
  return (
    <Panel>
      <Head title={t`What happened`} />
      <TimeStrip report={report} />
      <List label={t`What happened, in order`}>
        {moments.map((moment) => (
          <MomentRow key={`${moment.at} ${moment.kind}`} moment={moment} closedHow={report.closedHow} />
        ))}
      </List>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          <Plural value={rest} one="Show one more" other="Show # more" />
        </Button>
      )}
    </Panel>
  )
}

function MomentRow({ moment, closedHow }: { moment: Moment; closedHow: Report['closedHow'] }) {
  const format = useFormat()
  const counted = moment.away?.counted
  return (
    <ListRow
      before={
        <span className={counted ? 'moment att' : 'moment'}>
          <Icon name={momentIcon(moment)} />
          <time className="num" dateTime={moment.at}>
            {format.exactTime(moment.at)}
          </time>
        </span>
      }
      title={<MomentTitle moment={moment} closedHow={closedHow} />}
      hint={<MomentDetail moment={moment} />}
    />
  )
}

/** The time of the attempt as one line; times away stand on it as wide as they were long. */
function TimeStrip({ report }: { report: Report }) {
  const { t } = useLingui()
  const format = useFormat()
  const from = Date.parse(report.startedAt)
  const to = Math.max(Date.parse(report.closedAt ?? report.endsAt), from + 1)
  const x = (time: number) => Math.min(1000, Math.max(0, ((time - from) / (to - from)) * 1000))
  const away = report.timeline.flatMap(({ at, away }) =>
    away?.counted ? [{ x: x(Date.parse(at)), width: Math.max(3, (away.seconds * 1e6) / (to - from)) }] : [],
  )
  const { count } = report.away
  return (
    <div className="time-strip">
      <svg
        viewBox="0 0 1000 32"
        height="32"
        preserveAspectRatio="none"
        role="img"
        aria-label={t`The attempt as a line, with ${count} times away on it`}
      >
        <rect className="base" x="0" y="14" width="1000" height="4" />
        {away.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in the row
          <rect key={index} className="away" x={one.x} y="4" width={one.width} height="24" />
        ))}
      </svg>
      <p className="axis s hint">
        <span>{format.time(from)}</span>
        <span>{format.time(to)}</span>
      </p>
    </div>
  )
}
