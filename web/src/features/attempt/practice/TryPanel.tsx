// Practice: whether the answer is right, at once; a hint when it is not, the solution when it is or on request.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Note } from '../../../ui/Note.tsx'
import type { Language } from '../../../words/language.ts'
import type { AttemptEngine } from '../engine/attemptEngine.ts'
import { standingOf } from '../engine/ledger.ts'
import type { Question } from '../engine/paper.ts'
import { readChosen, readMatches } from '../engine/responses.ts'
import type { Tried } from '../engine/server.ts'
import { inLanguage, languageOf } from '../engine/sheet.ts'
import type { OpenView } from '../openView.ts'
import { optionLetter, rowSign } from '../paperWords.ts'
import './practice.css'

type Props = { engine: AttemptEngine; view: OpenView; question: Question; language: Language }

export default function TryPanel({ engine, view, question, language }: Props) {
  const { t, i18n } = useLingui()
  const [busy, setBusy] = useState<'check' | 'reveal'>()
  const [problem, setProblem] = useState<Problem>()
  const { response } = standingOf(view.ledger, question.position)
  const tried = view.tried[question.position]
  const { tries = 0 } = tried ?? {}
  const ask = async (reveal: boolean) => {
    setBusy(reveal ? 'reveal' : 'check')
    setProblem(await engine.tryAnswer(reveal))
    setBusy(undefined)
  }
  return (
    <section className="stack g3 try" aria-label={t`Practice`}>
      <div className="row wrap">
        <Button
          look="tonal"
          busy={busy === 'check'}
          disabled={response === null || busy !== undefined}
          onClick={() => void ask(false)}
        >
          {busy === 'check' ? t`Checking` : t`Check`}
        </Button>
        <Button
          look="quiet"
          busy={busy === 'reveal'}
          disabled={busy !== undefined}
          onClick={() => void ask(true)}
        >
          <Trans>Show the solution</Trans>
        </Button>
        {tries > 0 && (
          <span className="s dim">
            <Plural value={tries} one="Tried once" other="Tried # times" />
          </span>
        )}
      </div>
      <div role="status" className="stack g3">
        {problem && (
          <Note tone="bad">
            {problem.status === 0 ? (
              <Trans>No network: an answer can be checked when it is back. What you chose is kept.</Trans>
            ) : (
              problemSentence(i18n, problem)
            )}
          </Note>
        )}
        {tried && <Said tried={tried} view={view} question={question} language={language} />}
      </div>
    </section>
  )
}

type SaidProps = { tried: Tried; view: OpenView; question: Question; language: Language }

function Said({ tried, view, question, language }: SaidProps) {
  const pictures = { ...view.pictures, ...tried.pictures }
  return (
    <>
      <Verdict tried={tried} />
      {tried.hint && (
        <details open>
          <summary>
            <Trans>Hint</Trans>
          </summary>
          <div lang={languageOf(tried.hint, language)}>
            <MathText source={inLanguage(tried.hint, language) ?? ''} pictures={pictures} />
          </div>
        </details>
      )}
      {tried.right != null && <RightLine right={tried.right} view={view} question={question} />}
      {tried.solution && (
        <details open>
          <summary>
            <Trans>Solution</Trans>
          </summary>
          <div lang={languageOf(tried.solution, language)}>
            <MathText source={inLanguage(tried.solution, language) ?? ''} pictures={pictures} />
          </div>
        </details>
      )}
    </>
  )
}

function Verdict({ tried: { outcome, revealed } }: { tried: Tried }) {
  const { t } = useLingui()
  if (outcome === 'right') return <Note tone="good" title={t`Right.`} />
  if (outcome === 'partial') return <Note tone="due" title={t`Partly right.`} />
  if (outcome === 'blank') return null
  if (revealed) return <Note tone="bad" title={t`Not right.`} />
  return (
    <Note tone="bad" icon="info" title={t`Not right yet.`}>
      <Trans>Choose again and check, or show the solution.</Trans>
    </Note>
  )
}

type RightProps = { right: string; view: OpenView; question: Question }

function RightLine({ right, view, question }: RightProps) {
  const words = useRightWords(right, view, question)
  return (
    <p>
      <Trans>
        Right answer: <b>{words}</b>
      </Trans>
    </p>
  )
}

/** What is right, as the student's own screen letters it. */
function useRightWords(right: string, { sheet }: OpenView, question: Question): string {
  const { t } = useLingui()
  const order = sheet.optionOrders[question.position]
  const letter = (option: number) => optionLetter(order ? order.indexOf(option) : option)
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return readChosen(right).map(letter).sort().join(', ')
    case 'matching':
      return readMatches(right, right.split(',').length)
        .map((option, row) => `${rowSign(row)}–${option === undefined ? '' : letter(option)}`)
        .join(', ')
    case 'true_false':
      return right === 'true' ? t`True` : t`False`
    default:
      return right
  }
}
