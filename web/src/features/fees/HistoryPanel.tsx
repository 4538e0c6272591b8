// Every receipt, invoice and voucher, the newest first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '../../shell/search.ts'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { type HistoryRow, historyOf, PAGE_SIZE } from './fees.api.ts'
import { kindWords, modeWords, noonOf } from './feeWords.ts'

export function HistoryPanel({ studentId }: { studentId: string }) {
  const { t } = useLingui()
  // The address holds the child too: turning a page must not lose it.
  const [{ page }, setSearch] = useSearch({ child: '', page: 1 })
  const query = useQuery(historyOf(studentId, page))
  return (
    <Panel id="receipts">
      <Head title={t`Receipts`} />
      <Loaded query={query} failed={<Trans>The receipts did not load</Trans>}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState plain title={<Trans>Nothing was paid yet</Trans>}>
              <Trans>After each payment its receipt stands here, to read, print and send on.</Trans>
            </EmptyState>
          ) : (
            <>
              <List label={t`Receipts`}>
                {rows.map((row) => (
                  <DocumentRow key={row.id} row={row} />
                ))}
              </List>
              {total > PAGE_SIZE && (
                <Pager
                  page={page}
                  pageSize={PAGE_SIZE}
                  total={total}
                  onPage={(next) => setSearch({ page: next })}
                />
              )}
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function DocumentRow({ row }: { row: HistoryRow }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const modes = row.modes.map((mode) => i18n._(modeWords[mode])).join(', ')
  const isBack = row.kind === 'refund_voucher' || row.kind === 'credit_note'
  const amount = format.money(row.paise)
  return (
    <ListLink
      to="/fees/receipts/$documentId"
      params={{ documentId: row.id }}
      title={isBack ? `−${amount}` : amount}
      hint={
        <>
          {[format.date(noonOf(row.issuedOn)), i18n._(kindWords[row.kind]), modes]
            .filter(Boolean)
            .join(' · ')}
          <span className="block" translate="no">
            {row.fullNumber}
          </span>
        </>
      }
      after={<DocumentChip row={row} />}
    />
  )
}

function DocumentChip({ row }: { row: HistoryRow }) {
  if (row.takenBackBy)
    return (
      <Chip tone="bad">
        <Trans>Reversed</Trans>
      </Chip>
    )
  if (row.subjectToRealisation)
    return (
      <Chip tone="due">
        <Trans>Cheque not paid yet</Trans>
      </Chip>
    )
  return null
}
