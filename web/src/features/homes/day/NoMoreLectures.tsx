// What a home says where no lecture is left today: why, and when the next one is.
import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { StudentHomeData, TeacherHomeData } from '../homes.api.ts'

type Today = Pick<(StudentHomeData | TeacherHomeData)['today'], 'holiday' | 'next'>

/** `held`: how many lectures there were today. */
export function NoMoreLectures({ today: { holiday, next }, held }: { today: Today; held: number }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  const subject = next && wordOf(next.subject)
  const when = next && `${format.weekday(next.startsAt)}, ${format.time(next.startsAt)}`
  return (
    <>
      {held > 0 ? (
        <Trans>Today’s lectures are done.</Trans>
      ) : holiday ? (
        <Trans>Holiday today: {holiday}.</Trans>
      ) : (
        <Trans>No lectures today.</Trans>
      )}{' '}
      {next && (
        <Trans>
          {subject} is next: {when}.
        </Trans>
      )}
    </>
  )
}
