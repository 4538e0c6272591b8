// The editor of a question: where it belongs, its text in each language, what is right, and how it will look.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { Dock, TaskTop } from '../../shell/PageHead.tsx'
import { Chip } from '../../ui/Chip.tsx'
import type { Form } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { type Language, languageNames, languages } from '../../words/language.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { SimilarPanel } from './care/SimilarPanel.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { QuestionView } from './QuestionView.tsx'
import { type Draft, keyOf, partFields, textOf, writtenIn } from './questionDraft.ts'
import type { Question, Subject } from './questions.api.ts'
import { TextFields } from './TextFields.tsx'
import { usePictures } from './usePictures.ts'
import './questions.css'
import './editor.css'

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
  const [side, setSide] = useState<'write' | 'look'>('write')
  const pictures = usePictures(form, language)
  return (
    <>
      <TaskTop title={title}>
        {unsaved && (
          <Chip icon="edit">
            <Trans>Draft kept here</Trans>
          </Chip>
        )}
      </TaskTop>
      <Main>
        <div className="phone">
          <Seg
            label={t`What is shown`}
            value={side}
            onChange={setSide}
            choices={[
              { value: 'write', label: t`Write` },
              { value: 'look', label: t`Preview` },
            ]}
          />
        </div>
        <div className="qb-editor">
          <form
            id="question-form"
            className={side === 'write' ? 'stack g3' : 'stack g3 off'}
            noValidate
            onSubmit={form.onSubmit}
            {...pictures.handlers}
          >
            <Failure form={form} />
            {warning}
            <Panel label={t`Text and answer`}>
              <LanguageTabs form={form} value={language} onChange={setLanguage} />
              <TextFields key={language} {...{ form, language, pictures }}>
                <AnswerFields form={form} language={language} isNew={!question} />
              </TextFields>
            </Panel>
            <PlaceFields form={form} subjects={subjects} isUsed={(question?.examCount ?? 0) > 0} />
          </form>
          <aside className={side === 'look' ? undefined : 'off'} aria-label={t`Preview`}>
            <div className="stack g3">
              <Preview draft={form.values} language={language} />
              <SimilarPanel draft={form.values} exceptId={question?.id} />
            </div>
          </aside>
        </div>
      </Main>
      <Dock>{children}</Dock>
    </>
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

type TabsProps = { form: Form<Draft>; value: Language; onChange: (language: Language) => void }

function LanguageTabs({ form, value, onChange }: TabsProps) {
  const { t } = useLingui()
  const written = writtenIn(form.values)
  return (
    <div className="stack">
      <Seg
        label={t`Language of the question`}
        value={value}
        onChange={onChange}
        choices={languages.map((language) => ({
          value: language,
          label: (
            <span className="row">
              {languageNames[language]}
              {written.includes(language) && (
                <span className="qb-written" role="img" aria-label={t`written`} />
              )}
            </span>
          ),
        }))}
      />
      <p className="s hint">
        <Trans>One language is enough. Options keep their order in all of them.</Trans>
      </p>
    </div>
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
