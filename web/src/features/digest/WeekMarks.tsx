// The seven days of a week: a sign and a word for each, and in how many lectures of how many.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useViewer } from '../../shell/session.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type DayMark, type Digest, daysAfter } from './digest.api.ts'

const marks: Record<DayMark['mark'], { word: MessageDescriptor; icon: IconName; look: string }> = {
  present: { word: msg`present`, icon: 'check', look: 'p' },
  late: { word: msg`late`, icon: 'clock', look: 'a' },
  part: { word: msg`part of the day`, icon: 'clock', look: 'a' },
  absent: { word: msg`absent`, icon: 'absent', look: 'n' },
  leave: { word: msg`on leave`, icon: 'leave', look: '' },
}

export function WeekMarks({ from, attendance }: { from: string; attendance: Digest['attendance'] }) {
  const { t } = useLingui()
  const { person } = useViewer()
  const marked = new Map(attendance.days.map((one) => [one.day, one]))
  const days = Array.from({ length: 7 }, (_, index) => daysAfter(from, index))
  return (
    <Panel>
      <Head title={t`In class`}>
        {(person.role === 'parent' || person.role === 'student') && (
          <Link to="/attendance">
            <Trans>Whole month</Trans>
          </Link>
        )}
      </Head>
      <ol className="week-marks">
        {days.map((day) => (
          <Day key={day} day={day} marked={marked.get(day)} />
        ))}
      </ol>
      <Key days={attendance.days} />
      {attendance.onLeave > 0 && <OnLeave lectures={attendance.onLeave} />}
    </Panel>
  )
}

function Day({ day, marked }: { day: string; marked: DayMark | undefined }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const [weekday = ''] = format.weekday(day).split(' ')
  if (!marked)
    return (
      <li>
        <span className="s hint">{weekday}</span>
        <span className="sign none" aria-hidden="true" />
        <span className="s hint">–</span>
      </li>
    )
  const { word, icon, look } = marks[marked.mark]
  return (
    <li>
      <span className="s hint">{weekday}</span>
      <span className={`sign ${look}`}>
        <Icon name={icon} />
      </span>
      <span className="vh">{i18n._(word)}</span>
      <span className="s hint nb">
        {marked.attended}/{marked.lectures}
      </span>
    </li>
  )
}

/** What the signs of this week mean; the rows say it to those who listen. */
function Key({ days }: { days: DayMark[] }) {
  const { i18n } = useLingui()
  const seen = [...new Set(days.map(({ mark }) => mark))]
  return (
    <p className="keys" aria-hidden="true">
      {seen.map((mark) => (
        <span key={mark}>
          <i className={`k sign ${marks[mark].look}`}>
            <Icon name={marks[mark].icon} small />
          </i>
          {i18n._(marks[mark].word)}
        </span>
      ))}
    </p>
  )
}

function OnLeave({ lectures }: { lectures: number }) {
  return (
    <p className="s hint">
      <Trans>Lectures on approved leave: {lectures}</Trans>
    </p>
  )
}
