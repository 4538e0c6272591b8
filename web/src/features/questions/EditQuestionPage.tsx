// Writing a question of the bank anew; exams that hold it keep what they have.
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Main } from '../../shell/Frame.tsx'
import { TaskTop } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Skeleton } from '../../ui/States.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import { QuestionEditor } from './QuestionEditor.tsx'
import { draftOf, isChanged, keyOf, toBody } from './questionDraft.ts'
import { changeQuestion, type Question, questionOf, type Subject, subjectList } from './questions.api.ts'
import { useCheck } from './useCheck.ts'

export default function EditQuestionPage() {
  const { questionId = '' } = useParams({ strict: false })
  const subjects = useQuery(subjectList)
  // What is being changed stays as it was when it was opened; the version says so to the server.
  const query = useQuery({
    ...questionOf(questionId),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (!subjects.data || !query.data) return <Waiting query={subjects.data ? query : subjects} />
  const { version } = query.data
  return <EditQuestion key={version} question={query.data} subjects={subjects.data.rows} />
}

function Waiting({ query }: { query: Parameters<typeof Loaded>[0]['query'] }) {
  const { t } = useLingui()
  return (
    <>
      <TaskTop title={t`Change the question`} />
      <Main>
        <Loaded query={query} failed={t`The question did not load`}>
          {() => <Skeleton />}
        </Loaded>
      </Main>
    </>
  )
}

function EditQuestion({ question, subjects }: { question: Question; subjects: Subject[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const check = useCheck()
  const start = draftOf(question, useLanguage())
  const form = useForm({
    start,
    draft: { name: `question-${question.id}-${question.version}` },
    check,
    send: (values, key) => changeQuestion(question.id, { ...toBody(values), version: question.version }, key),
    done: async ({ version, examsWithEarlierKey: count }) => {
      await navigate({ to: '/questions/$questionId', params: { questionId: question.id } })
      await queries.invalidateQueries({ queryKey: ['questions'] })
      if (count > 0) {
        toast(
          t`${plural(count, {
            one: 'Saved. # scheduled exam keeps the earlier answer.',
            other: 'Saved. # scheduled exams keep the earlier answer.',
          })}`,
        )
      } else toast(version > question.version ? t`Saved as version ${version}.` : t`Saved.`)
    },
  })
  const isOtherKey = JSON.stringify(keyOf(form.values)) !== JSON.stringify(keyOf(start))
  return (
    <QuestionEditor
      title={t`Change the question`}
      form={form}
      subjects={subjects}
      question={question}
      unsaved={isChanged(start, form.values)}
      warning={isOtherKey && question.scheduledCount > 0 && <KeyWarning count={question.scheduledCount} />}
    >
      <Button type="submit" form="question-form" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          form.reset()
          void navigate({ to: '/questions/$questionId', params: { questionId: question.id } })
        }}
      >
        <Trans>Discard</Trans>
      </Button>
    </QuestionEditor>
  )
}

function KeyWarning({ count }: { count: number }) {
  return (
    <Note tone="due" title={<Trans>Another answer is right now</Trans>} alert>
      <Plural
        value={count}
        one="# scheduled exam keeps the earlier answer. Marks in it do not change."
        other="# scheduled exams keep the earlier answer. Marks in them do not change."
      />
    </Note>
  )
}
