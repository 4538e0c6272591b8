// A new exam: its name, what it is, and its pattern with what that brings. Everything else follows on its own page.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { addExam, type NewExam, type Pattern, patternList, type Subject, subjectList } from './exams.api.ts'
import { OWN, PatternField } from './setup/PatternField.tsx'
import { PatternPreview } from './setup/PatternPreview.tsx'
import { ModeField } from './setup/RulesPanel.tsx'
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

type Values = { title: string; pattern: string; mode: 'test' | 'practice' | '' }

function NewExamForm({ patterns, subjects }: { patterns: Pattern[]; subjects: Subject[] }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const form = useForm<Values, { id: string }>({
    start: { title: '', pattern: patterns[0]?.code ?? OWN, mode: 'test' },
    draft: { name: 'new-exam' },
    check: ({ title }) => (title.trim() ? {} : { title: t`Give the exam a name.` }),
    send: (values, key) => addExam(toBody(values, subjects), key),
    done: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['exams'] })
      await navigate({ to: '/exams/$examId', params: { examId: id } })
    },
  })
  const chosen = patterns.find(({ code }) => code === form.values.pattern)
  return (
    <form className="new-exam" noValidate onSubmit={form.onSubmit}>
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
        <ModeField {...form.field('mode')} />
        <PatternField {...form.field('pattern')} patterns={patterns} />
      </Panel>
      <div className="stack g3 holds">
        <PatternPreview pattern={chosen} />
        <div className="row wrap">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Making the draft</Trans> : <Trans>Make a draft</Trans>}
          </Button>
          <ButtonLink to="/exams" look="quiet">
            <Trans>Not now</Trans>
          </ButtonLink>
        </div>
        <p className="s hint">
          <Trans>Everything can still be changed then. Nobody but staff sees a draft.</Trans>
        </p>
      </div>
    </form>
  )
}

/** How often one sits a practice until it is changed: as often as one likes, nearly. */
const PRACTICE_ATTEMPTS = 20

/** Own sections begin with one of the first subject; the next page changes it. */
function toBody({ title, pattern, mode }: Values, [subject]: Subject[]): NewExam {
  const rules = mode === 'practice' ? { mode, attemptsAllowed: PRACTICE_ATTEMPTS } : {}
  if (pattern !== OWN || !subject) return { title, patternCode: pattern, ...rules }
  const marks = { right: '4', wrong: '-1', blank: '0' }
  const section = { name: subject.name, subjectId: subject.id, kind: null, questionCount: 10, marks }
  return { title, durationMinutes: 60, sections: [section], ...rules }
}
