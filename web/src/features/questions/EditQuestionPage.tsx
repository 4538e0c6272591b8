// Writing a question of the bank anew; exams that hold it keep what they have.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import { SaveOrDiscard, useEarlierKeys, useOpened, WaitingEditor } from './editor/EditParts.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { draftOf, isChanged, keyOf, toBody } from './questionDraft.ts'
import { changeQuestion, type Question, questionOf, type Subject, subjectList } from './questions.api.ts'
import { useCheck } from './useCheck.ts'

export default function EditQuestionPage() {
  const { t } = useLingui()
  const { questionId = '' } = useParams({ strict: false })
  const subjects = useQuery(subjectList)
  const query = useOpened(questionOf(questionId))
  if (!subjects.data || !query.data)
    return (
      <WaitingEditor
        title={t`Change the question`}
        query={subjects.data ? query : subjects}
        failed={t`The question did not load`}
      />
    )
  const { version } = query.data
  return <EditQuestion key={version} question={query.data} subjects={subjects.data.rows} />
}

function EditQuestion({ question, subjects }: { question: Question; subjects: Subject[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const check = useCheck()
  const earlierKeys = useEarlierKeys()
  const start = draftOf(question, useLanguage())
  const form = useForm({
    start,
    draft: { name: `question-${question.id}-${question.version}` },
    check,
    send: (values, key) => changeQuestion(question.id, { ...toBody(values), version: question.version }, key),
    done: async ({ version, examsWithEarlierKey: count }) => {
      await navigate({ to: '/questions/$questionId', params: { questionId: question.id } })
      await queries.invalidateQueries({ queryKey: ['questions'] })
      const saved = version > question.version ? t`Saved as version ${version}.` : t`Saved.`
      toast(earlierKeys(count) ?? saved)
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
      <SaveOrDiscard
        form="question-form"
        busy={form.busy}
        onDiscard={() => {
          form.reset()
          void navigate({ to: '/questions/$questionId', params: { questionId: question.id } })
        }}
      />
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
