// The questions of a draft: section by section, drawn by topic or chosen by hand from the bank.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { BankPanel } from './choosing/BankPanel.tsx'
import { ChosenPanel } from './choosing/ChosenPanel.tsx'
import { DrawPanel } from './choosing/DrawPanel.tsx'
import { type Exam, examOf, paperOf, type Section, type Subject, subjectList } from './exams.api.ts'
import { useName } from './examWords.tsx'
import './exams.css'

export default function ExamQuestionsPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/questions' })
  const exam = useQuery(examOf(examId))
  return (
    <Loaded query={exam} failed={t`The exam did not load`}>
      {(loaded) => (
        <>
          <PageHead
            title={t`Questions`}
            above={
              <Link to="/exams/$examId" params={{ examId }}>
                {loaded.title}
              </Link>
            }
          >
            <ButtonLink to="/exams/$examId" params={{ examId }} look="line">
              <Trans>Back to the exam</Trans>
            </ButtonLink>
          </PageHead>
          {loaded.can.includes('setExamQuestions') ? (
            <Sections exam={loaded} />
          ) : (
            <Note tone="due">
              <Trans>The exam is scheduled: its questions are fixed. You can look at the paper.</Trans>
            </Note>
          )}
        </>
      )}
    </Loaded>
  )
}

function Sections({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const [{ section: chosen }, setSearch] = useSearch({ section: 1 })
  const section = exam.sections.find(({ position }) => position === chosen) ?? exam.sections[0]
  const subjects = useQuery(subjectList)
  const paper = useQuery(paperOf(exam.id))
  if (!section) return null
  return (
    <>
      {exam.sections.length > 1 && (
        <SectionTabs
          sections={exam.sections}
          value={section.position}
          onChange={(position) => setSearch({ section: position })}
        />
      )}
      <Loaded query={paper} failed={t`The paper did not load`}>
        {({ questions, pictures }) => (
          <Columns key={section.position}>
            <ChosenPanel {...{ exam, section, questions, pictures }} />
            <Loaded query={subjects} failed={t`The topics did not load`}>
              {({ rows }) => {
                const subject = rows.find(({ id }) => id === section.subject.id)
                return subject && <Sources {...{ exam, section, subject }} />
              }}
            </Loaded>
          </Columns>
        )}
      </Loaded>
    </>
  )
}

function Sources({ exam, section, subject }: { exam: Exam; section: Section; subject: Subject }) {
  return (
    <Stack gap={3}>
      <DrawPanel {...{ exam, section, subject }} />
      <BankPanel {...{ exam, section, subject }} />
    </Stack>
  )
}

type TabsProps = { sections: Section[]; value: number; onChange: (position: number) => void }

function SectionTabs({ sections, value, onChange }: TabsProps) {
  const { t } = useLingui()
  const nameOf = useName()
  return (
    <fieldset className="row fch" aria-label={t`Section`}>
      {sections.map((section) => (
        <button
          key={section.position}
          type="button"
          className="fchip"
          aria-pressed={section.position === value}
          onClick={() => onChange(section.position)}
        >
          {nameOf(section.name)}
          <span className="s hint nb">
            {section.chosenCount} / {section.questionCount}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
