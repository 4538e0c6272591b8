// What a section holds, in the order of the paper: move, take out, take back.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconButton } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { toastUndo } from '../../../ui/Toast.tsx'
import { useLanguage } from '../../../words/language.ts'
import type { Exam, PaperQuestion, Section } from '../exams.api.ts'
import { difficultyWords, textIn, useName } from '../examWords.tsx'
import { toPlaced, usePlacing } from './usePlacing.ts'

type ChosenProps = {
  exam: Exam
  section: Section
  /** The whole paper. */
  questions: PaperQuestion[]
  pictures: Record<string, string>
}

export function ChosenPanel({ exam, section, questions, pictures }: ChosenProps) {
  const { t } = useLingui()
  const placing = usePlacing(exam.id)
  const own = questions.filter((question) => question.section === section.position)
  const others = questions.filter((question) => question.section !== section.position)
  const place = (list: PaperQuestion[]) => placing.mutate([...others, ...list].map(toPlaced))
  const takeOut = (question: PaperQuestion) => {
    place(own.filter((one) => one !== question))
    toastUndo(t`Taken out of the section.`, () => placing.mutate(questions.map(toPlaced)))
  }
  const move = (from: number, to: number) => {
    const list = [...own]
    const [question] = list.splice(from, 1)
    if (question) place(list.toSpliced(to, 0, question))
  }
  const { length } = own
  const need = section.questionCount
  return (
    <Panel label={t`Chosen`}>
      <Head title={t`Chosen`}>
        <span className={length === need ? 'a s pos' : 'a s att'} role="status">
          <Trans>
            {length} of {need}
          </Trans>
        </span>
      </Head>
      {length === 0 ? (
        <EmptyState plain title={t`Nothing is chosen yet`}>
          <Trans>Draw some by topic, or take them one by one from the bank.</Trans>
        </EmptyState>
      ) : (
        <ol className="list picked">
          {own.map((question, index) => (
            <ChosenItem
              key={question.questionId}
              question={question}
              pictures={pictures}
              onUp={index > 0 ? () => move(index, index - 1) : undefined}
              onDown={index < length - 1 ? () => move(index, index + 1) : undefined}
              onTakeOut={() => takeOut(question)}
            />
          ))}
        </ol>
      )}
    </Panel>
  )
}

const misfitWords: Record<NonNullable<PaperQuestion['misfit']>, MessageDescriptor> = {
  'question-archived': msg`Put away in the bank. Take it out.`,
  'subject-mismatch': msg`Of another subject. Take it out.`,
  'kind-mismatch': msg`Of another kind than the section takes. Take it out.`,
}

type ItemProps = {
  question: PaperQuestion
  pictures: Record<string, string>
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onTakeOut: () => void
}

function ChosenItem({ question, pictures, onUp, onDown, onTakeOut }: ItemProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const text = textIn(question.texts, useLanguage())
  const { position } = question
  const difficulty = difficultyWords[question.difficulty]
  return (
    <li>
      <b className="hint num at">{position}</b>
      <span className="grow wraps">
        <span className="stem">
          <MathText source={text?.stem ?? ''} pictures={pictures} inline />
        </span>
        <span className="s hint block">
          {[question.topic && nameOf(question.topic), difficulty && i18n._(difficulty)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {question.misfit && (
          <span className="s att block">
            <Icon name="alert" small /> {i18n._(misfitWords[question.misfit])}
          </span>
        )}
      </span>
      <span className="row tools">
        <span className="turned">
          <IconButton icon="down" label={t`Move question ${position} up`} disabled={!onUp} onClick={onUp} />
        </span>
        <IconButton
          icon="down"
          label={t`Move question ${position} down`}
          disabled={!onDown}
          onClick={onDown}
        />
        <IconButton icon="close" label={t`Take question ${position} out`} onClick={onTakeOut} />
      </span>
    </li>
  )
}
