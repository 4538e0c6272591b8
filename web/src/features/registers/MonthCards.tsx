// The register on a phone: each student's share with the days that were missed; a day opens by its number.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format.ts'
import { StrengthBar } from '../../ui/Plot.tsx'
import { dayLetters } from './dayLetters.ts'
import { LetterKey } from './MonthTable.tsx'
import type { BatchMonth, RegisterRow } from './registers.api.ts'

type MonthCardsProps = { data: BatchMonth; onDay: (day: string) => void }

export function MonthCards({ data, onDay }: MonthCardsProps) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <div className="phone register-cards">
      <nav className="register-days" aria-label={t`Days with lectures`}>
        {data.days.map(({ day }) => (
          <button key={day} type="button" aria-label={format.longDate(day)} onClick={() => onDay(day)}>
            {Number(day.slice(8))}
          </button>
        ))}
      </nav>
      <ul className="list" aria-label={t`Students`}>
        {data.rows.map((row) => (
          <StudentCard key={row.studentId} row={row} days={data.days} />
        ))}
      </ul>
      <LetterKey />
    </div>
  )
}

function StudentCard({ row, days }: { row: RegisterRow; days: BatchMonth['days'] }) {
  const { i18n } = useLingui()
  const { studentId, name, rollNumber, attended, counted, percent } = row
  const missed = row.marks.flatMap((mark, index) => {
    const day = days[index]?.day
    return mark && mark !== 'present' && day ? [{ mark, day }] : []
  })
  return (
    <li className="register-card">
      <div className="row">
        <span className="grow">
          <Link to="/attendance/students/$studentId" params={{ studentId }}>
            <b>{name}</b>
          </Link>
          <span className="s hint block">{rollNumber}</span>
        </span>
        <span className="num">
          <b>{percent === null ? '–' : `${percent} %`}</b>
          <span className="s hint block">
            <Trans>
              {attended} of {counted}
            </Trans>
          </span>
        </span>
      </div>
      {percent !== null && <StrengthBar label={`${name}: ${percent} %`} share={percent / 100} />}
      {missed.length > 0 && (
        <p className="row wrap register-missed">
          {missed.map(({ mark, day }) => {
            const { letter, look, word } = dayLetters[mark]
            return (
              <span key={day} className={look}>
                {Number(day.slice(8))} <abbr title={i18n._(word)}>{i18n._(letter)}</abbr>
              </span>
            )
          })}
        </p>
      )}
    </li>
  )
}
