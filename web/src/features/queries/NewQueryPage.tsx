// Asking: what about, in a line, with what was answered before; then the whole of it, with photos.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Main } from '../../shell/Frame.tsx'
import { Dock, TaskTop } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup, SelectField } from '../../ui/ChoiceField.tsx'
import { type Form, useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useLanguage } from '../../words/language.ts'
import { PhotoStrip } from './PhotoStrip.tsx'
import { askQuery, ownSubjects, type Picture, settingsQuery, subjectList, type Topic } from './queries.api.ts'
import { topicWords } from './queryWords.tsx'
import { SimilarAnswers } from './SimilarAnswers.tsx'
import { usePhotos } from './usePhotos.ts'
import { WritingField } from './WritingField.tsx'
import './queries.css'

type Draft = {
  topic: Topic
  subjectId: string
  studentId: string
  title: string
  body: string
  pictures: readonly Picture[]
}

/** What the address says: a question of an exam that the result page sends along, or words that were searched. */
type Address = { exam?: unknown; question?: unknown; title?: unknown }

function useAddress() {
  const { exam, question, title } = useRouterState({ select: ({ location }) => location.search as Address })
  const position = Number(question)
  return {
    exam: typeof exam === 'string' && position > 0 ? { examId: exam, position } : undefined,
    title: typeof title === 'string' ? title : '',
  }
}

export default function NewQueryPage() {
  const { t } = useLingui()
  const { exam, title } = useAddress()
  const { person, children } = useViewer()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const isStudent = person.role === 'student'
  const form = useForm<Draft, { id: string }>({
    start: {
      topic: isStudent ? 'subject' : 'fees',
      subjectId: '',
      studentId: children.length === 1 ? (children[0]?.id ?? '') : '',
      title,
      body: '',
      pictures: [],
    },
    draft: { name: exam ? `query:${exam.examId}:${exam.position}` : 'query' },
    check: (draft) => ({
      ...(draft.title.trim().length < 3 && { title: t`Say in a line what you want to know.` }),
      ...(draft.topic === 'subject' && !exam && !draft.subjectId && { subjectId: t`Choose the subject.` }),
    }),
    send: (draft, key) => askQuery(toRequest(draft, exam), key),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['queries'] })
      void navigate({ to: '/queries/$queryId', params: { queryId: id }, replace: true })
    },
  })
  const photos = usePhotos(form.values.pictures, (pictures) => form.set({ pictures }))
  return (
    <>
      <TaskTop title={t`Ask`} />
      <Main>
        <form id="ask" className="stack g4 qr-form" noValidate onSubmit={form.onSubmit}>
          <Panel>
            {exam ? (
              <Note tone="own" icon="test">
                <Trans>
                  About question {exam.position} of the test. Your teacher sees the question with it.
                </Trans>
              </Note>
            ) : (
              <AboutFields form={form} isStudent={isStudent} />
            )}
            <TextField
              {...form.field('title')}
              label={t`What do you want to know?`}
              placeholder={t`In one line`}
              maxLength={150}
            />
            <SimilarAnswers
              title={form.values.title}
              subjectId={form.values.topic === 'subject' ? form.values.subjectId : ''}
              onHelped={() => {
                form.reset()
                void navigate({ to: '/queries' })
              }}
            />
            <WritingField
              {...form.field('body')}
              label={t`Tell more`}
              placeholder={t`What have you tried? Where does it stop?`}
              rows={5}
              optional
            />
            <PhotoStrip photos={photos} />
          </Panel>
          {form.failure && (
            <Note tone="bad" alert>
              {form.failure}
            </Note>
          )}
        </form>
      </Main>
      <Dock>
        <WhoReads topic={form.values.topic} />
        <Button type="submit" form="ask" busy={form.busy} disabled={photos.busy > 0}>
          {form.busy ? <Trans>Sending</Trans> : <Trans>Send</Trans>}
        </Button>
      </Dock>
    </>
  )
}

function toRequest(draft: Draft, exam: { examId: string; position: number } | undefined) {
  const { title, body, pictures } = draft
  const topic: Topic = exam ? 'subject' : draft.topic
  return {
    ...{ topic, title, body },
    pictures: pictures.map(({ id }) => id),
    ...(exam && { exam }),
    ...(topic === 'subject' && !exam && { subjectId: draft.subjectId }),
    ...(topic !== 'subject' && draft.studentId && { studentId: draft.studentId }),
  }
}

function AboutFields({ form, isStudent }: { form: Form<Draft>; isStudent: boolean }) {
  const { t, i18n } = useLingui()
  const { children } = useViewer()
  const topics: Topic[] = isStudent ? ['subject', 'fees', 'office'] : ['fees', 'office']
  return (
    <>
      <div className="qr-topics">
        <RadioGroup
          {...form.field('topic')}
          onChange={(topic) => form.set({ topic: topic as Topic })}
          label={t`What is it about?`}
          choices={topics.map((value) => ({ value, label: i18n._(topicWords[value]) }))}
        />
      </div>
      {form.values.topic === 'subject' && <SubjectField form={form} />}
      {!isStudent && children.length > 1 && (
        <SelectField
          {...form.field('studentId')}
          label={t`About which child?`}
          none={t`Neither in particular`}
          optional
          choices={children.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}

function SubjectField({ form }: { form: Form<Draft> }) {
  const { t } = useLingui()
  const language = useLanguage()
  const all = useQuery(subjectList)
  const own = useQuery(ownSubjects)
  const subjects = all.data?.rows.filter(({ id }) => own.data?.includes(id)) ?? []
  return (
    <div className="qr-topics">
      <RadioGroup
        {...form.field('subjectId')}
        label={t`Subject`}
        choices={subjects.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
    </div>
  )
}

/** Who reads it and by when there is to be an answer: said before it is sent. */
function WhoReads({ topic }: { topic: Topic }) {
  const { person } = useViewer()
  const { data } = useQuery(settingsQuery)
  const hours = topic === 'subject' ? data?.subjectHours : data?.officeHours
  return (
    <p className="s hint grow">
      {topic === 'subject' ? (
        <Trans>Your teacher reads it; your guardian can too while you are under 18.</Trans>
      ) : person.role === 'student' ? (
        <Trans>The office reads it; your guardian can too while you are under 18.</Trans>
      ) : (
        <Trans>Only the office reads it.</Trans>
      )}{' '}
      {hours && <Trans>Answered within {hours} hours.</Trans>}
    </p>
  )
}
