// The editor of a question: where it belongs, its text in each language, what is right, and how it will look.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Form } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type Language, languageNames, languages } from '../../words/language.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { SimilarPanel } from './care/SimilarPanel.tsx'
import { EditorFrame, LanguageTabs } from './editor/EditorFrame.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { QuestionView } from './QuestionView.tsx'
import { type Draft, keyOf, partFields, textOf, writtenIn } from './questionDraft.ts'
import type { Question, Subject } from './questions.api.ts'
import { TextFields } from './TextFields.tsx'
import { usePictures } from './usePictures.ts'

type EditorProps = {
  title: string
  form: Form<Draft>
  subjects: Subject[]
  /** The question that is changed; absent for a new one. */
  question?: Question
  /** Whether the draft holds what the bank does not. */
  unsaved: boolean
  warning?: ReactNode
  /** The buttons that end the work; they submit `question-form`. */
  children: ReactNode
}

export function QuestionEditor({ title, form, subjects, question, unsaved, warning, children }: EditorProps) {
  const { t } = useLingui()
  const [language, setLanguage] = useEditedLanguage(form)
  const pictures = usePictures(form, language)
  return (
    <EditorFrame
      title={title}
      unsaved={unsaved}
      formProps={{ id: 'question-form', onSubmit: form.onSubmit, ...pictures.handlers }}
      preview={
        <div className="stack g3">
          <Preview draft={form.values} language={language} />
          <SimilarPanel draft={form.values} exceptId={question?.id} />
        </div>
      }
      dock={children}
    >
      <Failure form={form} />
      {warning}
      <Panel label={t`Text and answer`}>
        <LanguageTabs
          label={t`Language of the question`}
          value={language}
          onChange={setLanguage}
          written={writtenIn(form.values)}
        >
          <Trans>One language is enough. Options keep their order in all of them.</Trans>
        </LanguageTabs>
        <TextFields key={language} {...{ form, language, pictures }}>
          <AnswerFields form={form} language={language} isNew={!question} />
        </TextFields>
      </Panel>
      <PlaceFields form={form} subjects={subjects} isUsed={(question?.examCount ?? 0) > 0} />
    </EditorFrame>
  )
}

/** The language whose fields are shown: the one that is chosen, until another one holds the first error. */
function useEditedLanguage(form: Form<Draft>) {
  const { language } = form.values
  const wrong = languages.filter((one) => hasError(form, one))
  const first = wrong.includes(language) ? language : wrong[0]
  const show = (one: Language) => form.set({ language: one })
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves once, when the errors come
  useEffect(() => {
    if (first) show(first)
  }, [first])
  return [language, show] as const
}

function hasError(form: Form<Draft>, language: Language): boolean {
  const fields = [
    `texts.${language}.stem`,
    `texts.${language}.hint`,
    `texts.${language}.solution`,
    `texts.${language}.options`,
    `texts.${language}.rows`,
    ...partFields(form.values, language),
  ] as const
  return fields.some((name) => form.field(name).error)
}

function Failure({ form }: { form: Form<Draft> }) {
  const twin = form.problem?.code === 'question-already-there' && form.problem.params.questionId
  if (!form.failure) return null
  return (
    <Note
      tone="bad"
      alert
      action={
        twin && (
          <Link className="btn line sm" to="/questions/$questionId" params={{ questionId: String(twin) }}>
            <Trans>Look at it</Trans>
          </Link>
        )
      }
    >
      {form.failure}
    </Note>
  )
}

function Preview({ draft, language }: { draft: Draft; language: Language }) {
  const { t } = useLingui()
  const text = textOf(draft, language)
  const isEmpty = !writtenIn(draft).includes(language)
  return (
    <Panel>
      <Head title={t`Preview`}>{languageNames[language]}</Head>
      {isEmpty ? (
        <p className="dim">
          <Trans>What you write appears here as students will see it, with the right answer marked.</Trans>
        </p>
      ) : (
        <QuestionView text={text} answer={keyOf(draft)} language={language} pictures={draft.pictures} />
      )}
    </Panel>
  )
}
