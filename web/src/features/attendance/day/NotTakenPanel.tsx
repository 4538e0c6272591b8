// Lectures that have begun and that nobody has marked: whose they are, and whether their teacher was reminded.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { notTakenQuery, type UntakenLecture } from '../attendance.api.ts'

const SHOWN = 12

export function NotTakenPanel() {
  const { t } = useLingui()
  const query = useQuery({ ...notTakenQuery, refetchInterval: 60_000 })
  return (
    <Loaded query={query} failed={<Trans>The lectures not taken did not load</Trans>}>
      {({ rows }) => {
        const count = rows.length
        const more = count - SHOWN
        return (
          <Panel>
            <Head title={<Trans>Not yet taken</Trans>}>{count > 0 ? String(count) : undefined}</Head>
            {count === 0 ? (
              <p className="dim">
                <Trans>Every lecture of the last seven days is marked.</Trans>
              </p>
            ) : (
              <List label={t`Not yet taken`}>
                {rows.slice(0, SHOWN).map((lecture) => (
                  <UntakenRow key={lecture.id} lecture={lecture} />
                ))}
              </List>
            )}
            {more > 0 && (
              <p className="s hint">
                <Trans>And {more} more; mark these first.</Trans>
              </p>
            )}
          </Panel>
        )
      }}
    </Loaded>
  )
}

function UntakenRow({ lecture }: { lecture: UntakenLecture }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  const { id, batch, subject, teacher, startsAt, remindedAt, frozen } = lecture
  const reminded = remindedAt && format.when(remindedAt)
  return (
    <ListLink
      to="/lectures/$lectureId/attendance"
      params={{ lectureId: id }}
      title={`${batch} · ${wordOf(subject)}`}
      hint={
        <>
          {format.when(startsAt)} · {teacher}
          <span className="block">
            {reminded ? <Trans>Reminded {reminded}</Trans> : <Trans>Not reminded yet</Trans>}
          </span>
        </>
      }
      after={
        frozen ? (
          <Chip tone="bad" icon="lock">
            <Trans>Frozen</Trans>
          </Chip>
        ) : undefined
      }
    />
  )
}
