// The fields of a course, for a new one and for changing one.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, CheckboxGroup, SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useLanguage } from '../../words/language.ts'
import { addCourse, type Course, changeCourse, type NewCourse, type Subject } from './batches.api.ts'
import { classWords, type Target, targetNames, targets } from './batchWords.ts'

type FormProps = { course: Course | undefined; subjects: Subject[]; onBack: () => void; onDone: () => void }

export function CourseForm({ course, subjects, onBack, onDone }: FormProps) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const form = useForm({
    start: {
      name: course?.name ?? '',
      target: (course?.target ?? 'neet') as Target | '',
      classLevel: String(course?.classLevel ?? 12),
      description: course?.description ?? '',
      subjectIds: (course?.subjectIds ?? []) as readonly string[],
      archived: course?.archived ?? false,
    },
    check: ({ name, subjectIds }) => ({
      ...(!name.trim() && { name: t`Please fill this in.` }),
      ...(subjectIds.length === 0 && { subjectIds: t`Choose at least one.` }),
    }),
    send: ({ archived, ...values }, key) =>
      course
        ? changeCourse(course.id, { ...toCourse(values), archived }, key)
        : addCourse(toCourse(values), key),
    done: onDone,
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField {...form.field('name')} label={t`Name`} maxLength={80} autoComplete="off" />
      <SelectField
        {...form.field('target')}
        label={t`Examination`}
        choices={targets.map((value) => ({ value, label: targetNames[value] }))}
      />
      <SelectField
        {...form.field('classLevel')}
        label={t`Class`}
        choices={Object.entries(classWords).map(([value, word]) => ({ value, label: i18n._(word) }))}
      />
      <CheckboxGroup
        {...form.field('subjectIds')}
        label={t`Subjects`}
        choices={subjects.map((subject) => ({ value: subject.id, label: subject.name[language] }))}
      />
      <TextArea
        {...form.field('description')}
        label={t`What it offers`}
        hint={t`The public page shows it.`}
        optional
        rows={3}
        maxLength={500}
      />
      {course && <Checkbox {...form.field('archived')} label={t`Offered no more`} />}
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
        <Button look="quiet" onClick={onBack}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

type Values = {
  name: string
  target: Target | ''
  classLevel: string
  description: string
  subjectIds: readonly string[]
}

const toCourse = ({ target, classLevel, subjectIds, ...rest }: Values): NewCourse => ({
  ...rest,
  target: target || 'neet',
  classLevel: Number(classLevel) as NewCourse['classLevel'],
  subjectIds: [...subjectIds],
})
