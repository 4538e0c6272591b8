// One question: every language with the key marked, the exams it stands in, and its versions.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { toast, toastUndo } from '../../ui/Toast.tsx'
import { type Language, languageNames, useLanguage } from '../../words/language.ts'
import { ReviewActions, ReviewFact, ReviewNote } from './care/ReviewParts.tsx'
import { PassagePanel } from './passage/PassagePanel.tsx'
import { QuestionView } from './QuestionView.tsx'
import { archiveQuestion, type Question, questionOf, type Subject, subjectList } from './questions.api.ts'
import { difficultyWords, kindWords, languagesOf, placeOf, useName } from './questionWords.tsx'
import { UsagePanel } from './UsagePanel.tsx'
import { VersionsPanel } from './VersionsPanel.tsx'
import './questions.css'

export default function QuestionPage() {
  const { t } = useLingui()
  const { questionId = '' } = useParams({ strict: false })
  const [{ version }] = useSearch({ version: 0 })
  const subjects = useQuery(subjectList)
  const query = useQuery(questionOf(questionId, version || undefined))
  return (
    <Loaded query={subjects} failed={t`The subjects did not load`}>
      {({ rows }) => (
        <Loaded query={query} failed={t`The question did not load`}>
          {(question) => <QuestionRecord question={question} subjects={rows} />}
        </Loaded>
      )}
    </Loaded>
  )
}

type RecordProps = { question: Question; subjects: Subject[] }

function QuestionRecord({ question, subjects }: RecordProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const { subject, topic } = placeOf(subjects, question.subjectId, question.topicId)
  const { reference } = question
  const place = [subject, topic].filter((one) => one !== undefined).map(nameOf)
  return (
    <>
      <PageHead title={reference ? t`Question ${reference}` : t`Question`} above={place.join(' · ')}>
        <Actions question={question} />
      </PageHead>
      {question.archivedAt && (
        <Note tone="plain" icon="eyeOff" title={t`Put away`}>
          <Trans>New exams do not offer it. Exams that have it keep it.</Trans>
        </Note>
      )}
      {question.version < question.latestVersion && <OldVersion question={question} />}
      <ReviewNote question={question} />
      {question.passage && <PassagePanel question={question} passage={question.passage} />}
      <Languages question={question} />
      <Columns even={3}>
        <Facts question={question} subjects={subjects} />
        <UsagePanel question={question} />
        <VersionsPanel question={question} />
      </Columns>
    </>
  )
}

function Actions({ question }: { question: Question }) {
  const { t } = useLingui()
  const putAway = usePutAway(question.id)
  const isAway = question.archivedAt !== null
  const mayChange = question.can.includes('changeQuestion') && !isAway
  return (
    <div className="row">
      <ReviewActions question={question} />
      {mayChange && (
        <ButtonLink to="/questions/$questionId/edit" params={{ questionId: question.id }} icon="edit">
          <Trans>Change</Trans>
        </ButtonLink>
      )}
      {question.can.includes('archiveQuestion') &&
        (isAway ? (
          <Button look="line" icon="undo" onClick={() => putAway(false)}>
            <Trans>Take back</Trans>
          </Button>
        ) : (
          <Menu
            label={t`More`}
            items={
              <MenuItem icon="eyeOff" onClick={() => putAway(true)}>
                <Trans>Put it away</Trans>
              </MenuItem>
            }
          />
        ))}
    </div>
  )
}

/** Puts the question away or takes it back, at once, with a way to undo it. */
function usePutAway(questionId: string) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const set = async (archived: boolean): Promise<boolean> => {
    try {
      await archiveQuestion(questionId, archived)
      await queries.invalidateQueries({ queryKey: ['questions'] })
      return true
    } catch (error) {
      toast(problemSentence(i18n, error))
      return false
    }
  }
  return async (archived: boolean) => {
    if (!(await set(archived))) return
    toastUndo(archived ? t`The question is put away.` : t`The question is back.`, () => void set(!archived))
  }
}

function OldVersion({ question }: { question: Question }) {
  const { version, latestVersion } = question
  return (
    <Note
      tone="due"
      title={
        <Trans>
          This is version {version} of {latestVersion}
        </Trans>
      }
      action={
        <ButtonLink look="line" small to="/questions/$questionId" params={{ questionId: question.id }}>
          <Trans>Show the latest</Trans>
        </ButtonLink>
      }
    >
      <Trans>Exams that took it keep it.</Trans>
    </Note>
  )
}

/** Side by side on a desk, one at a time on a phone. */
function Languages({ question }: { question: Question }) {
  const { t } = useLingui()
  const all = languagesOf(question.texts, useLanguage())
  const [chosen, setChosen] = useState<Language>()
  const shown = chosen ?? all[0]
  const isMany = all.length > 1
  return (
    <Panel label={t`Text and answer`}>
      {isMany && (
        <div className="phone">
          <Seg
            label={t`Language of the question`}
            value={shown ?? 'en'}
            onChange={setChosen}
            choices={all.map((value) => ({ value, label: languageNames[value] }))}
          />
        </div>
      )}
      <div className={isMany ? 'qb-languages many' : 'qb-languages'}>
        {all.map((language) => {
          const text = question.texts[language]
          return (
            <article key={language} className={language === shown ? 'stack' : 'stack off'}>
              {isMany && (
                <h2 className="s hint desk" lang={language}>
                  {languageNames[language]}
                </h2>
              )}
              {text && (
                <QuestionView
                  text={text}
                  answer={question.key}
                  language={language}
                  pictures={question.pictures}
                />
              )}
            </article>
          )
        })}
      </div>
    </Panel>
  )
}

function Facts({ question, subjects }: RecordProps) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const nameOf = useName()
  const { subject, topic } = placeOf(subjects, question.subjectId, question.topicId)
  return (
    <Panel>
      <Head title={t`About it`} />
      <Pairs
        items={[
          [t`Subject`, subject && nameOf(subject)],
          [t`Topic`, topic ? nameOf(topic) : '–'],
          [t`Difficulty`, i18n._(difficultyWords[question.difficulty])],
          [t`Kind`, i18n._(kindWords[question.kind])],
          [t`Tags`, question.tags.join(', ') || '–'],
          [t`Review`, <ReviewFact key="review" question={question} />],
          [t`Added`, format.date(question.createdAt)],
          [t`By`, question.createdByName ?? '–'],
        ]}
      />
    </Panel>
  )
}
