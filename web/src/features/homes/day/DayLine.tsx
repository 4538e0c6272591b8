// Today as a line: what is done with one's own mark, now, and what is next; tests stand between the lectures.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { LectureToday } from '../homes.api.ts'
import '../../../ui/dayLine.css'

/** A lecture or a test of today. `hint` says where, with whom, and what became of it. */
export type DayItem = {
  id: string
  startsAt: string
  endsAt: string
  title: ReactNode
  hint?: ReactNode
  off?: boolean
  /** A button at its end. */
  action?: ReactNode
}

type DayLineProps = { items: DayItem[]; now: Date; holiday: string | null }

export function DayPanel({ items, now, holiday }: DayLineProps) {
  return (
    <Panel>
      <Head title={<Trans>Today</Trans>}>
        <Link to="/timetable">
          <Trans>Whole week</Trans>
        </Link>
      </Head>
      {holiday && (
        <p>
          <Trans>Holiday: {holiday}</Trans>
        </p>
      )}
      {items.length > 0 ? (
        <DayLine items={items} now={now} />
      ) : (
        !holiday && <EmptyState plain title={<Trans>No lectures today</Trans>} />
      )}
    </Panel>
  )
}

function DayLine({ items, now }: Pick<DayLineProps, 'items' | 'now'>) {
  const sorted = [...items].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  const ahead = sorted.findIndex(({ startsAt }) => new Date(startsAt) > now)
  const rows = sorted.map((item) => <DayRow key={item.id} item={item} now={now} />)
  rows.splice(ahead === -1 ? rows.length : ahead, 0, <NowRow key="now" now={now} />)
  return <ol className="day">{rows}</ol>
}

function DayRow({ item, now }: { item: DayItem; now: Date }) {
  const format = useFormat()
  const look = item.off ? 'off' : new Date(item.endsAt) <= now ? 'done' : undefined
  return (
    <li className={look}>
      <time>{format.time(item.startsAt)}</time>
      <span className="dot" />
      <div>
        <b>{item.title}</b>
        {item.hint && <p className="s hint">{item.hint}</p>}
      </div>
      {item.action}
    </li>
  )
}

function NowRow({ now }: { now: Date }) {
  const format = useFormat()
  return (
    <li className="nowline">
      <time>{format.time(now)}</time>
      <span className="dot" />
      <i>
        <span className="vh">
          <Trans>Now</Trans>
        </span>
      </i>
    </li>
  )
}

/** "Room 4 · present", or why it is not as the plan has it. */
export function useLectureHint(): (lecture: LectureToday, rest?: string) => string {
  const { t } = useLingui()
  return (lecture, rest = '') => {
    const { teacher } = lecture
    const changed = lecture.cancelled
      ? t`cancelled`
      : lecture.moved
        ? t`at another time today`
        : lecture.substitute
          ? t`today with ${teacher}`
          : ''
    return [lecture.room, changed, rest].filter(Boolean).join(' · ')
  }
}

/** The lectures of a student's day, each with the own mark. */
export function useStudentItems(): (
  lectures: (LectureToday & { mark: { mark: keyof ReturnType<typeof useMarkWords> } | null })[],
) => DayItem[] {
  const subject = useSubjectWord()
  const hintOf = useLectureHint()
  const words = useMarkWords()
  return (lectures) =>
    lectures.map((lecture) => ({
      ...{ id: lecture.id, startsAt: lecture.startsAt, endsAt: lecture.endsAt, off: lecture.cancelled },
      title: subject(lecture.subject),
      hint: hintOf(lecture, lecture.mark ? words[lecture.mark.mark] : ''),
    }))
}

function useMarkWords() {
  const { t } = useLingui()
  return {
    present: t`present`,
    late: t`late`,
    left_early: t`left early`,
    absent: t`absent`,
    leave: t`on leave`,
  }
}
