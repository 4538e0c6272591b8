// The sections of an exam: subject, kind, number of questions and marks.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Exam, NewSection, Section, Subject } from './exams.api.ts'
import { subjectList } from './exams.api.ts'
import { kindWords, useName } from './examWords.tsx'
import { StepForm, StepPanel, useExamForm } from './StepPanel.tsx'

export function SectionsPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  return (
    <StepPanel title={t`Sections and marks`} edit={(close) => <SectionsForm exam={exam} close={close} />}>
      <SectionTable exam={exam} />
    </StepPanel>
  )
}

/** What is asked and what it earns, in one look. */
export function SectionTable({ exam }: { exam: Pick<Exam, 'sections' | 'questionCount' | 'maxMarks'> }) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  const { questionCount } = exam
  const maxMarks = format.marks(exam.maxMarks)
  return (
    <>
      <ul className="list tight" aria-label={t`Sections`}>
        {exam.sections.map((section) => (
          <li key={section.position}>
            <span className="grow wraps">
              {nameOf(section.name)}
              <span className="s hint block">{i18n._(kindWords[section.kind ?? 'any'])}</span>
            </span>
            <span className="s dim nb">
              <Plural value={section.questionCount} one="# question" other="# questions" />
            </span>
            <MarksWord marks={section.marks} />
          </li>
        ))}
      </ul>
      <p className="s dim">
        <Trans>
          Together {questionCount} questions and {maxMarks} marks.
        </Trans>
      </p>
    </>
  )
}

/** +4 −1, in words for those who listen. */
function MarksWord({ marks }: { marks: Section['marks'] }) {
  const { t } = useLingui()
  const format = useFormat()
  const right = format.marks(marks.right)
  const wrong = format.marks(marks.wrong)
  return (
    <span className="marks nb">
      <span aria-hidden="true">
        <b className="pos">+{right}</b> <span className={marks.wrong === '0' ? 'hint' : 'neg'}>{wrong}</span>
      </span>
      <span className="vh">{t`${right} for a right answer, ${wrong} for a wrong one`}</span>
    </span>
  )
}

type Row = {
  key: number
  name: NewSection['name']
  subjectId: string
  kind: 'single' | 'numerical' | ''
  count: string
  right: string
  wrong: string
  blank: string
}

function SectionsForm({ exam, close }: { exam: Exam; close: () => void }) {
  const { t } = useLingui()
  const subjects = useQuery(subjectList)
  return (
    <Loaded query={subjects} failed={t`The subjects did not load`}>
      {({ rows }) => <SectionRows exam={exam} subjects={rows} close={close} />}
    </Loaded>
  )
}

function SectionRows({ exam, subjects, close }: { exam: Exam; subjects: Subject[]; close: () => void }) {
  const { t } = useLingui()
  const [nextKey, setNextKey] = useState(exam.sections.length)
  const form = useExamForm(exam, {
    start: { sections: exam.sections.map(toRow) },
    check: ({ sections }) => (sections.every(isRight) ? {} : { sections: t`Look at the marked numbers.` }),
    toChange: ({ sections }) => ({ sections: sections.map(toSection) }),
    close,
  })
  const rows = form.values.sections
  const change = (at: number, part: Partial<Row>) =>
    form.set({ sections: rows.map((row, i) => (i === at ? { ...row, ...part } : row)) })
  const add = () => {
    const [subject] = subjects
    if (!subject) return
    const row = { key: nextKey, kind: '' as const, count: '10', right: '4', wrong: '-1', blank: '0' }
    form.set({ sections: [...rows, { ...row, name: subject.name, subjectId: subject.id }] })
    setNextKey(nextKey + 1)
  }
  return (
    <StepForm form={form} onClose={close}>
      {rows.map((row, i) => (
        <SectionFields
          key={row.key}
          row={row}
          number={i + 1}
          subjects={subjects}
          isChecked={form.field('sections').error !== undefined}
          onChange={(part) => change(i, part)}
          onRemove={
            rows.length > 1 ? () => form.set({ sections: rows.filter((one) => one !== row) }) : undefined
          }
        />
      ))}
      {rows.length < 12 && (
        <Button look="line" icon="plus" onClick={add}>
          {t`Another section`}
        </Button>
      )}
    </StepForm>
  )
}

