// What to do now about an exam: wait, start, go on, or see that it is over. Its countdown goes by the server's clock.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Problem } from '../../../api/problem.ts'
import { problemSentence } from '../../../api/problems.ts'
import { useViewer } from '../../../shell/session.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { InkBlock } from '../../../ui/Panel.tsx'
import type { Language } from '../../../words/language.ts'
import { type Exam, startAttempt } from '../attempt.api.ts'
import { keepStarted, sealedHere } from './keepStarted.ts'
import { SealedLine } from './SealedLine.tsx'
import type { SealedState } from './useSealedPaper.ts'

type Props = { exam: Exam; language: Language; sealed: SealedState; refresh: () => void }

export function StartBlock({ exam, language, sealed, refresh }: Props) {
  const format = useFormat()
  const sitting = exam.sittings[0]
  const { seconds, isOpen } = useCountdown(exam, refresh)
  if (sitting?.attemptId && !sitting.closedAt) return <GoOn attemptId={sitting.attemptId} />
  const begun = sitting?.attempts ?? 0
  if (sitting?.closedAt && (begun >= exam.attemptsAllowed || !isOpen)) {
    return <Done exam={exam} attemptId={sitting.resultOf ?? sitting.attemptId} />
  }
  if (isOpen) {
    return (
      <>
        {sitting?.closedAt && <Done exam={exam} attemptId={sitting.resultOf ?? sitting.attemptId} />}
        <Start exam={exam} number={begun + 1} language={language} seconds={seconds} />
      </>
    )
  }
  if (exam.state === 'scheduled' && seconds !== undefined) {
    return (
      <InkBlock>
        <p className="s">
          <Trans>The exam opens in</Trans>
        </p>
        <p className="xl" role="timer">
          {format.clock(seconds)}
        </p>
        <p className="s">
          <Trans>Stay on this page: the button to start appears by itself.</Trans>
        </p>
        <SealedLine state={sealed} />
      </InkBlock>
    )
  }
  return (
    <Note tone="plain">
      <Trans>The time of this exam is over. Talk to your teacher.</Trans>
    </Note>
  )
}

type StartProps = { exam: Exam; number: number; language: Language; seconds: number | undefined }

function Start({ exam, number, language, seconds }: StartProps) {
  const { i18n } = useLingui()
  const format = useFormat()
  const { attemptsAllowed } = exam
  const { start, busy, problem } = useStart(exam.id, number, language)
  const left = seconds === undefined ? '' : format.clock(seconds)
  return (
    <InkBlock>
      <p className="l">
        {exam.mode === 'practice' ? <Trans>The practice is open.</Trans> : <Trans>The exam is open.</Trans>}
        {attemptsAllowed > 1 && (
          <>
            {' '}
            <Trans>
              Attempt {number} of {attemptsAllowed}.
            </Trans>
          </>
        )}
      </p>
      <p className="s">
        <Trans>It closes in {left}. Once you start, your own time runs, also when you leave this page.</Trans>
      </p>
      {problem && (
        <Note tone="bad" alert>
          {problemSentence(i18n, problem)}
        </Note>
      )}
      <p>
        <Button look="inv" busy={busy} onClick={start}>
          {busy ? <Trans>Starting</Trans> : <StartWords mode={exam.mode} />}
        </Button>
      </p>
    </InkBlock>
  )
}

/** Starts, keeps the paper on the device, and goes to the exam; where another device has it, that page says so. */
function StartWords({ mode }: Pick<Exam, 'mode'>) {
  return mode === 'practice' ? <Trans>Start the practice</Trans> : <Trans>Start the exam</Trans>
}

function useStart(examId: string, number: number, language: Language) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { person } = useViewer()
  const go = (attemptId: string) => navigate({ to: '/attempts/$attemptId', params: { attemptId } })
  const mutation = useMutation({
    mutationFn: async () => startAttempt(examId, { number, paper: await sealedHere(examId) }),
    onSuccess: async (attempt) => {
      await keepStarted(attempt, person.id, language)
      void queries.invalidateQueries({ queryKey: ['exams'] })
      await go(attempt.id)
    },
    onError: (error) => {
      const elsewhere = error instanceof Problem && error.code === 'held-elsewhere'
      if (elsewhere) void go(String(error.params.attemptId))
    },
  })
  return {
    start: () => mutation.mutate(),
    busy: mutation.isPending || mutation.isSuccess,
    problem: mutation.error,
  }
}

function GoOn({ attemptId }: { attemptId: string }) {
  return (
    <InkBlock>
      <p className="l">
        <Trans>You have started this exam. The clock is running.</Trans>
      </p>
      <p>
        <ButtonLink look="inv" to="/attempts/$attemptId" params={{ attemptId }}>
          <Trans>Go on</Trans>
        </ButtonLink>
      </p>
    </InkBlock>
  )
}

function Done({ exam, attemptId }: { exam: Exam; attemptId: string | null }) {
  const out = exam.state === 'published' && attemptId
  const next: ReactNode = out ? (
    <ButtonLink to="/results/$attemptId" params={{ attemptId }}>
      <Trans>See the result</Trans>
    </ButtonLink>
  ) : undefined
  return (
    <Note tone="good" title={<Trans>You have sat this exam.</Trans>} action={next}>
      {!out && <Trans>You see the result as soon as your teacher publishes it.</Trans>}
    </Note>
  )
}

/** Whole seconds until it opens, then until it closes, by the server's clock, and whether it is open by it. */
function useCountdown(exam: Exam, refresh: () => void): { seconds: number | undefined; isOpen: boolean } {
  const { state, opensAt, closesAt, now } = exam
  const [left, setLeft] = useState<{ seconds: number; isOpen: boolean }>()
  useEffect(() => {
    if (!opensAt || !closesAt || (state !== 'scheduled' && state !== 'open')) return
    const begun = performance.now()
    const until = (moment: string) =>
      Math.ceil((Date.parse(moment) - Date.parse(now) - (performance.now() - begun)) / 1000)
    let asked = false
    const tick = () => {
      // At the opening nobody asks the server: a thousand would in the same second, and the start itself will tell.
      const isOpen = state === 'open' || until(opensAt) <= 0
      const seconds = until(isOpen ? closesAt : opensAt)
      setLeft({ seconds: Math.max(0, seconds), isOpen })
      if (seconds > 0 || asked) return
      asked = true
      refresh()
    }
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [state, opensAt, closesAt, now, refresh])
  return left ?? { seconds: undefined, isOpen: state === 'open' }
}
