// What the next week brings: its tests first, then its lectures, day by day.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { useSubjectWord } from '../../ui/subjectWords.ts'
import type { Digest, Lecture } from './digest.api.ts'

export function NextWeek({ next }: { next: Digest['next'] }) {
  const { t } = useLingui()
  const format = useFormat()
  const { exams, lectures } = next
  const days = [...Map.groupBy(lectures, ({ startsAt }) => format.weekday(startsAt))]
  return (
    <Panel>
      <Head title={t`Next week`}>{`${format.day(next.from)} – ${format.day(next.to)}`}</Head>
      {exams.length > 0 && (
        <List label={t`Tests`}>
          {exams.map(({ id, title, opensAt }) => (
            <ListRow
              key={id}
              before={<Icon name="test" />}
              title={<b>{title}</b>}
              hint={`${format.weekday(opensAt)}, ${format.time(opensAt)}`}
            />
          ))}
        </List>
      )}
      {lectures.length === 0 ? (
        <p className="dim">
          <Trans>No lectures are planned yet.</Trans>
        </p>
      ) : (
        <dl className="next-days">
          {days.map(([day, some]) => (
            <Day key={day} day={day} lectures={some} />
          ))}
        </dl>
      )}
    </Panel>
  )
}

function Day({ day, lectures }: { day: string; lectures: Lecture[] }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  return (
    <>
      <dt>{day}</dt>
      <dd>
        {lectures.map(({ id, startsAt, subject, room }) => (
          <span key={id} className="lecture">
            <span className="nb hint">{format.time(startsAt)}</span> {wordOf(subject)}
            {room && <span className="s hint"> · {room}</span>}
          </span>
        ))}
      </dd>
    </>
  )
}
