// What is owed: as a picture of the month, by batch and age, by the months to come, and by whom.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { dayInIndia, monthOf } from '../../ui/months.ts'
import { Columns, Panel, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type DuesReport, duesReport } from './books.api.ts'
import { AgePanel } from './dues/AgePanel.tsx'
import { DebtorsPanel } from './dues/DebtorsPanel.tsx'
import { ExpectedPanel } from './dues/ExpectedPanel.tsx'
import { PicturePanel } from './PicturePanel.tsx'
import './books.css'

export default function DuesPage() {
  const { t } = useLingui()
  const query = useQuery(duesReport)
  const today = dayInIndia()
  const [{ picture }, setSearch] = useSearch({ picture: '' })
  return (
    <>
      <PageHead title={t`Fees due`}>
        <span className="desk">
          <ButtonLink look="line" icon="chart" to="/fees/collections">
            <Trans>Collections</Trans>
          </ButtonLink>
        </span>
        <span className="desk">
          <ButtonLink look="line" icon="download" to="/fees/exports">
            <Trans>For the accountant</Trans>
          </ButtonLink>
        </span>
      </PageHead>
      <Loaded query={query} failed={<Trans>The dues did not load</Trans>}>
        {(report) => (
          <>
            <Owed report={report} />
            <Columns>
              <Stack>
                <PicturePanel
                  month={picture || monthOf(today)}
                  today={today}
                  onMonth={(month) => setSearch({ picture: month === monthOf(today) ? '' : month })}
                />
              </Stack>
              <Stack>
                <ExpectedPanel report={report} />
              </Stack>
            </Columns>
            <AgePanel report={report} />
            <DebtorsPanel report={report} />
          </>
        )}
      </Loaded>
    </>
  )
}

/** The sentence: how much is owed, and how much of it is late. */
function Owed({ report }: { report: DuesReport }) {
  const { money } = useFormat()
  const { all } = report
  if (all.owed === 0)
    return (
      <Panel>
        <EmptyState
          title={<Trans>Nobody owes anything</Trans>}
          action={
            <ButtonLink to="/fees/assign">
              <Trans>Put a batch on a plan</Trans>
            </ButtonLink>
          }
        >
          <Trans>Dues appear here once a batch is put on a fee plan.</Trans>
        </EmptyState>
      </Panel>
    )
  const owed = money(all.owed)
  const late = money(all.owed - all.ages.ahead)
  return (
    <p className="l">
      <Trans>{owed} is still to come.</Trans>{' '}
      {all.lateStudents > 0 && (
        <>
          <Trans>
            <Link to="/fees/dues" search={{ age: 'late' }} hash="debtors">
              {late}
            </Link>{' '}
            of it is late
          </Trans>{' '}
          (<Plural value={all.lateStudents} one="# student" other="# students" />
          ).
        </>
      )}
    </p>
  )
}
