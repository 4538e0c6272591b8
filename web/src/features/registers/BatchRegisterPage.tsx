// The month sheet of a batch: every student, every day, each one's share; to look at, to print, as a spreadsheet.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { problemSentence } from '../../api/problems.ts'
import { useSearch } from '../../shell/search.ts'
import { Title } from '../../shell/Title.tsx'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { MonthSwitch, useMonthName } from '../../ui/MonthSwitch.tsx'
import { dayInIndia, monthOf } from '../../ui/months.ts'
import { Note } from '../../ui/Note.tsx'
import { Panel, Say } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { useLanguage } from '../../words/language.ts'
import { DayDialog } from './DayDialog.tsx'
import { MonthCards } from './MonthCards.tsx'
import { MonthTable } from './MonthTable.tsx'
import { type BatchMonth, batchMonthQuery, fetchRegister } from './registers.api.ts'
import './registers.css'

export default function BatchRegisterPage() {
  const { batchId } = useParams({ from: '/registers/$batchId' })
  const [{ month: wanted, day }, setSearch] = useSearch({ month: '', day: '' })
  const current = monthOf(dayInIndia())
  const month = wanted || current
  const query = useQuery(batchMonthQuery(batchId, month))
  return (
    <Loaded query={query} failed={<Trans>The register did not load</Trans>}>
      {(data) => (
        <>
          <Opening data={data} />
          <Panel flush>
            <div className="register-head">
              <MonthSwitch
                month={month}
                last={current}
                onChange={(next) => setSearch({ month: next === current ? '' : next, day: '' })}
              />
              <Files data={data} />
            </div>
            {data.days.length === 0 ? (
              <EmptyState title={<Trans>No lecture of this batch was taken in this month</Trans>} level={2} />
            ) : (
              <>
                <MonthTable data={data} onDay={(one) => setSearch({ day: one }, true)} />
                <MonthCards data={data} onDay={(one) => setSearch({ day: one }, true)} />
              </>
            )}
          </Panel>
          <DayDialog batchId={batchId} day={day} onClose={() => setSearch({ day: '' })} />
        </>
      )}
    </Loaded>
  )
}

function Opening({ data }: { data: BatchMonth }) {
  const nameOf = useMonthName()
  const { batch, month, attended, counted, percent } = data
  const name = batch.name
  const when = nameOf(month)
  return (
    <>
      <Title>{name}</Title>
      <Say
        above={
          <Link to="/registers">
            <Trans>Registers</Trans>
          </Link>
        }
      >
        {percent === null ? (
          name
        ) : (
          <Trans>
            {name} was in class {percent} % of {when}: {attended} of {counted}.
          </Trans>
        )}
      </Say>
    </>
  )
}

function Files({ data }: { data: BatchMonth }) {
  const { i18n } = useLingui()
  const language = useLanguage()
  const fetch = useMutation({
    mutationFn: (format: 'xlsx' | 'pdf') => fetchRegister(data, format, language),
  })
  if (!data.can.includes('exportBatchMonth') || data.rows.length === 0) return null
  const busy = (format: 'xlsx' | 'pdf') => fetch.isPending && fetch.variables === format
  return (
    <div className="row wrap register-files">
      <Button small look="line" icon="download" busy={busy('xlsx')} onClick={() => fetch.mutate('xlsx')}>
        {busy('xlsx') ? <Trans>Fetching</Trans> : 'XLSX'}
      </Button>
      <Button small look="line" icon="printer" busy={busy('pdf')} onClick={() => fetch.mutate('pdf')}>
        {busy('pdf') ? <Trans>Fetching</Trans> : 'PDF'}
      </Button>
      {fetch.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, fetch.error)}
        </Note>
      )}
    </div>
  )
}
