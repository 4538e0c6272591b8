// What GSTR-1 asks of a month or a quarter: supplies by place and rate, advances, documents, and what is to be paid.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemSentence } from '../../../api/problems.ts'
import { useSearch } from '../../../shell/search.ts'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MonthSwitch } from '../../../ui/MonthSwitch.tsx'
import { dayInIndia, monthAfter, monthOf } from '../../../ui/months.ts'
import { Note } from '../../../ui/Note.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { fetchGstFile, type GstSummary, gstSummary } from '../books.api.ts'
import { DocumentsTable, LargeTable, SupplyTable } from './GstTables.tsx'

/** The first month of the quarter that a month is in. */
const quarterOf = (month: string) => monthAfter(month, -((Number(month.slice(5)) - 1) % 3))

export function GstPanel() {
  const { t } = useLingui()
  const current = monthOf(dayInIndia())
  const [{ gst, months }, setSearch] = useSearch({ gst: '', months: '1' })
  const isQuarter = months === '3'
  const chosen = /^20\d\d-(0[1-9]|1[0-2])$/.test(gst) ? gst : monthAfter(current, -1)
  const month = isQuarter ? quarterOf(chosen) : chosen
  const period = { month, months: isQuarter ? ('3' as const) : ('1' as const) }
  const query = useQuery(gstSummary(period))
  const step = (next: string) =>
    setSearch({ gst: isQuarter ? monthAfter(month, next > month ? 3 : -3) : next })
  return (
    <Panel>
      <h2>
        <Trans>GST summary</Trans>
      </h2>
      <Seg
        label={t`Period`}
        value={isQuarter ? '3' : '1'}
        onChange={(next) => setSearch({ months: next })}
        choices={[
          { value: '1', label: <Trans>Month</Trans> },
          { value: '3', label: <Trans>Quarter</Trans> },
        ]}
      />
      <MonthSwitch month={month} last={current} onChange={step} />
      <Loaded query={query} failed={<Trans>The summary did not load</Trans>}>
        {(summary) =>
          summary.gstin === null && summary.documents.length === 0 ? (
            <EmptyState plain level={3} title={<Trans>Nothing to file</Trans>}>
              <Trans>
                The institute has no GSTIN. It is written down in the{' '}
                <Link to="/fees/settings">rules of fees</Link>.
              </Trans>
            </EmptyState>
          ) : (
            <Summary summary={summary} period={period} />
          )
        }
      </Loaded>
    </Panel>
  )
}

type SummaryProps = { summary: GstSummary; period: { month: string; months: '1' | '3' } }

function Summary({ summary, period }: SummaryProps) {
  const { t, i18n } = useLingui()
  const { money, day, date } = useFormat()
  const { cgst, sgst, igst } = summary.payable
  const fetching = useMutation({
    mutationFn: (format: 'csv' | 'json') => fetchGstFile(period, format),
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  return (
    <div className="stack g3">
      <p>
        <span className="xl">{money(cgst + sgst + igst)}</span>{' '}
        <span className="dim">
          <Trans>tax to be paid</Trans>
        </span>
        <span className="s hint block">
          {day(summary.from)} – {date(summary.to)} · CGST {money(cgst)} · SGST {money(sgst)} · IGST{' '}
          {money(igst)}
        </span>
      </p>
      {summary.gstin === null && (
        <Note tone="due">
          <Trans>The institute has no GSTIN: these receipts bear no tax.</Trans>
        </Note>
      )}
      <SupplyTable title={t`Table 7: to consumers (B2CS)`} rows={summary.b2cs} />
      <LargeTable title={t`Tables 5 and 9B: over ₹1,00,000 to another state`} rows={summary.large} />
      <SupplyTable title={t`Table 11A: advances received`} rows={summary.advances} />
      <SupplyTable title={t`Table 11B: advances used`} rows={summary.adjusted} />
      <DocumentsTable title={t`Table 13: documents issued`} rows={summary.documents} />
      <div className="row wrap">
        <Button
          look="tonal"
          icon="download"
          busy={fetching.isPending}
          onClick={() => fetching.mutate('json')}
        >
          <Trans>JSON for the portal</Trans>
        </Button>
        <Button look="line" icon="download" busy={fetching.isPending} onClick={() => fetching.mutate('csv')}>
          CSV
        </Button>
      </div>
    </div>
  )
}
