// Which lectures of the day: chosen from that day's timetable.
import { Trans, useLingui } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { CheckboxGroup } from '../../../ui/ChoiceField.tsx'
import type { Form } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Skeleton } from '../../../ui/States.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { Outlook } from '../leave.api.ts'
import type { Values } from './leaveForm.ts'

type Props = { form: Form<Values>; query: UseQueryResult<Outlook> }

export function LectureChoice({ form, query }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const subject = useSubjectWord()
  // What went wrong is said once, where the page looks ahead.
  if (query.isError) return null
  if (!query.data) return <Skeleton rows={2} />
  const lectures = query.data.lectures.filter((lecture) => lecture.state === 'planned')
  if (lectures.length === 0) {
    return (
      <Note tone="plain" icon="calendar">
        <Trans>There is no lecture on that day.</Trans>
      </Note>
    )
  }
  return (
    <CheckboxGroup
      {...form.field('lectureIds')}
      label={t`Which lectures`}
      choices={lectures.map((lecture) => ({
        value: lecture.id,
        label: `${format.time(lecture.startsAt)}–${format.time(lecture.endsAt)} · ${subject(lecture.subject)} · ${lecture.teacher}`,
      }))}
    />
  )
}
