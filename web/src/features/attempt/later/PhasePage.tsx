// The calm pages around the exam: another tab, another device, time up, submitted. Each says what is safe and how to go on.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { problemSentence } from '../../../api/problems.ts'
import { Main } from '../../../shell/Frame.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Panel, Say } from '../../../ui/Panel.tsx'
import { ErrorState } from '../../../ui/States.tsx'
import type { AttemptEngine } from '../engine/attemptEngine.ts'
import type { Ending, Pause } from '../engine/server.ts'
import type { AttemptView, Phase } from '../engine/view.ts'
import { ReceiptPanel } from '../laterReceipt.ts'

type Props = { engine: AttemptEngine; view: AttemptView }

export default function PhasePage({ engine, view }: Props) {
  const { phase, sheet } = view
  return <Main className="narrow">{pageOf(phase, engine, view, sheet?.examTitle)}</Main>
}

function pageOf(
  phase: Phase,
  engine: AttemptEngine,
  view: AttemptView,
  title: string | undefined,
): ReactNode {
  switch (phase.at) {
    case 'away':
      return <ErrorState error={phase.problem} retry={() => void engine.sync()} />
    case 'other-tab':
      return <OtherTab engine={engine} title={title} />
    case 'elsewhere':
      return <Elsewhere engine={engine} since={phase.since} device={phase.device} title={title} />
    case 'signed-out':
      return <SignedOut />
    case 'paused':
      return <Paused engine={engine} pause={phase.pause} title={title} />
    case 'closed':
      return <Closed ending={phase.ending} view={view} attemptId={engine.attemptId} title={title} />
    default:
      return (
        <TimeUp waiting={view.truth.waiting} failing={view.truth.failingSince !== undefined} title={title} />
      )
  }
}

type PausedProps = { engine: AttemptEngine; pause: Pause; title: string | undefined }

function Paused({ engine, pause, title }: PausedProps) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const goOn = async () => {
    setBusy(true)
    setProblem(await engine.resume())
    setBusy(false)
  }
  return (
    <Panel>
      <Say above={title}>
        <Trans>The invigilator has paused your exam.</Trans>
      </Say>
      <p role="status">
        <Trans>The clock stands still. Everything you chose is kept.</Trans>
      </p>
      <Pairs
        items={[
          [t`Since`, format.time(pause.since)],
          [t`Time left`, format.clock(engine.secondsLeft())],
          [t`Reason`, pause.reason],
        ]}
      />
      {problem && (
        <Note tone="bad" alert>
          {problemSentence(i18n, problem)}
        </Note>
      )}
      {pause.until === 'student' ? (
        <p>
          <Button busy={busy} onClick={() => void goOn()}>
            {busy ? <Trans>Going on</Trans> : <Trans>Go on with the exam</Trans>}
          </Button>
        </p>
      ) : (
        <p className="dim">
          <Trans>It goes on by itself when the invigilator lets it. Leave this page open.</Trans>
        </p>
      )}
    </Panel>
  )
}

function OtherTab({ engine, title }: { engine: AttemptEngine; title: string | undefined }) {
  return (
    <Panel>
      <Say above={title}>
        <Trans>This exam is open in another tab.</Trans>
      </Say>
      <p className="dim">
        <Trans>One tab at a time, so that no answer overwrites another. Everything you chose is kept.</Trans>
      </p>
      <p>
        <Button onClick={() => void engine.continueHere()}>
          <Trans>Continue here</Trans>
        </Button>
      </p>
    </Panel>
  )
}

type ElsewhereProps = {
  engine: AttemptEngine
  since: string | undefined
  device: string | undefined
  title: string | undefined
}

function Elsewhere({ engine, since, device, title }: ElsewhereProps) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel>
      <Say above={title}>
        <Trans>This exam is running on another device.</Trans>
      </Say>
      {since && (
        <Pairs
          items={[
            [t`Since`, format.time(since)],
            [t`Device`, device ?? ''],
          ]}
        />
      )}
      <p className="dim">
        <Trans>
          What the server holds is safe. If you continue here, the other device stops; the clock runs on, and
          your teacher sees that you changed.
        </Trans>
      </p>
      <p>
        <Button onClick={() => void engine.continueHere()}>
          <Trans>Continue here</Trans>
        </Button>
      </p>
    </Panel>
  )
}

