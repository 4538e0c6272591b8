// Who teaches what in the batch, subject by subject.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { CheckboxGroup } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import {
  type Batch,
  courseList,
  refreshBatches,
  setTeachers,
  subjectList,
  teacherList,
} from './batches.api.ts'

/** The subjects of the batch's course, named in the language of the screen. */
function useSubjects(batch: Batch): { id: string; name: string }[] {
  const language = useLanguage()
  const subjects = useQuery(subjectList).data?.rows ?? []
  const course = useQuery(courseList).data?.rows.find((one) => one.id === batch.courseId)
  return subjects
    .filter((subject) => course?.subjectIds.includes(subject.id))
    .map((subject) => ({ id: subject.id, name: subject.name[language] }))
}

export function TeachersPanel({ batch }: { batch: Batch }) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  const subjects = useSubjects(batch)
  return (
    <Panel>
      <Head title={t`Teachers`}>
        {batch.can.includes('setBatchTeachers') && !editing && !batch.archived && (
          <Button small look="quiet" onClick={() => setEditing(true)}>
            <Trans>Change</Trans>
          </Button>
        )}
      </Head>
      {editing ? (
        <TeachersForm batch={batch} subjects={subjects} onDone={() => setEditing(false)} />
      ) : (
        <List label={t`Teachers`} tight>
          {subjects.map((subject) => (
            <ListRow
              key={subject.id}
              title={subject.name}
              after={<Names batch={batch} subjectId={subject.id} />}
            />
          ))}
        </List>
      )}
    </Panel>
  )
}

function Names({ batch, subjectId }: { batch: Batch; subjectId: string }) {
  const names = batch.teachers.filter((one) => one.subjectId === subjectId).map((one) => one.teacherName)
  if (names.length > 0) return <b className="wraps">{names.join(', ')}</b>
  return (
    <span className="hint">
      <Trans>nobody yet</Trans>
    </span>
  )
}

type FormProps = { batch: Batch; subjects: { id: string; name: string }[]; onDone: () => void }

function TeachersForm({ batch, subjects, onDone }: FormProps) {
  const queries = useQueryClient()
  const teachers = useQuery(teacherList).data?.rows ?? []
  const form = useForm({
    start: {
      teachers: batch.teachers.map((one) => `${one.subjectId} ${one.teacherId}`) as readonly string[],
    },
    send: (values, key) =>
      setTeachers(
        batch.id,
        values.teachers.map((pair) => {
          const [subjectId = '', teacherId = ''] = pair.split(' ')
          return { subjectId, teacherId }
        }),
        key,
      ),
    done: async () => {
      await refreshBatches(queries)
      toast(<Trans>Saved</Trans>)
      onDone()
    },
  })
  const chosen = form.values.teachers
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      {subjects.map((subject) => (
        <CheckboxGroup
          key={subject.id}
          name={subject.id}
          label={subject.name}
          value={chosen.filter((pair) => pair.startsWith(subject.id))}
          onChange={(own) =>
            form.set({ teachers: [...chosen.filter((pair) => !pair.startsWith(subject.id)), ...own] })
          }
          choices={teachers.map((teacher) => ({ value: `${subject.id} ${teacher.id}`, label: teacher.name }))}
        />
      ))}
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
