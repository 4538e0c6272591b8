// The paper as it will be asked, with the key and the solutions: for those who set it up.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Language, languageNames, useLanguage } from '../../words/language.ts'
import { type Exam, examOf, type PaperQuestion, paperOf } from './exams.api.ts'
import { textIn, useName } from './examWords.tsx'
import { PaperQuestionView } from './PaperQuestionView.tsx'
import './exams.css'

export default function ExamPaperPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/paper' })
  const exam = useQuery(examOf(examId))
  return (
    <Loaded query={exam} failed={t`The exam did not load`}>
      {(loaded) => <Paper exam={loaded} />}
    </Loaded>
  )
}

function Paper({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const screenLanguage = useLanguage()
  const usual = exam.locales.find((locale) => locale === screenLanguage) ?? exam.locales[0] ?? 'en'
  const [language, setLanguage] = useState<Language>(usual)
  const paper = useQuery(paperOf(exam.id))
  return (
    <>
      <PageHead
        title={t`Paper`}
        above={
          <Link to="/exams/$examId" params={{ examId: exam.id }}>
            {exam.title}
          </Link>
        }
      >
        {exam.locales.length > 1 && (
          <Seg
            label={t`Language of the paper`}
            value={language}
            onChange={setLanguage}
            choices={exam.locales.map((value) => ({ value, label: languageNames[value] }))}
          />
        )}
        <ButtonLink to="/exams/$examId/blueprint" params={{ examId: exam.id }} look="line">
          <Trans>Blueprint</Trans>
        </ButtonLink>
        <Button look="line" icon="printer" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </PageHead>
      <Loaded query={paper} failed={t`The paper did not load`}>
        {({ questions, passages, pictures }) =>
          questions.length ? (
            <Sections {...{ exam, questions, passages, language, pictures }} />
          ) : (
            <Panel>
              <EmptyState
                title={t`No question is chosen yet`}
                action={
                  <ButtonLink to="/exams/$examId/questions" params={{ examId: exam.id }}>
                    <Trans>Choose questions</Trans>
                  </ButtonLink>
                }
              />
            </Panel>
          )
        }
      </Loaded>
    </>
  )
}

type SectionsProps = {
  exam: Exam
  questions: PaperQuestion[]
  passages: Record<string, Partial<Record<Language, string>>>
  language: Language
  pictures: Record<string, string>
}

function Sections({ exam, questions, passages, language, pictures }: SectionsProps) {
  const nameOf = useName()
  const { t } = useLingui()
  return exam.sections.map((section) => {
    const own = questions.filter((question) => question.section === section.position)
    if (own.length === 0) return null
    return (
      <section className="stack g3 paper" key={section.position}>
        <h2>{nameOf(section.name)}</h2>
        <ol className="stack g3">
          {own.map((question, i) => (
            <li key={question.position} className="stack g3">
              {question.passageId && question.passageId !== own[i - 1]?.passageId && (
                <div className="passage" lang={language}>
                  <p className="s hint">{t`For the questions that follow`}</p>
                  <MathText
                    source={textIn(passages[question.passageId] ?? {}, language) ?? ''}
                    pictures={pictures}
                  />
                </div>
              )}
              <PaperQuestionView {...{ question, language, pictures }} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}
