// What the office should look at beside the week: lectures without a teacher, and what the guidelines say.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Columns, Head, Panel } from '../../../ui/Panel.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { toast, toastUndo } from '../../../ui/Toast.tsx'
import { addDays } from '../days.ts'
import { useWarningSentence } from '../lecture/Meets.tsx'
import {
  guidelineWarnings,
  type Needed,
  neededSubstitutes,
  refreshTimetable,
  substitute,
} from '../timetable.api.ts'

/** As far as warnings are looked for from the week that is shown. */
const DAYS = 28

export function OfficeTasks({ monday }: { monday: string }) {
  return (
    <Columns even={2}>
      <NeedSubstitutes />
      <GuidelineWarnings monday={monday} />
    </Columns>
  )
}

function NeedSubstitutes() {
  const { t } = useLingui()
  const rows = useQuery(neededSubstitutes).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Panel>
      <Head title={t`Need a substitute`} />
      <List>
        {rows.map((row) => (
          <NeededRow key={row.id} needed={row} />
        ))}
      </List>
    </Panel>
  )
}

function NeededRow({ needed }: { needed: Needed }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const format = useFormat()
  const subject = useSubjectWord()
  const give = async (teacherId: string, name: string) => {
    try {
      await substitute(needed.id, teacherId)
      toastUndo(<Trans>{name} gives this lecture.</Trans>, () =>
        substitute(needed.id, needed.teacherId).then(() => refreshTimetable(queries)),
      )
    } catch (error) {
      toast(problemSentence(i18n, error))
    }
    await refreshTimetable(queries)
  }
  const what = `${subject(needed.subject)} · ${needed.batch}`
  const when = `${format.weekday(needed.startsAt)}, ${format.time(needed.startsAt)}`
  const away = needed.teacher
  return (
    <ListRow
      title={what}
      hint={
        <>
          {when} · <Trans>{away} is on leave</Trans>
          <span className="row wrap offers">
            {needed.free.length === 0 && <Trans>No teacher is free at this time.</Trans>}
            {needed.free.map(({ id, name }) => (
              <Button key={id} small look="tonal" onClick={() => give(id, name)}>
                {name}
              </Button>
            ))}
          </span>
        </>
      }
    />
  )
}

function GuidelineWarnings({ monday }: { monday: string }) {
  const { t } = useLingui()
  const rows = useQuery(guidelineWarnings(monday, addDays(monday, DAYS - 1))).data?.rows ?? []
  const sentence = useWarningSentence()
  if (rows.length === 0) return null
  return (
    <Panel>
      <Head title={t`Against the guidelines`} />
      <List tight>
        {rows.slice(0, 12).map((row) => (
          <ListRow
            key={`${row.kind} ${row.batchId} ${row.day} ${row.examId}`}
            title={row.batch}
            hint={sentence(row)}
          />
        ))}
      </List>
    </Panel>
  )
}
