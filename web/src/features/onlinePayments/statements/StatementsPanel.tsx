// The bank's statements that are here, the newest first, with how many of their lines wait.
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type Statement, statementsQuery } from '../onlinePayments.api.ts'

export function StatementsPanel() {
  const { t } = useLingui()
  const query = useQuery(statementsQuery)
  return (
    <Panel label={t`Statements of the bank`}>
      <Head title={<Trans>Statements of the bank</Trans>} />
      <Loaded query={query} failed={t`The statements did not load`}>
        {({ rows }) =>
          rows.length ? (
            <List label={t`Statements of the bank`}>
              {rows.map((row) => (
                <StatementRow key={row.id} statement={row} />
              ))}
            </List>
          ) : (
            <EmptyState level={3} plain title={t`No statement is here yet`}>
              <Trans>
                Download one from your bank as CSV or Excel and upload it: any days, also overlapping ones.
              </Trans>
            </EmptyState>
          )
        }
      </Loaded>
    </Panel>
  )
}

function StatementRow({ statement }: { statement: Statement }) {
  const { t } = useLingui()
  const format = useFormat()
  const { id, bank, fromOn, toOn, lineCount, paise, open } = statement
  const [from, to] = [format.day(fromOn), format.day(toOn)]
  const lines = t`${plural(lineCount, { one: '# line', other: '# lines' })}`
  return (
    <ListLink
      to="/fees/statements/$statementId"
      params={{ statementId: id }}
      title={<b>{bank}</b>}
      hint={`${fromOn === toOn ? from : t`${from} to ${to}`} · ${lines}, ${format.money(paise)}`}
      after={
        open > 0 ? (
          <Chip tone="due">
            <Trans>{open} open</Trans>
          </Chip>
        ) : (
          <Chip tone="good">
            <Trans>All decided</Trans>
          </Chip>
        )
      }
    />
  )
}
