// A month's dues as a picture: what is paid adds up day by day under the dotted line of what has fallen due.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { MonthSwitch, useMonthName } from '../../ui/MonthSwitch.tsx'
import { monthOf } from '../../ui/months.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Slices } from '../../ui/Plot.tsx'
import { feesPicture, type Picture } from './books.api.ts'

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
  const { money, amount, percent } = useFormat()
  const nameOf = useMonthName()
  const { lastByNow, atRisk } = picture
  const due = amount(picture.net)
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
      <Bars picture={picture} today={today} />
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

function Bars({ picture, today }: { picture: Picture; today: string }) {
  const { t } = useLingui()
  const { day, money } = useFormat()
  const [paid, due] = [money(picture.paid), money(picture.net)]
  const isNow = picture.month === monthOf(today)
  const todayIndex = isNow ? Number(today.slice(8)) - 1 : -1
  const top = Math.max(1, picture.net, ...picture.days.map(({ due, paid }) => Math.max(due, paid ?? 0)))
  return (
    <div>
      <Slices
        label={t`Day by day: ${paid} of ${due} are paid.`}
        slices={picture.days.map(({ paid }, index) => ({
          value: paid ?? 0,
          tone: index === todayIndex ? 'now' : 'own',
        }))}
        dotted={picture.days.map(({ due }) => due)}
        top={top}
        height={150}
      />
      <p className="axis">
        <span>{day(`${picture.month}-01`)}</span>
        <span>15</span>
        <span>{day(`${picture.month}-${picture.days.length}`)}</span>
      </p>
      <p className="keys">
        <span>
          <i className="k own" />
          <Trans>collected, adding up</Trans>
        </span>
        <span>
          <i className="k av2" />
          <Trans>fallen due</Trans>
        </span>
      </p>
    </div>
  )
}

function Months({ months }: { months: Picture['months'] }) {
  const { percent } = useFormat()
  const nameOf = useMonthName()
  return (
    <div className="mon s">
      {months.map(({ month, net, paid }) => (
        <span key={month}>
          <b>{net > 0 ? percent(paid / net) : '–'}</b>
          {nameOf(month).slice(0, 3)}
        </span>
      ))}
    </div>
  )
}
