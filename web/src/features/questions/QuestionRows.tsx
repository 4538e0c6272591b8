// Questions below each other: the first words of each, where it belongs, and whether exams ask it; some may be chosen.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { MathText } from '../../ui/MathText.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { languageNames, useLanguage } from '../../words/language.ts'
import { ReviewChip } from './care/ReviewChip.tsx'
import type { ListedQuestion, Pictures, Subject } from './questions.api.ts'
import { difficultyWords, kindWords, languagesOf, placeOf, useName } from './questionWords.tsx'

type RowsProps = {
  rows: ListedQuestion[]
  pictures: Pictures
  subjects: Subject[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

export function QuestionRows({ rows, pictures, subjects, chosen, onChoose }: RowsProps) {
  const { t } = useLingui()
  const flip = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <Panel flush label={t`Questions`}>
      <SelectAll rows={rows} chosen={chosen} onChoose={onChoose} />
      <ul className="qb-rows">
        {rows.map((question) => (
          <QuestionRow
            key={question.id}
            {...{ question, pictures, subjects }}
            isChosen={chosen.has(question.id)}
            onFlip={() => flip(question.id)}
          />
        ))}
      </ul>
    </Panel>
  )
}

function SelectAll({ rows, chosen, onChoose }: Pick<RowsProps, 'rows' | 'chosen' | 'onChoose'>) {
  const count = rows.filter(({ id }) => chosen.has(id)).length
  const isAll = count === rows.length
  const onChange = (all: boolean) => {
    const next = new Set(chosen)
    for (const { id } of rows) all ? next.add(id) : next.delete(id)
    onChoose(next)
  }
  return (
    <label className="qb-all">
      <input
        type="checkbox"
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !isAll
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="s hint">
        <Trans>All on this page</Trans>
      </span>
    </label>
  )
}

type RowProps = Pick<RowsProps, 'pictures' | 'subjects'> & {
  question: ListedQuestion
  isChosen: boolean
  onFlip: () => void
}

function QuestionRow({ question, pictures, subjects, isChosen, onFlip }: RowProps) {
  const { t } = useLingui()
  const [language = 'en', ...others] = languagesOf(question.texts, useLanguage())
  const count = question.examCount
  return (
    <li aria-current={isChosen ? 'true' : undefined}>
      <label className="qb-pick">
        <input type="checkbox" aria-label={t`Choose this question`} checked={isChosen} onChange={onFlip} />
      </label>
      <div className="grow">
        <div className="qb-first" lang={language} id={`q-${question.id}`}>
          <MathText source={question.texts[language]?.stem ?? ''} pictures={pictures} inline />
        </div>
        <RowFacts question={question} subjects={subjects} />
      </div>
      <div className="qb-ends s">
        <ReviewChip review={question.review} quiet />
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

function RowFacts({ question, subjects }: Pick<RowProps, 'question' | 'subjects'>) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const { subject, topic } = placeOf(subjects, question.subjectId, question.topicId)
  const place = topic ?? subject
  const facts = [
    place && nameOf(place),
    i18n._(difficultyWords[question.difficulty]),
    question.kind !== 'single' && i18n._(kindWords[question.kind]),
    question.passageId && t`under a passage`,
    question.reference,
    ...question.tags.map((tag) => `#${tag.replaceAll(' ', '-')}`),
  ]
  return <p className="s hint wraps">{facts.filter(Boolean).join(' · ')}</p>
}
