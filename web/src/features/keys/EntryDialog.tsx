// One question of the key: as it was asked, what students said against it, and what is to count instead.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AnswerView } from '../../ui/AnswerView.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type Decision, decisionOf } from './drafting.ts'
import { EntryFields } from './EntryFields.tsx'
import type { Entry, ExamKey, KeyQuestion } from './keys.api.ts'
import { QuestionText, textOf, usePaperLanguage } from './keyWords.tsx'
import { QuestionObjections } from './QuestionObjections.tsx'

type EntryProps = {
  examId: string
  examKey: ExamKey
  question: KeyQuestion
  /** As it is drafted so far. */
  entry: Entry
  onClose: () => void
  onTry: (entry: Entry) => void
}

export function EntryDialog({ examId, examKey, question, entry, onClose, onTry }: EntryProps) {
  const { t } = useLingui()
  const language = usePaperLanguage(examKey)
  const { position, questionId } = question
  const { rows = [], options = [] } = textOf(question, language)
  return (
    <Dialog open onClose={onClose} title={t`Question ${position}`} wide sheet>
      <div className="stack g4 key-entry">
        <div className="stack g3">
          <QuestionText {...{ question, examKey, language }} />
          <AnswerView
            answer={question.key}
            ruling={question.ruling}
            {...{ rows, options }}
            pictures={examKey.pictures}
          />
        </div>
        {(question.objections?.all ?? 0) > 0 && (
          <QuestionObjections {...{ examId, position }} kind={question.kind} />
        )}
        {examKey.can.includes('changeKey') && isOver(examKey) && (
          <Decide {...{ question, entry, onClose, onTry }} count={options.length} rowCount={rows.length} />
        )}
        {questionId && (
          <p className="s hint">
            <Trans>A change here holds for this exam. The bank keeps the question as it is.</Trans>{' '}
            <ButtonLink to="/questions/$questionId" params={{ questionId }} look="quiet" small>
              <Trans>The question in the bank</Trans>
            </ButtonLink>
          </p>
        )}
      </div>
    </Dialog>
  )
}

const isOver = ({ state, mode }: ExamKey) =>
  state === 'closed' || state === 'published' || (mode === 'practice' && state === 'open')

type DecideProps = Pick<EntryProps, 'question' | 'entry' | 'onClose' | 'onTry'> & {
  count: number
  rowCount: number
}

function Decide({ question, entry, onClose, onTry, count, rowCount }: DecideProps) {
  const { t } = useLingui()
  const [key, setKey] = useState(entry.key)
  const [decision, setDecision] = useState<Decision>(decisionOf(entry))
  const [several, setSeveral] = useState<number[]>(
    entry.ruling?.is === 'several' ? entry.ruling.options : key.kind === 'single' ? [key.right] : [],
  )
  const ruling: Entry['ruling'] =
    decision === 'key' ? null : decision === 'several' ? { is: decision, options: several } : { is: decision }
  const choices: { value: Decision; label: string; hint?: string }[] = [
    { value: 'key', label: t`The key, as it is set here` },
    ...(question.kind === 'single'
      ? [
          {
            value: 'several' as const,
            label: t`Several options`,
            hint: t`Whoever chose one of them is right.`,
          },
        ]
      : []),
    { value: 'all-right', label: t`Every answer`, hint: t`Whoever answered it gets its full marks.` },
    { value: 'dropped', label: t`Dropped`, hint: t`Everybody who appeared gets its full marks.` },
  ]
  return (
    <form
      className="stack g3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onTry({ position: question.position, key, ruling })
      }}
    >
      <RadioGroup
        name="decision"
        label={t`What counts as right`}
        value={decision}
        onChange={(value) => setDecision(value || 'key')}
        choices={choices}
      />
      {(decision === 'key' || decision === 'several') && (
        <EntryFields
          {...{ count, rowCount }}
          value={key}
          onChange={setKey}
          {...(decision === 'several' && { several, onSeveral: setSeveral })}
        />
      )}
      <div className="row">
        <Button type="submit">
          <Trans>Try it</Trans>
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  )
}
