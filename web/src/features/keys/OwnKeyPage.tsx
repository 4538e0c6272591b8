// The provisional key as a student sees it: beside the own answers, without marks, with a place to object.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { Title } from '../../shell/Title.tsx'
import { AnswerView } from '../../ui/AnswerView.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip, FilterChip } from '../../ui/Chip.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel, Say } from '../../ui/Panel.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Language, useLanguage } from '../../words/language.ts'
import { type ExamKey, type KeyQuestion, keyOf, objectTo } from './keys.api.ts'
import { QuestionText, textOf, useName, useObjectionWords, usePaperLanguage } from './keyWords.tsx'
import './keys.css'

export default function OwnKeyPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exam/$examId/key' })
  const query = useQuery(keyOf(examId))
  useNews(loadExamsAnew)
  return (
    <Loaded query={query} failed={t`The key did not load`}>
      {(examKey) => <OwnKey examId={examId} examKey={examKey} />}
    </Loaded>
  )
}

const isWindowOpen = ({ objectionsUntil }: ExamKey) =>
  objectionsUntil !== null && new Date(objectionsUntil) > new Date()

function OwnKey({ examId, examKey }: { examId: string; examKey: ExamKey }) {
  const { t } = useLingui()
  const language = usePaperLanguage(examKey)
  const [onlyOwn, setOnlyOwn] = useState(false)
  const said = examKey.questions.filter(({ objection }) => objection !== null)
  const shown = onlyOwn ? said : examKey.questions
  const answered = examKey.questions.filter(({ response }) => response !== null).length
  const count = examKey.questions.length
  return (
    <>
      <Title>{t`Key`}</Title>
      <Say above={examKey.title}>
        <KeySentence examKey={examKey} />
      </Say>
      <p className="dim">
        <Trans>
          You answered {answered} of {count}.
        </Trans>{' '}
        {!examKey.publishedAt && <Trans>Marks come with the results.</Trans>}
      </p>
      {said.length > 0 && (
        <div className="row fch">
          <FilterChip on={onlyOwn} onChange={setOnlyOwn}>
            <Trans>Your objections</Trans> <span className="hint">{said.length}</span>
          </FilterChip>
        </div>
      )}
      <ol className="stack g3 own-key">
        {shown.map((question) => (
          <li key={question.position}>
            <OwnQuestion {...{ examId, examKey, question, language }} />
          </li>
        ))}
      </ol>
    </>
  )
}

function KeySentence({ examKey }: { examKey: ExamKey }) {
  const { t } = useLingui()
  const format = useFormat()
  const { objectionsUntil, publishedAt } = examKey
  const end = objectionsUntil ? format.when(objectionsUntil) : ''
  if (isWindowOpen(examKey)) return t`The provisional key. You can object until ${end}.`
  if (publishedAt) return t`The key that your marks were given by.`
  return objectionsUntil ? t`The provisional key. The time for objections is over.` : t`The provisional key.`
}

type OwnProps = { examId: string; examKey: ExamKey; question: KeyQuestion; language: Language }

function OwnQuestion({ examId, examKey, question, language }: OwnProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const { position, section, key, ruling, response } = question
  const { rows = [], options = [] } = textOf(question, language)
  const name = examKey.sections.find((one) => one.position === section)?.name
  return (
    <Panel label={t`Question ${position}`} id={`q${position}`}>
      <div className="row wrap">
        <h2>{t`Question ${position}`}</h2>
        {name && <span className="s hint grow">{nameOf(name)}</span>}
      </div>
      <QuestionText {...{ question, examKey, language }} />
      <AnswerView answer={key} {...{ ruling, response, rows, options }} pictures={examKey.pictures} own />
      {ruling && ruling.is !== 'several' && (
        <Note tone="own">
          {ruling.is === 'dropped' ? (
            <Trans>This question was dropped: everybody who appeared gets its full marks.</Trans>
          ) : (
            <Trans>Every answer to this question counts as right.</Trans>
          )}
        </Note>
      )}
      <Objection {...{ examId, examKey, question, language }} />
    </Panel>
  )
}

/** What was said and answered; while the window is open and nobody has answered, the form. */
function Objection({ examId, examKey, question }: OwnProps) {
  const { objection } = question
  const [isOpen, setOpen] = useState(false)
  const mayChange = isWindowOpen(examKey) && (objection === null || objection.state === 'open')
  return (
    <>
      {objection && !isOpen && <Said objection={objection} />}
      {mayChange && isOpen && <ObjectionForm {...{ examId, question }} onClose={() => setOpen(false)} />}
      {mayChange && !isOpen && (
        <div>
          <Button look="line" small icon="speech" onClick={() => setOpen(true)}>
            {objection ? <Trans>Change the words</Trans> : <Trans>Object to the key</Trans>}
          </Button>
        </div>
      )}
    </>
  )
}

function Said({ objection }: { objection: NonNullable<KeyQuestion['objection']> }) {
  const { t } = useLingui()
  const { word, tone } = useObjectionWords()[objection.state]
  return (
    <div className="objection stack">
      <div className="row wrap">
        <b className="grow">{t`Your objection`}</b>
        <Chip tone={tone}>{word}</Chip>
      </div>
      <p>{objection.reason}</p>
      {objection.answer && (
        <p>
          <b>{t`Answer:`}</b> {objection.answer}
        </p>
      )}
    </div>
  )
}

type FormProps = { examId: string; question: KeyQuestion; onClose: () => void }

function ObjectionForm({ examId, question, onClose }: FormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const language = useLanguage()
  const { position, objection } = question
  const form = useForm({
    start: { reason: objection?.reason ?? '' },
    send: ({ reason }, key) => objectTo(examId, position, reason, key),
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t`Say what is wrong with the key.` }) }),
    draft: { name: `objection ${examId} ${position}` },
    done: async () => {
      toast(t`Sent. You find the answer here.`)
      await queries.invalidateQueries({ queryKey: keyOf(examId).queryKey })
      onClose()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit} lang={language}>
      <TextArea
        {...form.field('reason')}
        label={t`Why the key is wrong`}
        hint={t`Name the book and the page, or the step that differs.`}
        rows={3}
        maxLength={1000}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Sending</Trans> : <Trans>Send the objection</Trans>}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  )
}
