// One student's account at the counter: who it is, what is owed by when, what is being paid of it, what was paid before.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Account } from '../counter.api.ts'
import { modeWords } from '../counterWords.ts'
import { DueWord } from '../DueWord.tsx'
import { useShortAmount } from '../useShortAmount.ts'

/** `children`: the table of instalments and the preview of the receipt. */
export function AccountPanel({ account, children }: { account: Account; children: ReactNode }) {
  const { t } = useLingui()
  const { name } = account.student
  return (
    <section className="panel fc-m" aria-label={t`Account of ${name}`}>
      <AccountHead account={account} />
      {children}
    </section>
  )
}

function AccountHead({ account: { student, owed, advance, charged, conceded } }: { account: Account }) {
  const { money, amount } = useFormat()
  const guardian = student.guardians[0]?.name
  const facts = [student.rollNumber, ...student.batches].filter(Boolean).join(' · ')
  const whole = amount(charged - conceded)
  const ahead = money(advance)
  return (
    <div className="row up">
      <Avatar name={student.name} square />
      <div className="grow">
        <h2>
          <Link to="/fees/students/$studentId" params={{ studentId: student.id }} className="fc-who">
            {student.name}
          </Link>
        </h2>
        <p className="s hint wraps">
          {facts}
          {guardian && ' · '}
          {guardian && <Trans>parent {guardian}</Trans>}
        </p>
      </div>
      <div className="num">
        <p className="l">{money(owed)}</p>
        <p className="s hint">
          <Trans>left of {whole}</Trans>
        </p>
        {advance > 0 && (
          <p className="s pos">
            <Trans>{ahead} paid ahead</Trans>
          </p>
        )}
      </div>
    </div>
  )
}

/** What was paid before, the latest first. */
export function PaidBefore({ account: { documents } }: { account: Account }) {
  const { i18n } = useLingui()
  const { amount, date } = useFormat()
  if (documents.rows.length === 0) return null
  return (
    <div className="fc-before">
      <h3 className="s hint fc-h">
        <Trans>Paid before</Trans>
      </h3>
      <ul className="list tight s">
        {documents.rows.map(({ id, fullNumber, issuedOn, paise, modes }) => (
          <li key={id}>
            <span className="nb">{date(issuedOn)}</span>
            <span className="grow hint cut">
              {[fullNumber, ...modes.map((mode) => i18n._(modeWords[mode]))].join(', ')}
            </span>
            <b className="num">{amount(paise)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

type FamilyProps = { account: Account; onChoose: (studentId: string) => void }

/** The other children of the family: one press to the next of them. */
export function Family({ account: { siblings }, onChoose }: FamilyProps) {
  const short = useShortAmount()
  if (siblings.length === 0) return null
  return (
    <div>
      <h3 className="s hint fc-h">
        <Trans>Of the same family</Trans>
      </h3>
      <ul className="fc-family">
        {siblings.map(({ id, name, batches, owed, due, dueOn, daysLate }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <span className="grow">
                {name}
                <span className="s hint block cut">{batches.join(' · ')}</span>
              </span>
              <span className="num nb">
                {short(due)}
                <DueWord {...{ owed, dueOn, daysLate }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
