// One question of a result: what was asked, answered and right, and why it earned its marks.
import { Trans, useLingui } from '@lingui/react/macro'
import { useViewer } from '../../shell/session.tsx'
import { AnswerView } from '../../ui/AnswerView.tsx'
import { useKeyWords } from '../../ui/answerWords.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { MathText } from '../../ui/MathText.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Language } from '../../words/language.ts'
import { useReason, useSigned } from './reasonWords.ts'
import type { MarkedQuestion, Result } from './results.api.ts'
import { useName, useOutcomeWords } from './resultWords.tsx'

type QuestionProps = { question: MarkedQuestion; result: Result; language: Language }

export function ReviewedQuestion({ question, result, language }: QuestionProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const signed = useSigned()
  const { position, texts, outcome, batchRight, key, ruling, response } = question
  const text = texts[language] ?? texts.en ?? texts.mr ?? texts.hi
  const section = result.sections.find((one) => one.position === question.section)
  const own = useViewer().person.id === result.student.id
  const { word, tone, icon } = useOutcomeWords()[outcome]
  const { pictures } = result
  return (
    <Panel label={t`Question ${position}`} id={`q${position}`}>
      <div className="row wrap">
        <h3>{t`Question ${position}`}</h3>
        {section && <span className="s hint grow">{nameOf(section.name)}</span>}
        <Chip tone={tone} icon={icon}>
          {word} <b>{signed(question.marks)}</b>
        </Chip>
      </div>
      <Passage {...{ question, result, language }} />
      <div className="question" lang={texts[language] ? language : undefined}>
        <MathText source={text?.stem ?? ''} pictures={pictures} />
      </div>
      <AnswerView
        answer={key}
        {...{ ruling, response, own, pictures }}
        rows={text?.rows ?? []}
        options={text?.options ?? []}
        isGood={outcome === 'right' || outcome === 'partial'}
      />
      {text?.solution && (
        <details>
          <summary>
            <Trans>Solution</Trans>
          </summary>
          <MathText source={text.solution} pictures={pictures} />
        </details>
      )}
      <WhyTheseMarks {...{ question, result }} />
      <Objection {...{ question, result, own }} />
      {own && <AskAbout exam={result.exam.id} position={position} />}
      {batchRight !== null && (
        <p className="s hint">
          <Trans>{batchRight} % of the batch had it right.</Trans>
        </p>
      )}
    </Panel>
  )
}

/** The student's way to the teacher, with the question. */
function AskAbout({ exam, position }: { exam: string; position: number }) {
  return (
    <div>
      <ButtonLink
        to="/queries/new"
        search={{ exam, question: position } as never}
        look="quiet"
        small
        icon="speech"
      >
        <Trans>Ask about this question</Trans>
      </ButtonLink>
    </div>
  )
}

function Passage({ question, result, language }: QuestionProps) {
  const passage = question.passage ? result.passages[question.passage] : undefined
  const text = passage?.[language] ?? passage?.en ?? passage?.mr ?? passage?.hi
  if (!text) return null
  return (
    <details>
      <summary>
        <Trans>The passage</Trans>
      </summary>
      <MathText source={text} pictures={result.pictures} />
    </details>
  )
}

/** The trace of a mark: the answer, the key and its version, the rule in words; and what later keys did to it. */
function WhyTheseMarks({ question, result }: Omit<QuestionProps, 'language'>) {
  const reasonOf = useReason()
  const keyWords = useKeyWords()
  const { position, key, ruling, reason, marks, section } = question
  const rule = result.sections.find((one) => one.position === section)
  const right = keyWords(key, ruling)
  const version = result.keyVersion
  const moves = result.changes.flatMap((change) =>
    change.questions.filter((one) => one.position === position).map((move) => ({ ...move, change })),
  )
  return (
    <details className="why">
      <summary>
        <Trans>Why these marks</Trans>
      </summary>
      <ul className="stack">
        <li>{reasonOf(reason, marks, rule?.attemptCount ?? null)}</li>
        <li className="hint">
          <Trans>
            Key, version {version}: {right}
          </Trans>
        </li>
        {rule && <RuleLine rule={rule.rule} />}
        {moves.map((move) => (
          <MoveLine key={move.change.version} {...move} />
        ))}
      </ul>
    </details>
  )
}

type Change = Result['changes'][number]
type MoveProps = Pick<Change['questions'][number], 'marksBefore' | 'marksAfter'> & { change: Change }

function MoveLine({ marksBefore, marksAfter, change }: MoveProps) {
  const signed = useSigned()
  const { version, why } = change
  const [before, after] = [signed(marksBefore), signed(marksAfter)]
  return (
    <li>
      <Trans>
        Version {version} of the key: {before} became {after}.
      </Trans>{' '}
      {why && <q>{why}</q>}
    </li>
  )
}

function RuleLine({ rule }: { rule: Result['sections'][number]['rule'] }) {
  const signed = useSigned()
  const [right, wrong, blank] = [signed(rule.right), signed(rule.wrong), signed(rule.blank)]
  const partial = rule.partial && signed(rule.partial)
  return (
    <li className="hint">
      <Trans>
        In this section: {right} for right, {wrong} for wrong, {blank} for no answer.
      </Trans>{' '}
      {partial && <Trans>For each right part, where none is wrong: {partial}.</Trans>}
    </li>
  )
}

/** What was said against the key and answered; while objections are open, the way to say something. */
function Objection({ question, result, own }: Omit<QuestionProps, 'language'> & { own: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const { objection, position } = question
  const until = result.exam.objectionsUntil
  const isOpen = own && until !== null && new Date(until) > new Date() && objection?.state !== 'accepted'
  const words = {
    open: own ? t`Your objection waits for an answer` : t`An objection waits for an answer`,
    accepted: own ? t`Your objection was accepted` : t`The objection was accepted`,
    refused: own ? t`Your objection was not accepted` : t`The objection was not accepted`,
  }
  if (objection && objection.state !== 'open')
    return (
      <Note tone={objection.state === 'accepted' ? 'good' : 'plain'} title={words[objection.state]}>
        {objection.answer}
      </Note>
    )
  if (objection)
    return (
      <Note tone="plain" title={words.open}>
        {objection.reason}
      </Note>
    )
  if (!isOpen) return null
  const end = format.when(until ?? '')
  return (
    <div className="row wrap">
      <span className="s hint grow">
        <Trans>Is the key wrong here? You can say so until {end}.</Trans>
      </span>
      <ButtonLink
        to="/exam/$examId/key"
        params={{ examId: result.exam.id }}
        hash={`q${position}`}
        look="line"
        small
      >
        <Trans>Object</Trans>
      </ButtonLink>
    </div>
  )
}
