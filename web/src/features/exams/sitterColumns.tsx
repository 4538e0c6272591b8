// The columns of the list of those who sit an exam, and their order.
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { Column } from '../../ui/Table.tsx'
import type { AttemptList, Exam, Sitter } from './exams.api.ts'

const order: Record<Sitter['state'], number> = {
  'in-progress': 0,
  'not-started': 1,
  closed: 2,
  submitted: 3,
  voided: 4,
}

/** Puts the list in order by a column. */
export function sittersBy(key: string, down: boolean) {
  const sign = down ? -1 : 1
  const value = (row: Sitter) =>
    key === 'state'
      ? order[row.state]
      : key === 'score'
        ? Number(row.score ?? Number.NEGATIVE_INFINITY)
        : key === 'answered'
          ? row.answered
          : 0
  return (one: Sitter, other: Sitter) =>
    key === 'name' ? sign * one.name.localeCompare(other.name) : sign * (value(one) - value(other) || 0)
}

/** The columns of the list; `onRecord` opens what happened in an attempt. */
export function useSitterColumns(
  exam: Exam,
  list: AttemptList,
  onRecord: (attemptId: string) => void,
): Column<Sitter>[] {
  const { t } = useLingui()
  const format = useFormat()
  const batchName = (id: string | null) => list.batches.find((batch) => batch.id === id)?.name
  return [
    {
      key: 'name',
      head: t`Student`,
      card: 'main',
      sortable: true,
      cell: (row) => (
        <span className="block">
          {row.score === null || !row.attemptId ? (
            <b className="wraps">{row.name}</b>
          ) : (
            <Link className="name wraps" to="/results/$attemptId" params={{ attemptId: row.attemptId }}>
              {row.name}
            </Link>
          )}
          <span className="s hint block">
            {row.rollNumber}
            {list.batches.length > 1 && row.batchId && ` · ${batchName(row.batchId)}`}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: t`State`,
      card: 'side',
      sortable: true,
      cell: (row) => <SitterState sitter={row} />,
    },
    {
      key: 'answered',
      head: t`Answered`,
      num: true,
      sortable: true,
      cell: ({ attemptId, answered }) => attemptId && `${answered} / ${exam.questionCount}`,
    },
    {
      key: 'times',
      head: t`Began, ended`,
      cell: ({ startedAt, closedAt }) =>
        startedAt && (
          <span className="nb">
            {format.time(startedAt)}
            {closedAt && `–${format.time(closedAt)}`}
          </span>
        ),
    },
    {
      key: 'remarks',
      head: t`Remarks`,
      cell: ({ attemptId, apart, takeovers }) => {
        const remarks = [
          apart > 0 && t`answers that came too late: ${apart}`,
          takeovers > 0 && t`changes of device: ${takeovers}`,
        ].filter(Boolean)
        if (!attemptId) return null
        return (
          <Button look="quiet" small onClick={() => onRecord(attemptId)}>
            {remarks.length ? remarks.join(', ') : t`What happened`}
          </Button>
        )
      },
    },
    {
      key: 'score',
      head: t`Marks`,
      num: true,
      sortable: true,
      cell: ({ score }) =>
        score !== null && (
          <span className="nb">
            <b>{format.marks(score)}</b> <span className="hint">/ {format.marks(list.maxMarks)}</span>
          </span>
        ),
    },
  ]
}

function SitterState({ sitter }: { sitter: Sitter }) {
  const { t } = useLingui()
  const words: Record<Sitter['state'], [string, Tone, IconName]> = {
    'not-started': [t`Not begun`, 'plain', 'minus'],
    'in-progress': [t`Sitting`, 'own', 'edit'],
    submitted: [t`Submitted`, 'good', 'check'],
    closed: [t`Closed by the bell`, 'due', 'bell'],
    voided: [t`Void`, 'bad', 'close'],
  }
  const [word, tone, icon] = words[sitter.state]
  return (
    <Chip tone={tone} icon={icon}>
      {word}
    </Chip>
  )
}
