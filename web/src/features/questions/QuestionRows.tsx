// Questions below each other: the first words of each, where it belongs, and whether exams ask it.
import { Plural, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { MathText } from '../../ui/MathText.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { languageNames, useLanguage } from '../../words/language.ts'
import type { ListedQuestion, Pictures, Subject } from './questions.api.ts'
import { difficultyWords, kindWords, languagesOf, placeOf, useName } from './questionWords.tsx'

type RowsProps = { rows: ListedQuestion[]; pictures: Pictures; subjects: Subject[] }

export function QuestionRows({ rows, pictures, subjects }: RowsProps) {
  const { t } = useLingui()
  return (
    <Panel flush label={t`Questions`}>
      <ul className="qb-rows">
        {rows.map((question) => (
          <QuestionRow key={question.id} question={question} pictures={pictures} subjects={subjects} />
        ))}
      </ul>
    </Panel>
  )
}

type RowProps = { question: ListedQuestion; pictures: Pictures; subjects: Subject[] }

function QuestionRow({ question, pictures, subjects }: RowProps) {
  const { i18n } = useLingui()
  const nameOf = useName()
  const [language = 'en', ...others] = languagesOf(question.texts, useLanguage())
  const count = question.examCount
  const { subject, topic } = placeOf(subjects, question.subjectId, question.topicId)
  const place = topic ?? subject
  const facts = [
    place && nameOf(place),
    i18n._(difficultyWords[question.difficulty]),
    question.kind === 'numerical' && i18n._(kindWords.numerical),
    question.reference,
  ]
  return (
    <li>
      <div className="grow">
        <div className="qb-first" lang={language} id={`q-${question.id}`}>
          <MathText source={question.texts[language]?.stem ?? ''} pictures={pictures} inline />
        </div>
        <p className="s hint wraps">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="qb-ends s">
        {others.length > 0 && (
          <span className="hint">{[language, ...others].map((one) => languageNames[one]).join(' · ')}</span>
        )}
        {count > 0 && (
          <span className="nb">
            <Plural value={count} one="in # exam" other="in # exams" />
          </span>
        )}
      </div>
      <Link
        className="qb-open"
        to="/questions/$questionId"
        params={{ questionId: question.id }}
        aria-labelledby={`q-${question.id}`}
      />
    </li>
  )
}
