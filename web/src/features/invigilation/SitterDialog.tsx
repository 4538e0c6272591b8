// One sitter: how it stands with them, and what can be done for them now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { toast } from '../../ui/Toast.tsx'
import { EndForm, ExtraTimeForm, PauseForm } from './actForms.tsx'
import { type Board, resumeAttempt, type Sitter } from './invigilation.api.ts'
import { MessageForm } from './MessageDialog.tsx'
import { Seconds, StateChip } from './stateWords.tsx'

type DialogProps = { board: Board; studentId: string; onClose: () => void }
type Act = 'time' | 'pause' | 'message' | 'end'

export function SitterDialog({ board, studentId, onClose }: DialogProps) {
  const sitter = board.rows.find((row) => row.studentId === studentId)
  return (
    <Dialog open={sitter !== undefined} onClose={onClose} title={sitter?.name ?? ''} sheet>
      {sitter && (
        <div className="stack g3">
          <div className="row wrap">
            <StateChip {...sitter} />
            <span className="s hint">
              {sitter.rollNumber} · {sitter.batch}
            </span>
          </div>
          <Facts sitter={sitter} board={board} />
          <Acts key={sitter.studentId} sitter={sitter} board={board} />
        </div>
      )}
    </Dialog>
  )
}

function Facts({ sitter, board: { exam } }: { sitter: Sitter; board: Board }) {
  const { t } = useLingui()
  const format = useFormat()
  const { startedAt, endsAt, answered, position, awayCount, awaySeconds, extraMinutes, late } = sitter
  if (!startedAt || !endsAt)
    return extraMinutes > 0 ? (
      <Pairs items={[[t`Extra time`, <Trans key="extra">{extraMinutes} min</Trans>]]} />
    ) : (
      <p className="hint">
        <Trans>Has not begun yet.</Trans>
      </p>
    )
  return (
    <Pairs
      items={[
        [t`Began`, format.time(startedAt)],
        [sitter.closedAt ? t`Ended` : t`Ends`, format.time(sitter.closedAt ?? endsAt)],
        [t`Answered`, t`${answered} of ${exam.questions}`],
        ...(position === null ? [] : [[t`On the screen`, t`Question ${position} of the paper`] as const]),
        ...(awayCount === 0
          ? []
          : [
              [
                t`Times away`,
                <span key="away">
                  {awayCount} · <Seconds value={awaySeconds} />
                </span>,
              ] as const,
            ]),
        ...(extraMinutes === 0 ? [] : [[t`Extra time`, t`${extraMinutes} min`] as const]),
        ...(late === 0 ? [] : [[t`Came too late`, t`${late} answers`] as const]),
      ]}
    />
  )
}

function Acts({ sitter, board }: { sitter: Sitter; board: Board }) {
  const [act, setAct] = useState<Act>()
  const may = (operation: string) => board.can.includes(operation)
  const { attemptId, closedAt, pausedAt } = sitter
  const runs = attemptId !== null && closedAt === null
  const done = () => setAct(undefined)
  return (
    <>
      <div className="row wrap">
        {may('giveExtraTime') && !closedAt && (
          <ActButton act="time" now={act} choose={setAct} icon="clock">
            <Trans>Extra time</Trans>
          </ActButton>
        )}
        {runs && (
          <>
            {pausedAt ? (
              <ResumeButton attemptId={attemptId} examId={board.exam.id} />
            ) : (
              <ActButton act="pause" now={act} choose={setAct} icon="lock">
                <Trans>Stop the clock</Trans>
              </ActButton>
            )}
            <ActButton act="message" now={act} choose={setAct} icon="speech">
              <Trans>Message</Trans>
            </ActButton>
            <ActButton act="end" now={act} choose={setAct} icon="close">
              <Trans>End the attempt</Trans>
            </ActButton>
          </>
        )}
        {attemptId && (
          <ButtonLink to="/attempts/$attemptId/integrity" params={{ attemptId }} look="quiet" icon="shield">
            <Trans>How it went</Trans>
          </ButtonLink>
        )}
      </div>
      {act === 'time' && <ExtraTimeForm sitter={sitter} examId={board.exam.id} onDone={done} />}
      {act === 'message' && attemptId && (
        <MessageForm examId={board.exam.id} attemptId={attemptId} onDone={done} />
      )}
      {act === 'pause' && runs && <PauseForm attemptId={attemptId} examId={board.exam.id} onDone={done} />}
      {act === 'end' && runs && <EndForm attemptId={attemptId} examId={board.exam.id} onDone={done} />}
    </>
  )
}

type ActButtonProps = {
  act: Act
  now: Act | undefined
  choose: (act: Act | undefined) => void
  icon: 'clock' | 'lock' | 'speech' | 'close'
  children: React.ReactNode
}

function ActButton({ act, now, choose, icon, children }: ActButtonProps) {
  const on = act === now
  return (
    <Button
      look={on ? 'tonal' : 'line'}
      small
      icon={icon}
      aria-expanded={on}
      onClick={() => choose(on ? undefined : act)}
    >
      {children}
    </Button>
  )
}

function ResumeButton({ attemptId, examId }: { attemptId: string; examId: string }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const resume = useMutation({
    mutationFn: () => resumeAttempt(attemptId),
    onSuccess: () => {
      toast(<Trans>The clock runs again.</Trans>)
      return queries.invalidateQueries({ queryKey: ['board', examId] })
    },
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  return (
    <Button small icon="play" busy={resume.isPending} onClick={() => resume.mutate()}>
      <Trans>Let the clock run</Trans>
    </Button>
  )
}
