// Students who have left and whose money nobody has asked for yet: the clock runs for them too.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, InkBlock } from '../../../ui/Panel.tsx'
import type { Refunds } from '../feeCare.api.ts'

type Row = Refunds['unasked'][number]

export function UnaskedBlock({ rows }: { rows: Row[] }) {
  const { t } = useLingui()
  const count = rows.length
  if (count === 0) return null
  return (
    <InkBlock label={t`Left, and not asked for yet`}>
      <Head
        title={
          <Plural
            value={count}
            one="# student has left and is owed money"
            other="# students have left and are owed money"
          />
        }
      />
      <List>
        {rows.map((row) => (
          <UnaskedRow key={row.settlementId} row={row} />
        ))}
      </List>
    </InkBlock>
  )
}

function UnaskedRow({ row }: { row: Row }) {
  const format = useFormat()
  const amount = format.money(row.paise)
  const { name } = row.student
  const [left, by] = [format.day(row.leftOn), format.day(row.dueBy)]
  return (
    <ListRow
      title={
        <b>
          <Trans>
            {amount} for {name}
          </Trans>
        </b>
      }
      hint={
        <Trans>
          Left on {left}; the money has to be back by {by}.
        </Trans>
      }
      after={
        <ButtonLink look="inv" to="/fees/leaving/$assignmentId" params={{ assignmentId: row.assignmentId }}>
          <Trans>Open</Trans>
        </ButtonLink>
      }
    />
  )
}
