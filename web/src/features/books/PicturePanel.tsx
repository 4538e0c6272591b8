// A month's dues as a picture: what is paid adds up day by day under the dotted line of what has fallen due.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DuePicture } from '../../ui/DuePicture.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { MonthSwitch, useMonthName } from '../../ui/MonthSwitch.tsx'
import { monthOf } from '../../ui/months.ts'
import { Panel } from '../../ui/Panel.tsx'
import { feesPicture, type Picture } from './books.api.ts'
import { useShortMonth } from './bookWords.ts'

type PanelProps = { month: string; today: string; onMonth: (month: string) => void }

export function PicturePanel({ month, today, onMonth }: PanelProps) {
  const query = useQuery(feesPicture(month))
  return (
    <Panel>
      <h2>
        <Trans>Fees collected against due</Trans>
      </h2>
      <MonthSwitch month={month} last={monthOf(today)} onChange={onMonth} />
      <Loaded query={query} failed={<Trans>The picture did not load</Trans>}>
        {(picture) => <MonthPicture picture={picture} today={today} />}
      </Loaded>
    </Panel>
  )
}

function MonthPicture({ picture, today }: { picture: Picture; today: string }) {
  const { t } = useLingui()
  const { money, amount, percent } = useFormat()
  const nameOf = useMonthName()
  const { lastByNow, atRisk } = picture
  const [paid, due] = [amount(picture.paid), amount(picture.net)]
  const last = nameOf(lastByNow.month)
  const lastShare = percent(lastByNow.net > 0 ? lastByNow.byNow / lastByNow.net : 0)
  const risk = money(atRisk.owed)
  return (
    <>
      <p>
        <span className="xl">{money(picture.paid)}</span>{' '}
        <span className="dim">
          <Trans>of {due}</Trans>
        </span>
      </p>
      <DuePicture
        label={t`Day by day: ${paid} of ${due} are paid.`}
        month={picture.month}
        today={today}
        days={picture.days}
        paidWord={<Trans>collected, adding up</Trans>}
        dueWord={<Trans>fallen due</Trans>}
      />
      {lastByNow.net > 0 && picture.month === monthOf(today) && (
        <p className="s dim">
          <Trans>
            {last} stood at {lastShare} on the same day.
          </Trans>
        </p>
      )}
      <Months months={picture.months} />
      {atRisk.owed > 0 && (
        <p>
          <Trans>
            <Link to="/fees/dues" search={{ age: 'late', sort: 'oldest' }} hash="debtors">
              {risk}
            </Link>{' '}
            has been owed for more than sixty days
          </Trans>{' '}
          (<Plural value={atRisk.students} one="# student" other="# students" />
          ).
        </p>
      )}
    </>
  )
}

function Months({ months }: { months: Picture['months'] }) {
  const { percent } = useFormat()
  const shortOf = useShortMonth()
  return (
    <div className="mon s">
      {months.map(({ month, net, paid }) => (
        <span key={month}>
          <b>{net > 0 ? percent(paid / net) : '–'}</b>
          {shortOf(month)}
        </span>
      ))}
    </div>
  )
}
