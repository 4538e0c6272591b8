// Whose timetable is shown: kept in the address, so that a link shows the same.
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '../../../shell/search.ts'
import { useViewer } from '../../../shell/session.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { dayOf, isDay, mondayOf } from '../days.ts'
import { batchChoices, roomList, teacherChoices, type Whose } from '../timetable.api.ts'
import type { Side } from '../week/entryWords.tsx'
import { useNow } from '../week/useNow.ts'

/** own: the viewer's · student: one child's */
export type By = 'own' | 'batch' | 'teacher' | 'room' | 'student'

export type Chosen = {
  day: string
  monday: string
  today: string
  setDay: (day: string) => void
  by: By
  id: string
  choose: (by: By, id?: string) => void
  whose: Whose
  side: Side
  /** False while the office has chosen nobody yet. */
  ready: boolean
}

/** What the address says, with each person's usual choice. */
export function useChosen(): Chosen {
  const { person, children } = useViewer()
  const [search, setSearch] = useSearch({ day: '', by: '', id: '' })
  const batches = useQuery({ ...batchChoices, enabled: person.role === 'admin' }).data?.rows
  const today = dayOf(useNow())
  const day = isDay(search.day) ? search.day : today
  const usual: By = person.role === 'admin' ? 'batch' : children.length > 1 ? 'student' : 'own'
  const by = (['own', 'batch', 'teacher', 'room', 'student'].includes(search.by) ? search.by : usual) as By
  const first =
    by === 'batch' && person.role === 'admin' ? batches?.[0]?.id : by === 'student' ? children[0]?.id : ''
  const id = by === 'own' ? '' : search.id || (first ?? '')
  return {
    day,
    monday: mondayOf(day),
    today,
    setDay: (next) => setSearch({ day: next === today ? '' : next }),
    by,
    id,
    choose: (nextBy, nextId = '') => setSearch({ by: nextBy, id: nextId }),
    whose: whoseOf(by, id),
    side:
      by === 'room'
        ? 'room'
        : by === 'teacher' || (by === 'own' && person.role === 'teacher')
          ? 'teacher'
          : 'batch',
    ready: by === 'own' || id !== '',
  }
}

function whoseOf(by: By, id: string): Whose {
  if (!id) return {}
  switch (by) {
    case 'batch':
      return { batchId: id }
    case 'teacher':
      return { teacherId: id }
    case 'room':
      return { roomId: id }
    case 'student':
      return { studentId: id }
    case 'own':
      return {}
  }
}

/** Where there is something to choose: between children, between one's own and a batch's, or for the office anything. */
export function WhoseTimetable({ chosen }: { chosen: Chosen }) {
  const { person, children } = useViewer()
  if (person.role === 'parent' && children.length > 1) return <ChildChoice chosen={chosen} />
  if (person.role === 'admin' || person.role === 'teacher') return <StaffChoice chosen={chosen} />
  return null
}

function ChildChoice({ chosen }: { chosen: Chosen }) {
  const { t } = useLingui()
  const { children } = useViewer()
  return (
    <div className="whose">
      <Seg
        label={t`Child`}
        value={chosen.id}
        onChange={(id) => chosen.choose('student', id)}
        choices={children.map(({ id, name }) => ({ value: id, label: name.split(' ')[0] }))}
      />
    </div>
  )
}

function StaffChoice({ chosen }: { chosen: Chosen }) {
  const { t } = useLingui()
  const isOffice = useViewer().person.role === 'admin'
  const own = { value: 'own' as const, label: t`My week` }
  const batch = { value: 'batch' as const, label: t`Batch` }
  const any = [
    batch,
    { value: 'teacher' as const, label: t`Teacher` },
    { value: 'room' as const, label: t`Room` },
  ]
  return (
    <div className="whose">
      <Seg<By>
        label={t`Timetable of`}
        value={chosen.by}
        onChange={(by) => chosen.choose(by)}
        choices={isOffice ? any : [own, batch]}
      />
      {chosen.by !== 'own' && <NameChoice chosen={chosen} />}
    </div>
  )
}

function NameChoice({ chosen }: { chosen: Chosen }) {
  const { t } = useLingui()
  const names = useNames(chosen.by)
  const labels: Partial<Record<By, string>> = { batch: t`Batch`, teacher: t`Teacher`, room: t`Room` }
  return (
    <SelectField
      name="whose"
      label={labels[chosen.by] ?? ''}
      value={chosen.id}
      none={t`Choose`}
      onChange={(id) => chosen.choose(chosen.by, id)}
      choices={names.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** The names that can be chosen; only the list that is needed is asked for. */
export function useNames(by: By): { id: string; name: string }[] {
  const batches = useQuery({ ...batchChoices, enabled: by === 'batch' })
  const teachers = useQuery({ ...teacherChoices, enabled: by === 'teacher' })
  const rooms = useQuery({ ...roomList(), enabled: by === 'room' })
  const query = { batch: batches, teacher: teachers, room: rooms, own: undefined, student: undefined }[by]
  return query?.data?.rows ?? []
}
