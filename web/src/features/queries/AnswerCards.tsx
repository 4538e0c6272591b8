// Shared answers: the question in a line, the answer behind it, and one tap that says it helped.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Pictures } from './Pictures.tsx'
import { type SharedAnswer, sayHelped } from './queries.api.ts'
import { useTopicName } from './queryWords.tsx'

type CardsProps = {
  answers: readonly SharedAnswer[]
  label: string
  /** What follows when one has helped. */
  onHelped?: () => void
}

export function AnswerCards({ answers, label, onHelped }: CardsProps) {
  return (
    <ul className="qr-answers" aria-label={label}>
      {answers.map((answer) => (
        <li key={answer.id}>
          <AnswerCard answer={answer} onHelped={onHelped} />
        </li>
      ))}
    </ul>
  )
}

function AnswerCard({ answer, onHelped }: { answer: SharedAnswer; onHelped: (() => void) | undefined }) {
  const { t } = useLingui()
  const topicName = useTopicName()
  const { title, question, helpedCount } = answer
  return (
    <details className="qr-answer">
      <summary>
        <span className="grow wraps">
          <b>
            <MathText source={title} inline />
          </b>
          <span className="s hint block">
            {topicName(answer)}
            {helpedCount > 0 && (
              <>
                {' · '}
                <Plural value={helpedCount} one="helped # person" other="helped # people" />
              </>
            )}
          </span>
        </span>
        <Icon name="down" />
      </summary>
      <div className="stack g3">
        {question && (
          <div className="dim">
            <MathText source={question} />
          </div>
        )}
        <div className="qr-said">
          <MathText source={answer.answer} />
        </div>
        <Pictures pictures={answer.pictures} label={t`Photos of the answer`} />
        <HelpedButton answer={answer} onHelped={onHelped} />
      </div>
    </details>
  )
}

function HelpedButton({ answer, onHelped }: { answer: SharedAnswer; onHelped: (() => void) | undefined }) {
  const queries = useQueryClient()
  const { t } = useLingui()
  const help = useMutation({
    mutationFn: () => sayHelped(answer.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['shared-answers'] })
      toast(t`Good. Your teacher sees that this answer helps.`)
      onHelped?.()
    },
  })
  if (answer.helpedMe && !onHelped)
    return (
      <p className="s pos row">
        <Icon name="check" small /> <Trans>This helped you.</Trans>
      </p>
    )
  return (
    <div>
      <Button look="tonal" small icon="check" busy={help.isPending} onClick={() => help.mutate()}>
        <Trans>This answered it</Trans>
      </Button>
    </div>
  )
}
