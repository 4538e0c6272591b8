// One leave: who, when, why, what it meets, what happened so far, and what can be done now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Stack } from '../../ui/Panel.tsx'
import { ExamNote } from './ExamNote.tsx'
import { type Leave, leaveQuery } from './leave.api.ts'
import { StateChip, useTimeWords } from './leaveWords.tsx'
import { LateChip } from './list/LeaveRows.tsx'
import { Attachment } from './one/Attachment.tsx'
import { Background } from './one/Background.tsx'
import { LectureList } from './one/LectureList.tsx'
import { NextStep } from './one/NextStep.tsx'
import { Story } from './one/Story.tsx'
import { TakeBack } from './one/TakeBack.tsx'
import './leave.css'

export default function OneLeavePage() {
  const { t } = useLingui()
  const { leaveId } = useParams({ from: '/leave/$leaveId' })
  const query = useQuery(leaveQuery(leaveId))
  return (
    <Loaded query={query} failed={t`This leave did not load`}>
      {(leave) => <OneLeave leave={leave} />}
    </Loaded>
  )
}

function OneLeave({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  const { person } = useViewer()
  const isOwn = leave.person.id === person.id
  const { name } = leave.person
  return (
    <>
      <PageHead title={isOwn ? t`My leave` : t`Leave of ${name}`} above={<Trans>Leave</Trans>}>
        <StateChip state={leave.state} />
      </PageHead>
      <Columns>
        <Stack>
          <NextStep leave={leave} />
          <ExamNote exams={leave.exams} />
          <Facts leave={leave} />
          <LectureList leave={leave} />
        </Stack>
        <Stack>
          <Story leave={leave} />
          <Background leave={leave} />
        </Stack>
      </Columns>
    </>
  )
}

function Facts({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  const format = useFormat()
  const words = useTimeWords()
  const { when, howMuch } = words(leave)
  const { rollNumber, batches } = leave.person
  const items: [string, React.ReactNode][] = [
    [t`When`, <b key="when">{when}</b>],
    [t`How long`, howMuch],
    [
      t`Reason`,
      <span key="reason" className="wraps pre">
        {leave.reason}
      </span>,
    ],
    [t`Asked by`, askedBy(leave, format.dateTime(leave.createdAt))],
  ]
  if (batches.length > 0) items.push([t`Batch`, [batches.join(', '), rollNumber].filter(Boolean).join(' · ')])
  return (
    <Panel label={t`What is asked for`}>
      <Pairs items={items} />
      {leave.late && (
        <p>
          <LateChip />
        </p>
      )}
      <Attachment leave={leave} />
      <TakeBack leave={leave} />
    </Panel>
  )
}

const askedBy = ({ appliedBy }: Leave, when: string) => `${appliedBy.name}, ${when}`
