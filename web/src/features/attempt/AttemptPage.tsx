// The exam on the screen: opens the attempt, and shows what its phase asks for.

import { useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { Skeleton } from '../../ui/States.tsx'
import { AttemptScreen } from './AttemptScreen.tsx'
import { PhasePage } from './laterParts.ts'
import { useAttempt } from './useAttempt.ts'
import '../../styles/exam.css'
import './attempt.css'

export default function AttemptPage() {
  const { t } = useLingui()
  const { attemptId = '' } = useParams({ strict: false })
  const { person } = useViewer()
  const { engine, view } = useAttempt(attemptId, person.id)
  const { phase, sheet } = view
  return (
    <>
      <Title>{sheet?.examTitle ?? t`Exam`}</Title>
      {!engine || phase.at === 'loading' ? (
        <Waiting />
      ) : sheet && (phase.at === 'open' || phase.at === 'submitting') ? (
        <AttemptScreen engine={engine} view={{ ...view, sheet }} />
      ) : (
        <Suspense fallback={<Waiting />}>
          <PhasePage engine={engine} view={view} />
        </Suspense>
      )}
    </>
  )
}

function Waiting() {
  return (
    <Main className="narrow">
      <Skeleton rows={4} />
    </Main>
  )
}
