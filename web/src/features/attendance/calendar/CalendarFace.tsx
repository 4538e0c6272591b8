// A student's own attendance, or a child's: the month in colours, each subject's share, and what a day held.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '../../../shell/search.ts'
import { useViewer } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MonthCalendar } from '../../../ui/MonthCalendar.tsx'
import { MonthSwitch, useMonthName } from '../../../ui/MonthSwitch.tsx'
import { dayInIndia, monthOf } from '../../../ui/months.ts'
import { Columns, Panel, Say, Stack } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type StudentMonth, studentMonthQuery } from '../attendance.api.ts'
import { DayPanel } from './DayPanel.tsx'
import { useDayWords } from './dayWords.ts'
import { MonthsPanel } from './MonthsPanel.tsx'
import { SubjectsPanel } from './SubjectsPanel.tsx'
import { UnknownAbsences } from './UnknownAbsences.tsx'

export default function CalendarFace() {
  const { person, children } = useViewer()
  const [{ child }, setSearch] = useSearch({ child: '' })
  const { t } = useLingui()
  if (person.role === 'student') return <StudentCalendar key={person.id} studentId={person.id} own />
  const chosen = children.find(({ id }) => id === child) ?? children[0]
  if (!chosen)
    return (
      <EmptyState title={t`No child is linked to you yet`} level={2}>
        <Trans>The office links a child to its guardians.</Trans>
      </EmptyState>
    )
  return (
    <>
      {children.length > 1 && (
        <Seg
          label={t`Child`}
          value={chosen.id}
          onChange={(id) => setSearch({ child: id })}
          choices={children.map(({ id, name }) => ({ value: id, label: firstNameOf(name) }))}
        />
      )}
      <StudentCalendar key={chosen.id} studentId={chosen.id} own={false} />
    </>
  )
}

const firstNameOf = (name: string) => name.split(' ')[0] ?? name

/** One student's calendar: their own, a child's, or on the office's desk. */
export function StudentCalendar({ studentId, own }: { studentId: string; own: boolean }) {
  const today = dayInIndia()
  const [{ month: wanted, day }, setSearch] = useSearch({ month: '', day: '' })
  const month = wanted || monthOf(today)
  const query = useQuery(studentMonthQuery(studentId, month))
  const words = useDayWords()
  return (
    <Loaded query={query} failed={<Trans>The attendance did not load</Trans>}>
      {(data) => {
        const chosen = data.days.find((one) => one.day === day) ?? latest(data)
        return (
          <>
            <Opening data={data} own={own} />
            <UnknownAbsences data={data} onOpen={(absent) => setSearch({ day: absent })} />
            <Columns>
              <Panel>
                <MonthSwitch
                  month={month}
                  last={monthOf(today)}
                  onChange={(next) => setSearch({ month: next === monthOf(today) ? '' : next, day: '' })}
                />
                <MonthCalendar
                  month={month}
                  days={data.days}
                  today={today}
                  words={words}
                  choice={{ chosen: chosen?.day ?? '', onChoose: (one) => setSearch({ day: one }) }}
                />
              </Panel>
              <Stack>
                {chosen && <DayPanel key={chosen.day} data={data} day={chosen} />}
                <SubjectsPanel data={data} />
                <MonthsPanel data={data} />
                <LeaveLink own={own} studentId={studentId} />
              </Stack>
            </Columns>
          </>
        )
      }}
    </Loaded>
  )
}

const latest = ({ days }: StudentMonth) => days.at(-1)

/** The sentence that answers first, with its arithmetic. */
function Opening({ data, own }: { data: StudentMonth; own: boolean }) {
  const { attended, counted, percent, thresholdPercent, month } = data
  const nameOf = useMonthName()
  const name = nameOf(month)
  const firstName = firstNameOf(data.student.name)
  const above = percent !== null && percent < thresholdPercent && (
    <Trans>The institute asks for {thresholdPercent} %.</Trans>
  )
  if (percent === null)
    return (
      <Say>
        {own ? (
          <Trans>No lecture of yours was taken in {name}.</Trans>
        ) : (
          <Trans>
            {firstName}: no lecture was taken in {name}.
          </Trans>
        )}
      </Say>
    )
  return (
    <Say>
      {own ? (
        <Trans>
          You were in {attended} of {counted} lectures in {name}: {percent} %.
        </Trans>
      ) : (
        <Trans>
          {firstName} was in {attended} of {counted} lectures in {name}: {percent} %.
        </Trans>
      )}{' '}
      {above}
    </Say>
  )
}

function LeaveLink({ own, studentId }: { own: boolean; studentId: string }) {
  return (
    <ButtonLink look="line" icon="leave" to="/leave/new" search={own ? {} : { child: studentId }}>
      <Trans>Ask for leave</Trans>
    </ButtonLink>
  )
}
