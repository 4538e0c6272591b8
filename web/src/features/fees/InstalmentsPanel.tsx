// What was charged, by instalment: when it is due, what of it is left, and what it is made of.
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { useLanguage } from '../../words/language.ts'
import type { Fees, Instalment } from './fees.api.ts'
import { noonOf } from './feeWords.ts'

export function InstalmentsPanel({ fees }: { fees: Fees }) {
  const { t } = useLingui()
  const format = useFormat()
  const { instalments, owed, advance, today } = fees
  const charged = instalments.reduce((sum, one) => sum + one.charged - one.conceded, 0)
  const paid = instalments.reduce((sum, one) => sum + one.paid, 0)
  const [left, whole] = [format.money(owed), format.money(charged)]
  const plans = new Set(instalments.map(({ planName }) => planName)).size
  if (instalments.length === 0)
    return (
      <Panel>
        <EmptyState plain level={2} title={<Trans>There is no fee plan yet</Trans>}>
          <Trans>Once the office has entered one, its instalments stand here with their days.</Trans>
        </EmptyState>
      </Panel>
    )
  return (
    <Panel>
      <Head title={t`Instalments`} />
      {charged > 0 && (
        <div className="stack">
          <Progress label={t`Paid so far`} done={Math.round(paid / 100)} total={Math.round(charged / 100)} />
          <p className="s dim">
            <Trans>
              {left} left of {whole}
            </Trans>
          </p>
        </div>
      )}
      <ul className="list" aria-label={t`Instalments`}>
        {instalments.map((one) => (
          <InstalmentRow key={one.dues[0]?.id} instalment={one} today={today} plans={plans} />
        ))}
      </ul>
      {advance > 0 && <AdvanceLine paise={advance} />}
    </Panel>
  )
}

function AdvanceLine({ paise }: { paise: number }) {
  const format = useFormat()
  const amount = format.money(paise)
  return (
    <p>
      <Trans>{amount} is paid ahead. It pays what falls due next.</Trans>
    </p>
  )
}

type RowProps = { instalment: Instalment; today: string; plans: number }

function InstalmentRow({ instalment: one, today, plans }: RowProps) {
  const format = useFormat()
  const toPay = one.charged - one.conceded
  const whole = format.money(toPay)
  const day = format.date(noonOf(one.dueOn))
  return (
    <li>
      <details className="fee-due">
        <summary>
          <span className="grow wraps">
            <b>
              <InstalmentName instalment={one} withPlan={plans > 1} />
            </b>
            <span className="s hint block">
              <Trans>by {day}</Trans>
            </span>
          </span>
          <span className="end">
            <b className="num">{format.money(one.owed || toPay)}</b>
            {one.owed !== toPay && one.owed > 0 && (
              <span className="s hint block num">
                <Trans>of {whole}</Trans>
              </span>
            )}
            <span className="block">
              <StateChip instalment={one} today={today} />
            </span>
          </span>
          <Icon name="down" small />
        </summary>
        <Parts instalment={one} />
      </details>
    </li>
  )
}

function InstalmentName({ instalment, withPlan }: { instalment: Instalment; withPlan: boolean }) {
  const { instalment: number, planName, dues } = instalment
  const language = useLanguage()
  if (number !== null)
    return (
      <>
        <Trans>Instalment {number}</Trans>
        {withPlan && planName && <span className="dim"> · {planName}</span>}
      </>
    )
  const [due] = dues
  return <>{due?.note || due?.head[language]}</>
}

function StateChip({
  instalment: { owed, charged, conceded, dueOn },
  today,
}: {
  instalment: Instalment
  today: string
}) {
  if (owed === 0)
    return charged - conceded > 0 ? (
      <Chip tone="good">
        <Trans>Paid</Trans>
      </Chip>
    ) : (
      <Chip tone="good">
        <Trans>Nothing to pay</Trans>
      </Chip>
    )
  if (dueOn < today)
    return (
      <Chip tone="bad" icon="alert">
        <Trans>Overdue</Trans>
      </Chip>
    )
  if (dueOn === today)
    return (
      <Chip tone="due">
        <Trans>Due today</Trans>
      </Chip>
    )
  return (
    <Chip>
      <Trans>Later</Trans>
    </Chip>
  )
}

/** What an instalment is made of, head by head, with what was granted and paid. */
function Parts({ instalment }: { instalment: Instalment }) {
  const { t } = useLingui()
  const format = useFormat()
  const language = useLanguage()
  const day = format.date(noonOf(instalment.plannedOn))
  const sums = [
    [t({ message: 'Granted', context: 'an amount' }), -instalment.conceded],
    [t`Paid`, -instalment.paid],
  ] as const
  return (
    <dl className="kv s">
      {instalment.dues.map((due) => (
        <Line key={due.id} name={due.note || due.head[language]} paise={due.charged} />
      ))}
      {sums.map(([name, paise]) => paise !== 0 && <Line key={name} name={name} paise={paise} />)}
      <Line name={t`Still to pay`} paise={instalment.owed} sum />
      {instalment.plannedOn < instalment.dueOn && (
        <div className="moved">
          <Trans>A later day was agreed on; it was {day}.</Trans>
        </div>
      )}
    </dl>
  )
}

function Line({ name, paise, sum }: { name: string; paise: number; sum?: boolean }) {
  const format = useFormat()
  const amount = format.amount(paise).replace('-', '−')
  return (
    <>
      <dt className={sum ? 'sum' : undefined}>{name}</dt>
      <dd className={sum ? 'sum num' : 'num'}>{amount}</dd>
    </>
  )
}
