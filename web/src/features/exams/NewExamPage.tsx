// A new exam: its name and its pattern. Everything else is set up on the exam's own page.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { addExam, type NewExam, type Pattern, patternList, type Subject, subjectList } from './exams.api.ts'
import { useName } from './examWords.tsx'
import './exams.css'

export default function NewExamPage() {
  const { t } = useLingui()
  const patterns = useQuery(patternList)
  const subjects = useQuery(subjectList)
  return (
    <>
      <PageHead title={t`New exam`} />
      <Loaded query={patterns} failed={t`The patterns did not load`}>
        {(list) => (
          <Loaded query={subjects} failed={t`The subjects did not load`}>
            {({ rows }) => <NewExamForm patterns={list.rows} subjects={rows} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

const OWN = 'own'

function NewExamForm({ patterns, subjects }: { patterns: Pattern[]; subjects: Subject[] }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const choices = usePatternChoices(patterns)
  const form = useForm({
    start: { title: '', pattern: patterns[0]?.code ?? OWN },
    draft: { name: 'new-exam' },
    check: ({ title }) => (title.trim() ? {} : { title: t`Give the exam a name.` }),
    send: ({ title, pattern }, key) => addExam(toBody(title, pattern, subjects), key),
    done: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['exams'] })
      await navigate({ to: '/exams/$examId', params: { examId: id } })
    },
  })
  return (
    <form className="stack g4 exam-form" noValidate onSubmit={form.onSubmit}>
      <Panel label={t`Name and pattern`}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <TextField
          {...form.field('title')}
          label={t`Name`}
          hint={t`As students and parents will read it, such as “JEE Main mock 8”.`}
          maxLength={120}
        />
        <RadioGroup {...form.field('pattern')} label={t`Pattern`} choices={choices} />
        <div className="row wrap">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Making the draft</Trans> : <Trans>Make a draft</Trans>}
          </Button>
          <ButtonLink to="/exams" look="quiet">
            <Trans>Not now</Trans>
          </ButtonLink>
        </div>
        <p className="s hint">
          <Trans>Nobody but staff sees a draft.</Trans>
        </p>
      </Panel>
    </form>
  )
}

function usePatternChoices(patterns: Pattern[]) {
  const { t } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  return [
    ...patterns.map((pattern) => {
      const { questionCount, durationMinutes } = pattern
      const marks = format.marks(pattern.maxMarks)
      const from = format.date(pattern.inForceFrom)
      return {
        value: pattern.code,
        label: nameOf(pattern.name),
        hint: t`${questionCount} questions, ${marks} marks, ${durationMinutes} minutes. As held since ${from}.`,
      }
    }),
    {
      value: OWN,
      label: t`Own sections`,
      hint: t`Choose subjects, numbers of questions and marks yourself.`,
    },
  ]
}

/** Own sections begin with one of the first subject; the next page changes it. */
function toBody(title: string, pattern: string, [subject]: Subject[]): NewExam {
  if (pattern !== OWN || !subject) return { title, patternCode: pattern }
  const marks = { right: '4', wrong: '-1', blank: '0' }
  const section = { name: subject.name, subjectId: subject.id, kind: null, questionCount: 10, marks }
  return { title, durationMinutes: 60, sections: [section] }
}
