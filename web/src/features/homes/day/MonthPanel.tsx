// The month's attendance of a child in colours. Comes after the home itself.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, ask } from '../../../api/client.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MonthCalendar } from '../../../ui/MonthCalendar.tsx'
import { dayInIndia, monthOf } from '../../../ui/months.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'

const monthQuery = (studentId: string, month: string) =>
  queryOptions({
    queryKey: ['attendance', 'student', studentId, month],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/attendance', {
          params: { path: { studentId }, query: { month } },
        }),
      ),
  })

export default function MonthPanel({ studentId }: { studentId: string }) {
  const { t } = useLingui()
  const today = dayInIndia()
  const query = useQuery(monthQuery(studentId, monthOf(today)))
  const words = {
    present: t`present`,
    absent: t`absent`,
    late: t`late`,
    part: t`a part of the day`,
    leave: t`on leave`,
    none: t`no lecture`,
  }
  return (
    <Panel>
      <Head title={<Trans>Attendance this month</Trans>}>
        <Link to="/attendance" search={{ child: studentId }}>
          <Trans>Each lecture</Trans>
        </Link>
      </Head>
      <Loaded query={query} failed={<Trans>The attendance did not load</Trans>}>
        {({ days, month }) => (
          <>
            {days.length > 0 && (
              <p className="s dim">
                <CameOn
                  days={days.filter(({ mark }) => mark !== 'absent' && mark !== 'leave').length}
                  of={days.length}
                />
              </p>
            )}
            <MonthCalendar {...{ month, days, today, words }} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

/** "Came on 14 of 16 days." */
function CameOn({ days, of: all }: { days: number; of: number }) {
  return <Plural value={all} one={`Came on ${days} of # day.`} other={`Came on ${days} of # days.`} />
}
