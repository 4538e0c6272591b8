// What this clerk has written today, the latest first: a press prints it again.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import type { LastReceipt } from '../counter.api.ts'
import { modeWords } from '../counterWords.ts'
import type { Printing } from '../print/usePrinting.tsx'

export function LastReceipts({ rows, printing }: { rows: readonly LastReceipt[]; printing: Printing }) {
  const { t, i18n } = useLingui()
  const { amount } = useFormat()
  if (rows.length === 0) return null
  return (
    <section className="fc-last" aria-label={t`Last receipts`}>
      <h2 className="s hint fc-h">
        <Trans>Last receipts</Trans>
      </h2>
      <ul className="list tight s">
        {rows.map(({ id, fullNumber, modes, paise, student, takenBackBy }) => {
          const name = student.name
          return (
            <li key={id}>
              <button type="button" onClick={() => void printing.print(id)} title={t`Print again: ${name}`}>
                <span className={takenBackBy ? 'grow fc-void' : 'grow'}>{fullNumber}</span>
                <span className="hint cut">{modes.map((mode) => i18n._(modeWords[mode])).join(', ')}</span>
                <b className="num">{amount(paise)}</b>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
