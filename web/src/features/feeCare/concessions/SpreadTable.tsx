// How a concession is spread over what is owed.
import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { useHeadName } from '../careWords.tsx'
import type { Concession } from '../feeCare.api.ts'

type Part = NonNullable<Concession['now']>['parts'][number]

export function SpreadTable({ parts }: { parts: Part[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const nameOf = useHeadName()
  const columns: Column<Part>[] = [
    {
      key: 'due',
      head: t`Due`,
      card: 'main',
      cell: ({ dueOn, head }) => (
        <span className="block">
          {format.date(dueOn)}
          <span className="s hint block">{nameOf(head)}</span>
        </span>
      ),
    },
    { key: 'owed', head: t`Owed`, num: true, cell: ({ owed }) => format.amount(owed) },
    {
      key: 'less',
      head: t`Less`,
      num: true,
      card: 'side',
      cell: ({ less }) => <b>−{format.amount(less)}</b>,
    },
    { key: 'left', head: t`Then left`, num: true, cell: ({ owed, less }) => format.amount(owed - less) },
  ]
  return <Table caption={t`How it is spread`} rows={parts} rowKey={({ dueId }) => dueId} columns={columns} />
}
