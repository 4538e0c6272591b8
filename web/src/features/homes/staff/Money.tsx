// Money in the words of a home: what came in today, what of the month is still due, and what waits for somebody.
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCan } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { dayInIndia, monthOf } from '../../../ui/months.ts'
import { useLanguage } from '../../../words/language.ts'
import type { OfficeHomeData } from '../homes.api.ts'
import { Row } from './WaitRow.tsx'

export type MoneyNow = NonNullable<OfficeHomeData['money']>

/** Whole rupees without their paise: a sentence is read, not added up. */
export const inWords = (money: string) => money.replace(/\.00$/, '')

export function MoneySentence({ money }: { money: MoneyNow }) {
  const format = useFormat()
  const language = useLanguage()
  const month = monthOf(dayInIndia())
  const name = new Intl.DateTimeFormat(language === 'en' ? 'en-IN' : `${language}-IN`, {
    ...{ month: 'long', timeZone: 'UTC' },
  }).format(new Date(`${month}-01`))
  const today = inWords(format.money(money.today))
  const left = inWords(format.money(money.left))
  if (money.left <= 0)
    return (
      <Trans>
        <Link to="/daybook">{today}</Link> came in today; all of {name} is paid.
      </Trans>
    )
  return (
    <Trans>
      <Link to="/daybook">{today}</Link> came in today;{' '}
      <Link to="/fees/dues" search={{ month }} hash="debtors">
        {left}
      </Link>{' '}
      of {name} is still due.
    </Trans>
  )
}

const Open = ({ to, search, look }: { to: string; search?: object; look: 'inv' | 'line' }) => (
  <ButtonLink look={look} small to={to} {...(search && { search })}>
    <Trans>Open</Trans>
  </ButtonLink>
)

/** What waits about money, for the list of what waits; nothing of what this person may not do. */
export function useMoneyRows(money: OfficeHomeData['money']): ReactNode[] {
  const can = useCan()
  const { longDate } = useFormat()
  if (!money) return []
  const isOwner = can('changeFeeSettings')
  const day = money.openDay && longDate(money.openDay)
  return [
    money.claims > 0 && (
      <Row
        key="claims"
        title={
          <Plural
            value={money.claims}
            one="# payment by UPI to confirm"
            other="# payments by UPI to confirm"
          />
        }
        hint={<Trans>Families have typed its number; the bank statement proves it.</Trans>}
        action={<Open look="inv" to="/fees/online" />}
      />
    ),
    isOwner && money.concessions > 0 && (
      <Row
        key="concessions"
        title={
          <Plural value={money.concessions} one="# concession to decide" other="# concessions to decide" />
        }
        hint={<Trans>They are above what the office may grant.</Trans>}
        action={<Open look="inv" to="/fees/concessions" />}
      />
    ),
    money.refunds > 0 && (
      <Row
        key="refunds"
        title={<Plural value={money.refunds} one="# refund to approve" other="# refunds to approve" />}
        hint={<Trans>Somebody else asked for it; it is due within ten days.</Trans>}
        action={<Open look="inv" to="/fees/refunds" />}
      />
    ),
    money.refundsToPay > 0 && (
      <Row
        key="pay"
        title={<Plural value={money.refundsToPay} one="# refund to pay out" other="# refunds to pay out" />}
        hint={<Trans>It is approved.</Trans>}
        action={<Open look="line" to="/fees/refunds" />}
      />
    ),
    day && (
      <Row
        key="day"
        title={<Trans>The day book of {day} is open</Trans>}
        hint={<Trans>Count the drawers and close it.</Trans>}
        action={<Open look="line" to="/daybook" search={{ day: money.openDay }} />}
      />
    ),
  ].filter(Boolean)
}
