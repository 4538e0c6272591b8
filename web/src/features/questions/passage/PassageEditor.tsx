// The editor of a passage: its text and its questions in one language at a time, and how they will look together.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { languageNames } from '../../../words/language.ts'
import { EditorFrame, LanguageTabs } from '../editor/EditorFrame.tsx'
import { QuestionView } from '../QuestionView.tsx'
import { keyOf, textOf } from '../questionDraft.ts'
import type { Pictures, Subject } from '../questions.api.ts'
import { useName } from '../questionWords.tsx'
import { PassageQuestions } from './PassageQuestions.tsx'
import { emptyQuestion, MOST_QUESTIONS, type PassageDraft, passageLanguages } from './passageDraft.ts'
import type { PassageForm } from './usePassageForm.ts'

type EditorProps = {
  title: string
  form: PassageForm
  subjects: Subject[]
  /** Where the pictures of the passage itself are. */
  pictures?: Pictures
  unsaved: boolean
  children: ReactNode
}

export function PassageEditor({ title, form, subjects, pictures = {}, unsaved, children }: EditorProps) {
  return (
    <EditorFrame
      title={title}
      unsaved={unsaved}
      formProps={{ id: 'passage-form', onSubmit: form.onSubmit }}
      preview={<Preview draft={form.values} pictures={pictures} />}
      dock={children}
    >
      <Failure form={form} />
      <PassageText form={form} subjects={subjects} />
      <PassageQuestions form={form} subjects={subjects} />
      <MoreQuestions form={form} />
    </EditorFrame>
  )
}

function Failure({ form }: { form: PassageForm }) {
  if (!form.failure) return null
  return (
    <Note tone="bad" alert>
      {form.problem?.code === 'invalid' ? (
        <Trans>Something is not right yet. Look at what is marked.</Trans>
      ) : (
        form.failure
      )}
    </Note>
  )
}

function PassageText({ form, subjects }: { form: PassageForm; subjects: Subject[] }) {
  const { t } = useLingui()
  const nameOf = useName()
  const { language, questions, subjectId } = form.values
  const name = `passage.${language}` as const
  const isUsed = questions.some(({ held }) => held?.isUsed)
  const setSubject = (id: string) =>
    form.set({
      subjectId: id,
      questions: questions.map((one) => ({ ...one, draft: { ...one.draft, subjectId: id, topicId: '' } })),
    })
  return (
    <Panel label={t`Passage`}>
      <LanguageTabs
        label={t`Language of the passage`}
        value={language}
        onChange={(one) => form.set({ language: one })}
        written={passageLanguages(form.values)}
      >
        <Trans>One language is enough. The passage is needed in each language of its questions.</Trans>
      </LanguageTabs>
      <TextArea
        key={language}
        {...form.field(name)}
        error={form.errorAt(name) ?? form.errorAt('texts')}
        label={t`Passage`}
        rows={8}
        hint={t`What the questions below are about. Formulas stand between $ signs.`}
      />
      <SelectField
        name="subjectId"
        label={t`Subject`}
        value={subjectId}
        onChange={setSubject}
        choices={subjects.map(({ id, name: names }) => ({ value: id, label: nameOf(names) }))}
        disabled={isUsed}
        hint={isUsed ? t`It stands in an exam already, so its subject stays.` : undefined}
      />
    </Panel>
  )
}

function MoreQuestions({ form }: { form: PassageForm }) {
  const { questions, subjectId, language } = form.values
  if (questions.length >= MOST_QUESTIONS) return null
  const add = () => {
    const topicId = questions.at(-1)?.draft.topicId ?? ''
    const question = emptyQuestion({ subjectId, topicId, language })
    form.setQuestions([...questions, question], question.id)
  }
  return (
    <div>
      <Button look="line" icon="plus" onClick={add}>
        <Trans>One more question</Trans>
      </Button>
    </div>
  )
}

function Preview({ draft, pictures }: { draft: PassageDraft; pictures: Pictures }) {
  const { t } = useLingui()
  const { language, questions } = draft
  const text = draft[`passage.${language}`]
  return (
    <Panel>
      <Head title={t`Preview`}>{languageNames[language]}</Head>
      {text.trim() === '' ? (
        <p className="dim">
          <Trans>What you write appears here as students will see it, with the right answer marked.</Trans>
        </p>
      ) : (
        <div className="qb-passage" lang={language}>
          <MathText source={text} pictures={pictures} />
        </div>
      )}
      <ol className="stack g4 qb-numbered">
        {questions
          .filter((question) => question.draft[`texts.${language}.stem`].trim() !== '')
          .map(({ id, draft: question }) => (
            <li key={id}>
              <QuestionView
                text={textOf(question, language)}
                answer={keyOf(question)}
                language={language}
                pictures={question.pictures}
              />
            </li>
          ))}
      </ol>
    </Panel>
  )
}