function SignedOut() {
  return (
    <Panel>
      <Say>
        <Trans>You were signed out.</Trans>
      </Say>
      <p className="dim">
        <Trans>Your answers are kept on this device. Sign in again and go on; the clock runs on.</Trans>
      </p>
      <p>
        <Button onClick={() => location.reload()}>
          <Trans>Sign in</Trans>
        </Button>
      </p>
    </Panel>
  )
}

function TimeUp({
  waiting,
  failing,
  title,
}: {
  waiting: number
  failing: boolean
  title: string | undefined
}) {
  return (
    <Panel>
      <Say above={title}>
        <Trans>The time is up.</Trans>
      </Say>
      {waiting > 0 && failing ? (
        <Note tone="due" icon="offline" title={<Trans>No network</Trans>}>
          <Plural
            value={waiting}
            one="# choice is still on this device. It is sent when the network is back and kept apart for your teacher: it came after the end."
            other="# choices are still on this device. They are sent when the network is back and kept apart for your teacher: they came after the end."
          />{' '}
          <Trans>Leave this page open.</Trans>
        </Note>
      ) : (
        <p className="dim" role="status">
          <Trans>What you saved counts. The server is closing the exam; this takes a few seconds.</Trans>
        </p>
      )}
    </Panel>
  )
}

type ClosedProps = { ending: Ending; view: AttemptView; attemptId: string; title: string | undefined }

function Closed({ ending, view, attemptId, title }: ClosedProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { answered, questions, markedAnswered, keptApart } = ending
  const queries = useQueryClient()
  // Lists and homes still show the exam as it was.
  useEffect(() => void queries.invalidateQueries(), [queries])
  return (
    <>
      <Panel>
        <Say above={title}>
          <HowEnded how={ending.how} />{' '}
          <Trans>
            The server holds {answered} of {questions} answers.
          </Trans>
        </Say>
        <Pairs
          items={[
            [
              t`Closed at`,
              <span key="at" className="nb">
                {format.dateTime(ending.at)}
              </span>,
            ],
            [t`Answered`, `${answered}`],
            [t`Of these marked for review (evaluated)`, `${markedAnswered}`],
            [t`Not answered`, `${questions - answered}`],
          ]}
        />
        {keptApart > 0 && (
          <Note tone="due">
            <Plural
              value={keptApart}
              one="# choice came after the end, or from a device that no longer held the exam. It is kept apart for your teacher and does not count."
              other="# choices came after the end, or from a device that no longer held the exam. They are kept apart for your teacher and do not count."
            />
          </Note>
        )}
        <NextStep view={view} attemptId={attemptId} />
      </Panel>
      <Suspense fallback={null}>
        <ReceiptPanel attemptId={attemptId} />
      </Suspense>
    </>
  )
}

function HowEnded({ how }: { how: Ending['how'] }) {
  switch (how) {
    case 'submitted':
      return <Trans>Submitted.</Trans>
    case 'staff':
      return <Trans>The invigilator has ended the exam.</Trans>
    case 'away':
      return <Trans>The exam was left too often, and was submitted as its instructions said.</Trans>
    default:
      return <Trans>The time is up.</Trans>
  }
}

function NextStep({ view: { sheet }, attemptId }: { view: AttemptView; attemptId: string }) {
  const practice = sheet?.paper.mode === 'practice'
  const again = sheet && sheet.number < sheet.attemptsAllowed
  return (
    <>
      {!practice && (
        <p className="dim">
          <Trans>You see the result as soon as your teacher publishes it.</Trans>
        </p>
      )}
      <p className="row wrap">
        {practice && (
          <ButtonLink to="/results/$attemptId" params={{ attemptId }}>
            <Trans>See the result</Trans>
          </ButtonLink>
        )}
        <ButtonLink to="/home" look={practice ? 'line' : 'filled'}>
          <Trans>Go to your home</Trans>
        </ButtonLink>
        {again && (
          <ButtonLink to="/exam/$examId" params={{ examId: sheet.examId }} look="line">
            <Trans>Another attempt</Trans>
          </ButtonLink>
        )}
      </p>
    </>
  )
}
