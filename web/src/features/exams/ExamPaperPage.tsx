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
import { difficultyWords, textIn, useName } from './examWords.tsx'
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
        <Button look="line" icon="printer" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </PageHead>
      <Loaded query={paper} failed={t`The paper did not load`}>
        {({ questions, pictures }) =>
          questions.length ? (
            <Sections {...{ exam, questions, language, pictures }} />
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
  language: Language
  pictures: Record<string, string>
}

function Sections({ exam, questions, language, pictures }: SectionsProps) {
  const nameOf = useName()
  return exam.sections.map((section) => {
    const own = questions.filter((question) => question.section === section.position)
    if (own.length === 0) return null
    return (
      <section className="stack g3 paper" key={section.position}>
        <h2>{nameOf(section.name)}</h2>
        <ol className="stack g3">
          {own.map((question) => (
            <li key={question.position}>
              <Question {...{ question, language, pictures }} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

type QuestionProps = { question: PaperQuestion; language: Language; pictures: Record<string, string> }

function Question({ question, language, pictures }: QuestionProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const text = textIn(question.texts, language)
  const missing = !question.texts[language]
  const difficulty = difficultyWords[question.difficulty]
  const { key, position } = question
  return (
    <Panel label={t`Question ${position}`}>
      <p className="s hint">
        <b>{position}</b>
        {question.topic && ` · ${nameOf(question.topic)}`}
        {difficulty && ` · ${i18n._(difficulty)}`}
        {missing && ` · ${t`no text in this language`}`}
      </p>
      <div className="question" lang={missing ? undefined : language}>
        <MathText source={text?.stem ?? ''} pictures={pictures} />
      </div>
      {key.kind === 'single' ? (
        <ol className="options">
          {text?.options?.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
            <li key={index} className={index === key.right ? 'right' : undefined}>
              <span className="letter" aria-hidden="true">
                {String.fromCharCode(65 + index)}
              </span>
              <MathText source={option} pictures={pictures} inline />
              {index === key.right && <span className="s pos end">{t`right`}</span>}
            </li>
          ))}
        </ol>
      ) : (
        <p>
          <span className="hint s">{t`Accepted:`}</span> <b className="pos">{rangesOf(key.ranges)}</b>
        </p>
      )}
      {text?.solution && (
        <details>
          <summary>
            <Trans>Solution</Trans>
          </summary>
          <MathText source={text.solution} pictures={pictures} />
        </details>
      )}
    </Panel>
  )
}

/** "9.79 – 9.81", or "12" where both ends are the same. */
function rangesOf(ranges: { low: string; high: string }[]): string {
  return ranges.map(({ low, high }) => (low === high ? low : `${low} – ${high}`)).join(', ')
}
