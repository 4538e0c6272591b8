// One question that went wrong: answered anew, then what is right, with the solution.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { MathText } from '../../ui/MathText.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useLanguage } from '../../words/language.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { type Mistake, type Retried, retry } from './notebook.api.ts'
import { RightAnswer } from './RightAnswer.tsx'

type CardProps = { mistake: Mistake; pictures: Record<string, string> }

export function MistakeCard({ mistake, pictures }: CardProps) {
  const { i18n } = useLingui()
  const format = useFormat()
  const language = useLanguage()
  const [response, setResponse] = useState('')
  const { tried, send, failure } = useRetry(mistake.questionId)
  const { texts, passage, examTitle, opensAt } = mistake
  const text = texts[language] ?? texts.en ?? texts.mr ?? texts.hi
  const read = passage?.[language] ?? passage?.en ?? passage?.mr ?? passage?.hi
  return (
    <Panel>
      <div className="row wrap">
        <span className="s hint grow">
          {examTitle} · {format.date(opensAt)}
        </span>
        <Tries mistake={mistake} tried={tried.data} />
      </div>
      {read && (
        <div className="passage">
          <MathText source={read} pictures={pictures} />
        </div>
      )}
      <div className="question" lang={texts[language] ? language : undefined}>
        <MathText source={text?.stem ?? ''} pictures={pictures} />
      </div>
      <form
        className="stack g3"
        onSubmit={(event) => {
          event.preventDefault()
          send(response)
        }}
      >
        <AnswerFields
          kind={mistake.kind}
          rows={text?.rows ?? []}
          options={text?.options ?? []}
          {...{ pictures, response }}
          onChange={(value) => {
            setResponse(value)
            tried.reset()
          }}
        />
        {failure !== undefined && (
          <Note tone="bad" alert>
            {problemSentence(i18n, failure)}
          </Note>
        )}
        {tried.data ? (
          <RightAnswer retried={tried.data} pictures={pictures} />
        ) : (
          <div>
            <Button type="submit" look="tonal" disabled={response === ''} busy={tried.isPending}>
              {tried.isPending ? <Trans>Checking</Trans> : <Trans>Check</Trans>}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  )
}

function Tries({ mistake, tried }: { mistake: Mistake; tried: Retried | undefined }) {
  const tries = tried?.tries ?? mistake.tries
  if (tried?.outcome === 'right' || (mistake.solvedAt && !tried))
    return (
      <Chip tone="good" icon="check">
        <Trans>Right now</Trans>
      </Chip>
    )
  if (tries === 0) return null
  return (
    <Chip>
      <Plural value={tries} one="# try" other="# tries" />
    </Chip>
  )
}

/** Pressing again after a lost reply counts one try: the key stays until the answer changes. */
function useRetry(questionId: string) {
  const client = useQueryClient()
  const key = useRef({ response: '', value: crypto.randomUUID() })
  const tried = useMutation({
    mutationFn: (response: string) => {
      if (key.current.response !== response) key.current = { response, value: crypto.randomUUID() }
      return retry(questionId, response, key.current.value)
    },
    onSuccess: () => {
      key.current = { response: '', value: crypto.randomUUID() }
      // What is on the screen stays where it is until the page is left.
      void client.invalidateQueries({ queryKey: ['mistakes'], refetchType: 'none' })
    },
  })
  return {
    tried,
    send: (response: string) => tried.mutate(response),
    failure: tried.error ?? undefined,
  }
}
