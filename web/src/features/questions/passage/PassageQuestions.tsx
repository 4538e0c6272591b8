// The questions of a passage below each other: one is open to be written, the others show their first words.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { toastUndo } from '../../../ui/Toast.tsx'
import { AnswerFields } from '../AnswerFields.tsx'
import { PlaceFields } from '../PlaceFields.tsx'
import type { Subject } from '../questions.api.ts'
import { kindWords } from '../questionWords.tsx'
import { TextFields } from '../TextFields.tsx'
import { usePictures } from '../usePictures.ts'
import { moved } from './passageDraft.ts'
import { type PassageForm, questionForm } from './usePassageForm.ts'

type QuestionsProps = { form: PassageForm; subjects: Subject[] }

export function PassageQuestions({ form, subjects }: QuestionsProps) {
  const { questions, open } = form.values
  const wrong = questions.findIndex((_, at) => form.isWrong(at))
  const wrongId = questions[wrong]?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once, when the errors come
  useEffect(() => {
    const isShown = questions.some(({ id }, at) => id === open && form.isWrong(at))
    if (wrongId && !isShown) form.set({ open: wrongId })
  }, [wrongId])
  return questions.map(({ id }, at) => (
    <Panel key={id}>
      <QuestionHead form={form} at={at} />
      {id === open && <OpenQuestion form={form} at={at} subjects={subjects} />}
    </Panel>
  ))
}

type OneProps = { form: PassageForm; at: number }

function QuestionHead({ form, at }: OneProps) {
  const { t, i18n } = useLingui()
  const { questions, open, language } = form.values
  const question = questions[at]
  if (!question) return null
  const { id, draft } = question
  const number = at + 1
  const isOpen = id === open
  const stem = draft[`texts.${language}.stem`]
  return (
    <div className="stack">
      <div className="row">
        <h2 className="grow">
          <button
            type="button"
            className="qb-fold"
            aria-expanded={isOpen}
            onClick={() => form.set({ open: isOpen ? '' : id })}
          >
            <Trans>Question {number}</Trans>
          </button>
        </h2>
        {form.isWrong(at) && !isOpen && (
          <Chip tone="bad" icon="alert">
            <Trans>not right yet</Trans>
          </Chip>
        )}
        <MoveButtons form={form} at={at} />
        {questions.length > 1 && (
          <IconButton
            icon="trash"
            label={t`Take question ${number} away`}
            onClick={() => takeAway(form, at, t`Question ${number} is taken away.`)}
          />
        )}
      </div>
      {!isOpen && (
        <div className="qb-first dim" lang={stem ? language : undefined}>
          {stem ? <MathText source={stem} pictures={draft.pictures} inline /> : i18n._(kindWords[draft.kind])}
        </div>
      )}
    </div>
  )
}

function takeAway(form: PassageForm, at: number, message: string): void {
  const before = form.values.questions
  form.setQuestions(before.filter((_, place) => place !== at))
  toastUndo(message, () => form.setQuestions(before))
}

function MoveButtons({ form, at }: OneProps) {
  const { t } = useLingui()
  const { questions } = form.values
  const number = at + 1
  const move = (by: -1 | 1) => form.setQuestions(moved(questions, at, by))
  return (
    <>
      {at > 0 && (
        <span className="qb-up">
          <IconButton icon="down" label={t`Move question ${number} up`} onClick={() => move(-1)} />
        </span>
      )}
      {at < questions.length - 1 && (
        <IconButton icon="down" label={t`Move question ${number} down`} onClick={() => move(1)} />
      )}
    </>
  )
}

function OpenQuestion({ form, at, subjects }: OneProps & { subjects: Subject[] }) {
  const { language, questions } = form.values
  const own = questionForm(form, at)
  const pictures = usePictures(own, language)
  const held = questions[at]?.held
  return (
    <div className="stack g3" {...pictures.handlers}>
      <TextFields key={language} form={own} language={language} pictures={pictures}>
        <AnswerFields form={own} language={language} isNew={!held} />
      </TextFields>
      <PlaceFields form={own} subjects={subjects} isUsed={held?.isUsed ?? false} within />
      <div>
        <Button look="line" small onClick={() => form.set({ open: '' })}>
          <Trans>Fold it</Trans>
        </Button>
      </div>
    </div>
  )
}
