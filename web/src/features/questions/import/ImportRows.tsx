// The questions of a file, each beside the lines it was read from.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../../ui/Chip.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { type Language, languageNames, useLanguage } from '../../../words/language.ts'
import { QuestionView } from '../QuestionView.tsx'
import type { Import, ImportRow, Pictures, Subject } from '../questions.api.ts'
import { difficultyWords, kindWords, languagesOf, placeOf, useName } from '../questionWords.tsx'
import { type ReadQuestion, readRow } from './importRows.ts'
import { useNote, usePlace, useReason } from './importWords.tsx'

type RowsProps = {
  list: Import
  subjects: Subject[]
  leftOut: ReadonlySet<number>
  onFlip: (line: number) => void
}

export function ImportRows({ list, subjects, leftOut, onFlip }: RowsProps) {
  const pictures = picturesOf(list)
  return (
    <ul className="qb-lines">
      {list.rows.map((row) => (
        <Row
          key={row.line}
          row={row}
          pictures={pictures}
          subjects={subjects}
          isOut={leftOut.has(row.line)}
          onFlip={list.state === 'previewed' ? () => onFlip(row.line) : undefined}
        />
      ))}
    </ul>
  )
}

/** What the texts write for a picture → the address that shows it. */
const picturesOf = ({ files }: Import): Pictures =>
  Object.fromEntries(Object.entries(files).map(([id, address]) => [`picture:${id}`, address]))

type RowProps = {
  row: ImportRow
  pictures: Pictures
  subjects: Subject[]
  isOut: boolean
  onFlip: (() => void) | undefined
}

function Row({ row, pictures, subjects, isOut, onFlip }: RowProps) {
  const { line, cells } = row
  const where = usePlace()(cells.place ?? '', line)
  const question = readRow(row)
  const isNew = question && row.duplicates.length === 0
  return (
    <li className={isOut ? 'panel out' : 'panel'}>
      <div className="row wrap">
        <h2 className="s dim grow">{where}</h2>
        {isNew && <Taken {...{ where, isOut, onFlip }} />}
        {row.duplicates.length > 0 && (
          <Chip tone="plain" icon="copy">
            <Trans>There already</Trans>
          </Chip>
        )}
        {!question && (
          <Chip tone="bad">
            <Trans>Cannot come in</Trans>
          </Chip>
        )}
      </div>
      <div className="qb-beside">
        {cells.source && <pre className="qb-source">{cells.source}</pre>}
        {question ? <Taking {...{ question, row, pictures, subjects }} /> : <Refused row={row} />}
      </div>
    </li>
  )
}

type TakenProps = { where: string; isOut: boolean; onFlip: (() => void) | undefined }

function Taken({ where, isOut, onFlip }: TakenProps) {
  const { t } = useLingui()
  if (!onFlip) return null
  return (
    <label className="row qb-take">
      <input type="checkbox" checked={!isOut} aria-label={t`Include ${where}`} onChange={onFlip} />
      <span aria-hidden="true">
        <Trans>Include</Trans>
      </span>
    </label>
  )
}

function Refused({ row }: { row: ImportRow }) {
  const reasonOf = useReason()
  return (
    <ul className="stack">
      {row.problems.map((problem) => (
        <li key={problem.code} className="row up">
          <span className="neg">
            <Icon name="alert" />
          </span>
          <span>{reasonOf(problem)}</span>
        </li>
      ))}
    </ul>
  )
}

type TakingProps = { question: ReadQuestion; row: ImportRow; pictures: Pictures; subjects: Subject[] }

function Taking({ question, row, pictures, subjects }: TakingProps) {
  const all = languagesOf(question.texts, useLanguage())
  return (
    <div className="stack g3">
      <Notes question={question} />
      {all.map((language) => (
        <div key={language} className="stack">
          {all.length > 1 && (
            <h3 className="s hint" lang={language}>
              {languageNames[language]}
            </h3>
          )}
          <Version {...{ question, language, pictures }} />
        </div>
      ))}
      <Filed question={question} subjects={subjects} />
      <Twins row={row} />
    </div>
  )
}

type VersionProps = { question: ReadQuestion; language: Language; pictures: Pictures }

/** One language of a question, the passage above it behind a press: its neighbours show it too. */
function Version({ question, language, pictures }: VersionProps) {
  const text = question.texts[language]
  const passage = question.passage[language]
  return (
    <>
      {passage && (
        <details className="qb-solution">
          <summary>
            <Trans>Passage</Trans>
          </summary>
          <div lang={language}>
            <MathText source={passage} pictures={pictures} />
          </div>
        </details>
      )}
      {text && (
        <QuestionView text={text} answer={question.key} language={language} pictures={pictures} folded />
      )}
    </>
  )
}

function Filed({ question, subjects }: { question: ReadQuestion; subjects: Subject[] }) {
  const { i18n } = useLingui()
  const nameOf = useName()
  const { subject, topic } = placeOf(subjects, question.subjectId, question.topicId)
  const facts = [
    subject && nameOf(subject),
    topic && nameOf(topic),
    i18n._(kindWords[question.key.kind]),
    i18n._(difficultyWords[question.difficulty]),
    question.reference,
    question.tags,
  ]
  return <p className="s hint wraps">{facts.filter(Boolean).join(' · ')}</p>
}

function Notes({ question }: { question: ReadQuestion }) {
  const noteOf = useNote()
  if (question.notes.length === 0) return null
  return (
    <ul className="stack">
      {question.notes.map((code) => (
        <li key={code} className="row up s att">
          <Icon name="info" small />
          <span>{noteOf(code, question.category)}</span>
        </li>
      ))}
    </ul>
  )
}

function Twins({ row }: { row: ImportRow }) {
  return row.duplicates.map(({ id, label }) => (
    <p key={id ?? label} className="s dim">
      {id ? (
        <Link to="/questions/$questionId" params={{ questionId: id }}>
          <Trans>The question in the bank</Trans>
        </Link>
      ) : (
        <Trans>The same question stands above, at {label}.</Trans>
      )}
    </p>
  ))
}
