// How much leave was approved in the academic year, in days, halves and lectures.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/States.tsx'
import { type LeaveYear, leaveYear } from './leave.api.ts'

export function YearCount({ personId }: { personId: string }) {
  const { t } = useLingui()
  const query = useQuery(leaveYear(personId))
  return (
    <Loaded query={query} skeleton={<Skeleton rows={1} />} failed={t`The year’s count did not load`}>
      {(year) => (
        <Panel label={t`Leave of this academic year`}>
          <CountLine year={year} />
        </Panel>
      )}
    </Loaded>
  )
}

type Counts = Pick<LeaveYear, 'from' | 'to' | 'days' | 'halves' | 'lectures'>

/** The figures of a year, with what they add up from. */
export function CountLine({ year }: { year: Counts }) {
  const format = useFormat()
  const { days, halves, lectures } = year
  const [from, to] = [format.date(year.from), format.date(year.to)]
  return (
    <div className="stack lv-year">
      <p className="row wrap lv-count l num">
        <b>
          <Plural value={days} one="# day" other="# days" />
        </b>
        <b>
          <Plural value={halves} one="# half day" other="# half days" />
        </b>
        <b>
          <Plural value={lectures} one="# lecture" other="# lectures" />
        </b>
      </p>
      <p className="s hint">
        <Trans>
          Approved leave from {from} to {to}
        </Trans>
      </p>
    </div>
  )
}
