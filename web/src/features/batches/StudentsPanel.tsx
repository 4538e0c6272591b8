// Who learns in the batch; into it, to another one, out of it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { statusWords } from '../../ui/personWords.ts'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { toastUndo } from '../../ui/Toast.tsx'
import {
  type Batch,
  type BatchStudent,
  moveTo,
  PAGE_SIZE,
  refreshBatches,
  studentsOf,
} from './batches.api.ts'
import { DropForm } from './DropForm.tsx'
import { EnrolForm } from './EnrolForm.tsx'
import { MoveForm } from './MoveForm.tsx'

type Doing = { what: 'enrol' } | { what: 'move' | 'drop'; student: BatchStudent }

export function StudentsPanel({ batch }: { batch: Batch }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [page, setPage] = useState(1)
  const [doing, setDoing] = useState<Doing>()
  const query = useQuery(studentsOf(batch.id, page))
  const mayChange = batch.can.includes('enrolStudents') && !batch.archived
  const close = () => setDoing(undefined)
  const moved = (student: BatchStudent, to: { id: string; name: string }) => {
    close()
    const back = () => void moveTo(batch.id, to.id, [student.id]).then(() => refreshBatches(queries))
    toastUndo(
      <Trans>
        {student.name} is in {to.name} now
      </Trans>,
      back,
    )
  }
  return (
    <Panel>
      <Head title={<Count students={query.data?.total ?? 0} />}>
        {mayChange && (
          <Button small look="tonal" icon="plus" onClick={() => setDoing({ what: 'enrol' })}>
            <Trans>Enrol</Trans>
          </Button>
        )}
      </Head>
      <Loaded query={query} failed={t`The students did not load`}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState plain title={t`Nobody in this batch yet`} />
          ) : (
            <>
              <List label={t`Students`}>
                {rows.map((student) => (
                  <StudentRow key={student.id} student={student} mayChange={mayChange} onDo={setDoing} />
                ))}
              </List>
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          )
        }
      </Loaded>
      <Dialog open={doing?.what === 'enrol'} onClose={close} title={t`Enrol students`} sheet>
        <EnrolForm batch={batch} onDone={close} />
      </Dialog>
      <Dialog open={doing?.what === 'move'} onClose={close} title={t`Move to another batch`} sheet>
        {doing?.what === 'move' && (
          <MoveForm
            batch={batch}
            student={doing.student}
            onBack={close}
            onDone={(to) => moved(doing.student, to)}
          />
        )}
      </Dialog>
      <Dialog open={doing?.what === 'drop'} onClose={close} title={t`Out of the batch`} sheet>
        {doing?.what === 'drop' && <DropForm batch={batch} student={doing.student} onDone={close} />}
      </Dialog>
    </Panel>
  )
}

function Count({ students }: { students: number }) {
  if (students === 0) return <Trans>Students</Trans>
  return <Plural value={students} one="# student" other="# students" />
}

type RowProps = { student: BatchStudent; mayChange: boolean; onDo: (doing: Doing) => void }

function StudentRow({ student, mayChange, onDo }: RowProps) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const day = format.date(student.fromOn)
  const beginsLater = new Date(student.fromOn) > new Date()
  const { word, tone } = statusWords[student.status]
  return (
    <ListRow
      before={<Avatar name={student.name} photoUrl={student.photoUrl} />}
      title={
        <Link to="/people/$personId" params={{ personId: student.id }}>
          {student.name}
        </Link>
      }
      hint={
        <>
          {student.rollNumber} · {beginsLater ? <Trans>from {day}</Trans> : <Trans>since {day}</Trans>}
        </>
      }
      after={
        <>
          {student.consentMissing ? (
            <Chip tone="due">
              <Trans>Consent missing</Trans>
            </Chip>
          ) : (
            student.status !== 'active' && <Chip tone={tone}>{i18n._(word)}</Chip>
          )}
          {mayChange && (
            <Menu
              label={t`More for ${student.name}`}
              items={
                <>
                  <MenuItem icon="forward" onClick={() => onDo({ what: 'move', student })}>
                    <Trans>Move to another batch</Trans>
                  </MenuItem>
                  <MenuItem icon="close" danger onClick={() => onDo({ what: 'drop', student })}>
                    <Trans>Out of the batch</Trans>
                  </MenuItem>
                </>
              }
            />
          )}
        </>
      }
    />
  )
}
