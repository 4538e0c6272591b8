// Who sits the exam, a line each: state, how far they are, the last sign of their phone, times away.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format.ts'
import { StrengthBar } from '../../ui/Plot.tsx'
import { Table } from '../../ui/Table.tsx'
import type { Board, Sitter } from './invigilation.api.ts'
import { Seconds, StateChip } from './stateWords.tsx'

export function SitterTable({ board }: { board: Board }) {
  const { t } = useLingui()
  const { serverTime, exam } = board
  return (
    <Table
      caption={t`Who sits the exam, and where they are`}
      rows={board.rows}
      rowKey={(sitter) => sitter.studentId}
      columns={[
        {
          key: 'name',
          head: t`Student`,
          card: 'main',
          cell: (sitter) => <Name sitter={sitter} board={board} />,
        },
        { key: 'state', head: t`State`, card: 'side', cell: (sitter) => <StateChip {...sitter} /> },
        {
          key: 'answered',
          head: t`Answered`,
          cell: (sitter) => <Answered sitter={sitter} questions={exam.questions} />,
        },
        {
          key: 'seen',
          head: t`Last sign`,
          card: 'off',
          cell: (sitter) => <Seen sitter={sitter} now={serverTime} />,
        },
        {
          key: 'away',
          head: t`Times away`,
          card: 'off',
          cell: (sitter) => <Away sitter={sitter} limit={exam.awayLimit} />,
        },
        { key: 'end', head: t`Ends`, card: 'off', cell: (sitter) => <End sitter={sitter} /> },
      ]}
    />
  )
}

function Name({ sitter, board }: { sitter: Sitter; board: Board }) {
  return (
    <>
      <Link
        className="name"
        to="."
        search={(before: Record<string, unknown>) => ({ ...before, student: sitter.studentId })}
      >
        {sitter.name}
      </Link>
      <span className="s hint block">
        {sitter.rollNumber} · {sitter.batch}
      </span>
      <Remarkable sitter={sitter} board={board} />
    </>
  )
}

/** On a phone the columns give way to what is worth a word: a silent phone, times away, extra time. */
function Remarkable({ sitter, board }: { sitter: Sitter; board: Board }) {
  const { state, awayCount, extraMinutes } = sitter
  if (state !== 'offline' && awayCount === 0 && extraMinutes === 0) return null
  return (
    <span className="s phone remarks">
      {state === 'offline' && <Seen sitter={sitter} now={board.serverTime} />}
      {awayCount > 0 && (
        <span>
          <Trans>Away</Trans>: <Away sitter={sitter} limit={board.exam.awayLimit} />
        </span>
      )}
      {extraMinutes > 0 && <Trans>+{extraMinutes} min</Trans>}
    </span>
  )
}

function Answered({ sitter, questions }: { sitter: Sitter; questions: number }) {
  const { t } = useLingui()
  if (!sitter.attemptId) return <span className="dim">–</span>
  const { answered } = sitter
  return (
    <span className="answered">
      <StrengthBar
        label={t`${answered} of ${questions} answered`}
        share={questions ? answered / questions : 0}
      />
      <span className="num" aria-hidden="true">
        {answered}
        <span className="dim"> / {questions}</span>
      </span>
    </span>
  )
}

function Seen({ sitter, now }: { sitter: Sitter; now: string }) {
  const format = useFormat()
  if (sitter.closedAt) return <span className="hint">{format.time(sitter.closedAt)}</span>
  if (!sitter.seenAt) return <span className="dim">–</span>
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(sitter.seenAt)) / 1000))
  if (seconds <= 45)
    return (
      <span className="hint">
        <Trans>now</Trans>
      </span>
    )
  return (
    <span className={sitter.state === 'offline' ? 'att' : 'hint'}>
      <Trans>
        <Seconds value={seconds} /> ago
      </Trans>
    </span>
  )
}

function Away({ sitter, limit }: { sitter: Sitter; limit: number | null }) {
  const { awayCount, awaySeconds } = sitter
  if (awayCount === 0) return <span className="dim">–</span>
  return (
    <span>
      {limit === null ? (
        <Plural value={awayCount} one="# time" other="# times" />
      ) : (
        <Trans>
          {awayCount} of {limit}
        </Trans>
      )}
      <span className="s hint"> · </span>
      <span className="s hint">
        <Seconds value={awaySeconds} />
      </span>
    </span>
  )
}

function End({ sitter }: { sitter: Sitter }) {
  const format = useFormat()
  const { extraMinutes } = sitter
  if (!sitter.endsAt || sitter.closedAt) return <span className="dim">–</span>
  return (
    <span className="num">
      {format.time(sitter.endsAt)}
      {extraMinutes > 0 && (
        <span className="s hint">
          {' '}
          <Trans>+{extraMinutes} min</Trans>
        </span>
      )}
    </span>
  )
}
