// The week of a student on one page: how often in class, which scores, what the next week brings.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Say, Stack } from '../../ui/Panel.tsx'
import { type Digest, daysAfter, digestOf } from './digest.api.ts'
import { NextWeek } from './NextWeek.tsx'
import { Scores } from './Scores.tsx'
import { WeekMarks } from './WeekMarks.tsx'
import './digest.css'

export default function DigestPage() {
  const { t } = useLingui()
  const { studentId = '' } = useParams({ strict: false })
  const [{ week }, setSearch] = useSearch({ week: '' })
  const query = useQuery(digestOf(studentId, week))
  return (
    <>
      <Title>{t`The week`}</Title>
      <Loaded query={query} failed={t`The week did not load`}>
        {(digest) => <Week digest={digest} onWeek={(day) => setSearch({ week: day }, true)} />}
      </Loaded>
    </>
  )
}

function Week({ digest, onWeek }: { digest: Digest; onWeek: (day: string) => void }) {
  const { t } = useLingui()
  const format = useFormat()
  const { from, to, student, attendance, scores, next } = digest
  const span = `${format.day(from)} – ${format.date(to)}`
  return (
    <>
      <div className="row">
        <IconButton icon="back" label={t`The week before`} onClick={() => onWeek(daysAfter(from, -7))} />
        <span className="grow nb digest-span">
          {student.name}
          <span className="s hint block">{span}</span>
        </span>
        <IconButton
          icon="forward"
          label={t`The week after`}
          disabled={isNow(to)}
          onClick={() => onWeek(daysAfter(from, 7))}
        />
      </div>
      <Say>
        <Sentence digest={digest} />
      </Say>
      <Columns>
        <Stack gap={4}>
          <WeekMarks from={from} attendance={attendance} />
          <Scores scores={scores} />
        </Stack>
        <Stack gap={4}>
          <NextWeek next={next} />
        </Stack>
      </Columns>
    </>
  )
}

/** A week whose Sunday has not passed is the last one there is something to say of. */
function isNow(to: string): boolean {
  return Date.parse(`${to}T23:59:59+05:30`) >= Date.now()
}

function Sentence({ digest: { student, attendance } }: { digest: Digest }) {
  const { person } = useViewer()
  const { name } = student
  const { attended, lectures } = attendance
  const isOwn = student.id === person.id
  if (lectures === 0) return <Trans>No attendance was taken in this week.</Trans>
  if (attended === lectures)
    return isOwn ? (
      <Trans>You were in all {lectures} lectures.</Trans>
    ) : (
      <Trans>
        {name} was in all {lectures} lectures.
      </Trans>
    )
  return isOwn ? (
    <Trans>
      You were in {attended} of {lectures} lectures.
    </Trans>
  ) : (
    <Trans>
      {name} was in {attended} of {lectures} lectures.
    </Trans>
  )
}