type FieldsProps = {
  row: Row
  number: number
  subjects: Subject[]
  /** Whether saving was tried: what is wrong is said from then on. */
  isChecked: boolean
  onChange: (part: Partial<Row>) => void
  onRemove: (() => void) | undefined
}

function SectionFields({ row, number, subjects, isChecked, onChange, onRemove }: FieldsProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const bound = (name: 'count' | 'right' | 'wrong' | 'blank') => ({
    name: `${name}-${row.key}`,
    value: row[name],
    onChange: (value: string) => onChange({ [name]: value }),
    inputMode: 'decimal' as const,
    error: isChecked && !isField[name](row[name]) ? wrongs[name] : undefined,
  })
  const wrongs = {
    count: t`From 1 to 300.`,
    right: t`More than 0.`,
    wrong: t`0 or less.`,
    blank: t`0 or less.`,
  }
  const choose = (subjectId: string) => {
    const subject = subjects.find((one) => one.id === subjectId)
    if (subject) onChange({ subjectId, name: subject.name })
  }
  return (
    <fieldset className="section-row">
      <legend className="vh">{t`Section ${number}`}</legend>
      <div className="row up">
        <div className="grow">
          <TextField
            name={`name-${row.key}`}
            label={t`Name of section ${number}`}
            value={row.name.en}
            onChange={(en) => onChange({ name: { en } })}
            maxLength={80}
          />
        </div>
        {onRemove && <IconButton icon="trash" label={t`Take section ${number} out`} onClick={onRemove} />}
      </div>
      <div className="form2">
        <SelectField
          name={`subject-${row.key}`}
          label={t`Subject`}
          value={row.subjectId}
          onChange={choose}
          choices={subjects.map((subject) => ({ value: subject.id, label: nameOf(subject.name) }))}
        />
        <SelectField
          name={`kind-${row.key}`}
          label={t`Kind of question`}
          value={row.kind}
          onChange={(kind) => onChange({ kind })}
          none={i18n._(kindWords.any)}
          choices={(['single', 'numerical'] as const).map((value) => ({
            value,
            label: i18n._(kindWords[value]),
          }))}
        />
      </div>
      <div className="section-marks">
        <TextField {...bound('count')} label={t`Questions`} maxLength={3} />
        <TextField {...bound('right')} label={t`Right`} maxLength={6} />
        <TextField {...bound('wrong')} label={t`Wrong`} maxLength={7} />
        <TextField {...bound('blank')} label={t`Blank`} maxLength={7} />
      </div>
    </fieldset>
  )
}

const isMark = (typed: string) => /^-?\d{1,3}(\.\d{1,2})?$/.test(plain(typed))
const isDeduction = (typed: string) => isMark(typed) && Number(plain(typed)) <= 0

// The same rules as the server's, said before it is asked.
const isField = {
  count: (typed: string) => /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 300,
  right: (typed: string) => isMark(typed) && Number(plain(typed)) > 0,
  wrong: isDeduction,
  blank: isDeduction,
}

const isRight = (row: Row) =>
  isField.count(row.count) && isField.right(row.right) && isField.wrong(row.wrong) && isField.blank(row.blank)

function plain(typed: string): string {
  return typed.trim().replace('−', '-') || '0'
}

function toRow(section: Section): Row {
  return {
    key: section.position - 1,
    name: section.name,
    subjectId: section.subject.id,
    kind: section.kind ?? '',
    count: String(section.questionCount),
    ...section.marks,
  }
}

function toSection({ name, subjectId, kind, count, right, wrong, blank }: Row): NewSection {
  return {
    name,
    subjectId,
    kind: kind || null,
    questionCount: Number(count),
    marks: { right: plain(right), wrong: plain(wrong), blank: plain(blank) },
  }
}
