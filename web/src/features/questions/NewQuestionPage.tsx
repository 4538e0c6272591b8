// Typing a question into the bank.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { TaskTop } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import { QuestionEditor } from './QuestionEditor.tsx'
import { emptyDraft, toBody, writtenIn } from './questionDraft.ts'
import { addQuestion, type Subject, subjectList } from './questions.api.ts'
import { useCheck } from './useCheck.ts'

export default function NewQuestionPage() {
  const { t } = useLingui()
  const subjects = useQuery(subjectList)
  return (
    <Loaded query={subjects} failed={t`The subjects did not load`} skeleton={<Waiting />}>
      {({ rows }) => <NewQuestion subjects={rows} />}
    </Loaded>
  )
}

function Waiting() {
  const { t } = useLingui()
  return (
    <>
      <TaskTop title={t`New question`} />
      <Main>
        <div className="panel" aria-busy="true" />
      </Main>
    </>
  )
}

function NewQuestion({ subjects }: { subjects: Subject[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const check = useCheck()
  const goesOn = useRef(false)
  const [{ subject, topic }] = useSearch({ subject: '', topic: '' })
  const start = emptyDraft({
    subjectId: subjects.some(({ id }) => id === subject) ? subject : (subjects[0]?.id ?? ''),
    topicId: topic,
    language: useLanguage(),
  })
  const form = useForm({
    start,
    draft: { name: 'new-question' },
    check,
    send: (values, key) => addQuestion(toBody(values), key),
    done: async ({ id }, values) => {
      await queries.invalidateQueries({ queryKey: ['questions'] })
      if (!goesOn.current)
        return void (await navigate({ to: '/questions/$questionId', params: { questionId: id } }))
      const { subjectId, topicId, language, difficulty, kind, optionCount } = values
      form.set({ ...emptyDraft({ subjectId, topicId, language }), difficulty, kind, optionCount })
      document.querySelector<HTMLElement>('#question-form textarea')?.focus()
      toast(
        <>
          <Trans>The question is in the bank.</Trans>{' '}
          <Link to="/questions/$questionId" params={{ questionId: id }}>
            <Trans>Look at it</Trans>
          </Link>
        </>,
      )
    },
  })
  return (
    <QuestionEditor
      title={t`New question`}
      form={form}
      subjects={subjects}
      unsaved={writtenIn(form.values).length > 0}
    >
      <Button type="submit" form="question-form" busy={form.busy} onClick={() => (goesOn.current = false)}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
      </Button>
      <Button
        type="submit"
        form="question-form"
        look="line"
        disabled={form.busy}
        onClick={() => (goesOn.current = true)}
      >
        <Trans>Save and next</Trans>
      </Button>
    </QuestionEditor>
  )
}
