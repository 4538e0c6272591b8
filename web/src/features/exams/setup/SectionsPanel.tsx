// The sections of an exam: subject, kind, number of questions and marks; each is changed in its own frame.
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { type Exam, type Subject, subjectList } from '../exams.api.ts'
import { SectionFields } from './SectionFields.tsx'
import { SectionTable } from './SectionTable.tsx'
import { StepForm, StepPanel, useExamForm } from './StepPanel.tsx'
import { faultsOf, newRow, type SectionRow, toRow, toSection } from './sectionRows.ts'

const MOST_SECTIONS = 12

export function SectionsPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  return (
    <StepPanel title={t`Sections and marks`} edit={(close) => <SectionsForm exam={exam} close={close} />}>
      <SectionTable sections={exam.sections} parts={exam.parts} maxMarks={exam.maxMarks} />
    </StepPanel>
  )
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
    check: ({ sections }) =>
      sections.every((row) => faultsOf(row).length === 0) ? {} : { sections: t`Look at the marked numbers.` },
    toChange: ({ sections }) => ({ sections: sections.map(toSection) }),
    close,
  })
  const rows = form.values.sections
  const change = (at: number, told: Partial<SectionRow>) =>
    form.set({ sections: rows.map((row, i) => (i === at ? { ...row, ...told } : row)) })
  const add = () => {
    const [subject] = subjects
    if (!subject) return
    form.set({ sections: [...rows, newRow(nextKey, subject, rows.at(-1)?.part ?? null)] })
    setNextKey(nextKey + 1)
  }
  const fault = form.field('sections').error
  return (
    <StepForm form={form} onClose={close}>
      {rows.map((row, i) => (
        <SectionFields
          key={row.key}
          row={row}
          number={i + 1}
          subjects={subjects}
          isChecked={fault !== undefined}
          onChange={(told) => change(i, told)}
          onRemove={
            rows.length > 1 ? () => form.set({ sections: rows.filter((one) => one !== row) }) : undefined
          }
        />
      ))}
      {rows.length < MOST_SECTIONS && (
        <div>
          <Button look="quiet" small icon="plus" onClick={add}>
            {t`Another section`}
          </Button>
        </div>
      )}
      {fault && <p className="err">{fault}</p>}
    </StepForm>
  )
}
