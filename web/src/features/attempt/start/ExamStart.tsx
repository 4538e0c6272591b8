// An exam before its start, for the student: when, by which rules, in which language, and whether this device is ready.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { PageHead } from '../../../shell/PageHead.tsx'
import { Duration } from '../../../ui/Duration.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Columns, Head, Panel, Stack } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { type Language, languageNames, useLanguage } from '../../../words/language.ts'
import { type Exam, examQuery } from '../attempt.api.ts'
import { inLanguage } from '../engine/sheet.ts'
import { DeviceCheck } from './DeviceCheck.tsx'
import { ExamRules, type RuleSection } from './ExamRules.tsx'
import { ButtonRules, KeyRules, MarkRules, StateRules } from './Rules.tsx'
import { StartBlock } from './StartBlock.tsx'
import { useSealedPaper } from './useSealedPaper.ts'
import '../../../styles/exam.css'
import '../attempt.css'

export default function ExamStart() {
  const { t } = useLingui()
  const { examId = '' } = useParams({ strict: false })
  const exam = useQuery(examQuery(examId))
  const { refetch } = exam
  const refresh = useCallback(() => void refetch(), [refetch])
  return (
    <Loaded query={exam} failed={t`The exam did not load`}>
      {(data) => <OneExam exam={data} refresh={refresh} />}
    </Loaded>
  )
}

function OneExam({ exam, refresh }: { exam: Exam; refresh: () => void }) {
  const screen = useLanguage()
  const fitting = exam.locales.includes(screen) ? screen : (exam.locales[0] ?? 'en')
  const [chosen, setChosen] = useState<Language>()
  const language = chosen ?? fitting
  const own = inLanguage(exam.instructions, language)
  const sealed = useSealedPaper(exam, language, refresh)
  // What looks after times away is there before the start: the network may go with it.
  useEffect(() => void import('../engine/awayReport.ts').catch(() => undefined), [])
  return (
    <>
      <PageHead title={exam.title} />
      <StartBlock exam={exam} language={language} sealed={sealed} refresh={refresh} />
      <Columns even={2}>
        <Stack gap={4}>
          <Panel>
            <Head title={<Trans>The exam</Trans>} />
            <Facts exam={exam} />
            <PaperLanguageChoice exam={exam} language={language} onChoose={setChosen} />
          </Panel>
          <Panel>
            <Head title={<Trans>Marks</Trans>} />
            <MarkRules rows={markRows(exam, screen)} />
          </Panel>
          <DeviceCheck serverNow={exam.now} />
        </Stack>
        <Panel>
          <Head title={<Trans>Instructions</Trans>} />
          {own && <MathText source={own} />}
          <ExamRules
            facts={{ ...exam, sections: rulesOf(exam) }}
            entry={entryOf(exam)}
            attempts={exam}
            language={screen}
          />
          <StateRules />
          <ButtonRules draftsCount={exam.draftsCount} />
          <KeyRules />
        </Panel>
      </Columns>
    </>
  )
}

function Facts({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const format = useFormat()
  const items: [string, React.ReactNode][] = [
    [t`Opens`, exam.opensAt ? format.dateTime(exam.opensAt) : '–'],
    [t`Closes`, exam.closesAt ? format.dateTime(exam.closesAt) : '–'],
    [t`Time`, <Duration key="time" minutes={exam.durationMinutes} />],
    [t`Questions`, format.number(exam.questionCount)],
    [t`Marks in all`, format.marks(exam.maxMarks)],
  ]
  return <Pairs items={items} />
}

type ChoiceProps = { exam: Exam; language: Language; onChoose: (language: Language) => void }

function PaperLanguageChoice({ exam, language, onChoose }: ChoiceProps) {
  const { t } = useLingui()
  if (exam.locales.length < 2) return null
  return (
    <div className="stack">
      <p className="s dim">
        <Trans>Language of the questions; you may change it at any time.</Trans>
      </p>
      <Seg
        label={t`Language of the questions`}
        value={language}
        onChange={onChoose}
        choices={exam.locales.map((one) => ({ value: one, label: languageNames[one] }))}
      />
    </div>
  )
}

function markRows(exam: Exam, language: Language) {
  return exam.sections.map(({ position, name, questionCount, marks }) => ({
    key: position,
    name: inLanguage(name, language) ?? '',
    questions: questionCount,
    ...marks,
  }))
}

/** Until when one may begin; undefined where that is as long as the exam is open. */
function entryOf({ opensAt, lateEntryMinutes }: Exam): number | undefined {
  if (!opensAt || lateEntryMinutes === null) return undefined
  return Date.parse(opensAt) + lateEntryMinutes * 60_000
}

/** The sections as the rules name them. */
function rulesOf({ sections }: Exam): RuleSection[] {
  return sections.map(({ position, name, questionCount, attemptCount, beyond, marks }) => ({
    ...{ position, name, questionCount, attemptCount, beyond },
    wrong: marks.wrong,
    partial: marks.partial ?? null,
  }))
}
