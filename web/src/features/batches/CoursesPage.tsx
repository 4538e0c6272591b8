// The courses: for which examination, in which class, made of which subjects.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import { type Course, courseList, refreshBatches, type Subject, subjectList } from './batches.api.ts'
import { classWords, targetNames } from './batchWords.ts'
import { CourseForm } from './CourseForm.tsx'
import './batches.css'

export default function CoursesPage() {
  const { t } = useLingui()
  const can = useCan()
  const queries = useQueryClient()
  const courses = useQuery(courseList)
  const subjects = useQuery(subjectList)
  const [editing, setEditing] = useState<Course | 'new'>()
  const saved = async () => {
    await refreshBatches(queries)
    toast(<Trans>Saved</Trans>)
    setEditing(undefined)
  }
  return (
    <>
      <PageHead
        title={t`Courses`}
        above={
          <Link to="/batches">
            <Trans>Batches</Trans>
          </Link>
        }
      >
        {can('addCourse') && (
          <Button icon="plus" onClick={() => setEditing('new')}>
            <Trans>New course</Trans>
          </Button>
        )}
      </PageHead>
      <Loaded query={courses} failed={t`The courses did not load`}>
        {({ rows }) => (
          <Loaded query={subjects} failed={t`The subjects did not load`}>
            {(list) => <CourseList rows={rows} subjects={list.rows} onEdit={setEditing} />}
          </Loaded>
        )}
      </Loaded>
      <Dialog
        open={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing === 'new' || !editing ? t`New course` : editing.name}
        sheet
      >
        {editing && (
          <CourseForm
            key={editing === 'new' ? 'new' : editing.id}
            course={editing === 'new' ? undefined : editing}
            subjects={subjects.data?.rows ?? []}
            onBack={() => setEditing(undefined)}
            onDone={() => void saved()}
          />
        )}
      </Dialog>
    </>
  )
}

type ListProps = { rows: Course[]; subjects: Subject[]; onEdit: (course: Course) => void }

function CourseList({ rows, subjects, onEdit }: ListProps) {
  const { t } = useLingui()
  const may = useCan()('addCourse')
  const language = useLanguage()
  if (rows.length === 0)
    return (
      <Panel>
        <EmptyState level={2} title={t`No course yet`}>
          <Trans>A course says what is taught and for which examination; batches belong to one.</Trans>
        </EmptyState>
      </Panel>
    )
  const names = (course: Course) =>
    subjects.filter((one) => course.subjectIds.includes(one.id)).map((one) => one.name[language])
  return (
    <Panel flush>
      <List label={t`Courses`}>
        {rows.map((course) => (
          <ListRow
            key={course.id}
            title={<b>{course.name}</b>}
            hint={<CourseHint course={course} subjects={names(course)} />}
            after={
              <>
                {course.archived && (
                  <Chip tone="plain">
                    <Trans>Offered no more</Trans>
                  </Chip>
                )}
                {may && (
                  <Button small look="quiet" onClick={() => onEdit(course)}>
                    <Trans>Change</Trans>
                  </Button>
                )}
              </>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

function CourseHint({ course, subjects }: { course: Course; subjects: string[] }) {
  const { i18n } = useLingui()
  const word = classWords[String(course.classLevel)]
  return (
    <>
      {targetNames[course.target]}
      {word && ` · ${i18n._(word)}`} ·{' '}
      <Plural value={course.batchCount} _0="no batch" one="# batch" other="# batches" />
      <span className="block wraps">{subjects.join(', ')}</span>
    </>
  )
}
