// One day of the calendar: its lectures, what the home was told, and "I know".
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { StudentMonth } from '../attendance.api.ts'
import { MarkChip } from '../markWords.tsx'
import { dayWords } from './dayWords.ts'
import { KnownForm } from './KnownForm.tsx'

type DayPanelProps = { data: StudentMonth; day: StudentMonth['days'][number] }

export function DayPanel({ data, day }: DayPanelProps) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const wordOf = useSubjectWord()
  const title = format.longDate(day.day)
  return (
    <Panel label={title} id="day">
      <Head title={title}>{i18n._(dayWords[day.mark])}</Head>
      <List label={t`Lectures of the day`}>
        {day.lectures.map(({ id, subject, batch, startsAt, endsAt, mark, minutes }) => (
          <ListRow
            key={id}
            title={wordOf(subject)}
            hint={`${format.time(startsAt)}–${format.time(endsAt)} · ${batch}`}
            after={<MarkChip marked={{ mark, minutes }} />}
          />
        ))}
      </List>
      {day.word === 'known' && (
        <Note tone="good">
          <Trans>The reason is known to the institute.</Trans>
        </Note>
      )}
      {isOpen(day) && data.can.includes('knowAbsence') && (
        <KnownForm studentId={data.student.id} day={day.day} />
      )}
    </Panel>
  )
}

/** Told, or not to be reached: somebody may still say that they know. */
export function isOpen({ word }: { word: StudentMonth['days'][number]['word'] }): boolean {
  return word === 'told' || word === 'unreachable' || word === 'waiting'
}
