// The register as a table on a desk: names stay while the days scroll, the share stands at the end of each row.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format.ts'
import { dayLetters, dayMarks } from './dayLetters.ts'
import type { BatchMonth, DayMark } from './registers.api.ts'

type MonthTableProps = { data: BatchMonth; onDay: (day: string) => void }

export function MonthTable({ data, onDay }: MonthTableProps) {
  const { t } = useLingui()
  const { batch, days, rows } = data
  const name = batch.name
  return (
    <div className="desk">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="register-scroll" tabIndex={0} aria-label={t`Register of ${name}`}>
        <table className="register">
          <thead>
            <tr>
              <th scope="col" className="register-name">
                <Trans>Student</Trans>
              </th>
              {days.map(({ day }) => (
                <DayHead key={day} day={day} onDay={onDay} />
              ))}
              <th scope="col" className="num">
                <Trans>Attended</Trans>
              </th>
              <th scope="col" className="num">
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.studentId}>
                <th scope="row" className="register-name">
                  <Link to="/attendance/students/$studentId" params={{ studentId: row.studentId }}>
                    {row.name}
                  </Link>
                  <span className="s hint block">{row.rollNumber}</span>
                </th>
                {row.marks.map((mark, index) => (
                  <MarkCell key={days[index]?.day} mark={mark} />
                ))}
                <td className="num">
                  {row.attended}/{row.counted}
                </td>
                <td className="num">
                  <b>{row.percent ?? '–'}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <LetterKey />
    </div>
  )
}

function DayHead({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const { t } = useLingui()
  const format = useFormat()
  const long = format.longDate(day)
  return (
    <th scope="col">
      <button type="button" aria-label={t`Lectures of ${long}`} title={long} onClick={() => onDay(day)}>
        {Number(day.slice(8))}
      </button>
    </th>
  )
}

function MarkCell({ mark }: { mark: DayMark | null }) {
  const { i18n } = useLingui()
  if (!mark) return <td />
  const { letter, word, look } = dayLetters[mark]
  return (
    <td className={look}>
      <abbr title={i18n._(word)}>{i18n._(letter)}</abbr>
    </td>
  )
}

/** What the letters mean. */
export function LetterKey() {
  const { i18n } = useLingui()
  return (
    <p className="register-key s dim">
      {dayMarks.map((mark) => {
        const { letter, word, look } = dayLetters[mark]
        return (
          <span key={mark}>
            <i className={look}>{i18n._(letter)}</i>
            {i18n._(word)}
          </span>
        )
      })}
    </p>
  )
}
