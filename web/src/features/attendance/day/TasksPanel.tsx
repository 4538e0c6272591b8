// Students somebody should talk with: absent several days in a row, or too little in a month.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { useMonthName } from '../../../ui/MonthSwitch.tsx'
import { monthOf } from '../../../ui/months.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { finishTask, PAGE_SIZE, type Task, tasksQuery } from '../attendance.api.ts'
import { NoteForm } from './NoteForm.tsx'

/** `onlyWithRows`: nothing at all where there is nobody to talk with. */
export function TasksPanel({ onlyWithRows }: { onlyWithRows?: boolean }) {
  const { t } = useLingui()
  const [done, setDone] = useState(false)
  const [page, setPage] = useState(1)
  const [asked, setAsked] = useState<Task>()
  const query = useQuery(tasksQuery(done, page))
  if (onlyWithRows && !done && !query.data?.total) return null
  return (
    <Loaded query={query} failed={<Trans>The students to talk with did not load</Trans>}>
      {({ rows, total }) => (
        <Panel>
          <Head title={<Trans>To talk with</Trans>}>
            <Button
              small
              look="quiet"
              onClick={() => {
                setDone(!done)
                setPage(1)
              }}
            >
              {done ? <Trans>Show the open ones</Trans> : <Trans>Show what is done</Trans>}
            </Button>
          </Head>
          {rows.length === 0 ? (
            <p className="dim">
              {done ? (
                <Trans>Nothing is done yet.</Trans>
              ) : (
                <Trans>Nobody is absent for days or below the institute’s share.</Trans>
              )}
            </p>
          ) : (
            <ul className="list" aria-label={t`To talk with`}>
              {rows.map((task) => (
                <TaskRow key={task.id} task={task} onDone={() => setAsked(task)} />
              ))}
            </ul>
          )}
          <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          <Dialog
            open={asked !== undefined}
            onClose={() => setAsked(undefined)}
            title={asked?.student.name ?? ''}
            sheet
          >
            {asked && (
              <NoteForm
                key={asked.id}
                label={t`What was agreed`}
                maxLength={500}
                send={(note, key) => finishTask(asked.student.id, asked.id, note, key)}
                onClose={() => setAsked(undefined)}
              >
                <Trans>Done</Trans>
              </NoteForm>
            )}
          </Dialog>
        </Panel>
      )}
    </Loaded>
  )
}

function TaskRow({ task, onDone }: { task: Task; onDone: () => void }) {
  const format = useFormat()
  const { student, batches, doneAt, doneByName, note } = task
  const when = doneAt && format.when(doneAt)
  return (
    <li>
      <span className="grow">
        <Link to="/people/$personId" params={{ personId: student.id }} className="task-name">
          <b>{student.name}</b>
        </Link>
        <span className="s block">
          <Why task={task} />
        </span>
        <span className="s hint block">{[student.rollNumber, ...batches].join(' · ')}</span>
        {when && (
          <span className="s hint block">
            {doneByName}, {when}
            {note && <>: {note}</>}
          </span>
        )}
      </span>
      {!doneAt && (
        <Button small look="line" onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      )}
    </li>
  )
}

function Why({ task: { kind, value, since } }: { task: Task }) {
  const format = useFormat()
  const nameOf = useMonthName()
  const day = format.day(since)
  const month = nameOf(monthOf(since))
  if (kind === 'days_in_a_row')
    return (
      <span className="neg">
        <Plural
          value={value}
          one={`Absent # day, since ${day}`}
          other={`Absent # days in a row, since ${day}`}
        />
      </span>
    )
  return (
    <span className="neg">
      <Trans>
        {value} % in {month}
      </Trans>
    </span>
  )
}
