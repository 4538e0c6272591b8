// The lines of a document and their sums; tax stands there only where it was taken.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import type { Language } from '../../../words/language.ts'
import type { Paper } from '../fees.api.ts'
import { noonOf } from '../feeWords.ts'

type Props = { paper: Paper; language: Language }

export function PaperLines({ paper, language }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const taxed = paper.gstin !== null
  // The sums name the rate; where there are several, each line names its own.
  const mixed = new Set(paper.lines.map(({ taxBps }) => taxBps)).size > 1
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t`What for`}</th>
            {taxed && (
              <th scope="col" className="num wide">
                SAC
              </th>
            )}
            {taxed && <th scope="col" className="num wide">{t`Taxable value`}</th>}
            {taxed && (
              <th scope="col" className="num wide">
                GST
              </th>
            )}
            <th scope="col" className="num">{t`Amount`}</th>
          </tr>
        </thead>
        <tbody>
          {paper.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a document's lines never change
            <tr key={index}>
              <td>
                {line.head?.[language] ?? t`Paid ahead (advance)`}
                <LineHint line={line} taxed={taxed} mixed={mixed} />
              </td>
              {taxed && <td className="num wide">{line.sac}</td>}
              {taxed && <td className="num wide">{format.amount(line.taxable)}</td>}
              {taxed && <td className="num wide">{format.amount(line.cgst + line.sgst + line.igst)}</td>}
              <td className="num">{format.amount(line.paise)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="sums">
        {taxed && <Sum name={t`Taxable value`} value={format.amount(paper.taxable)} />}
        {taxed &&
          taxesOf(paper).map(({ name, paise }) => (
            <Sum key={name} name={name} value={format.amount(paise)} />
          ))}
        <Sum name={<TotalWord kind={paper.kind} />} value={format.money(paper.paise)} total />
      </dl>
    </>
  )
}

function Sum({ name, value, total }: { name: React.ReactNode; value: string; total?: boolean }) {
  return (
    <div className={total ? 'pair total' : 'pair'}>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  )
}

function TotalWord({ kind }: { kind: Paper['kind'] }) {
  if (kind === 'refund_voucher') return <Trans>Total given back</Trans>
  if (kind === 'credit_note') return <Trans>Total credited</Trans>
  return <Trans>Total received</Trans>
}

type HintProps = { line: Paper['lines'][number]; taxed: boolean; mixed: boolean }

function LineHint({ line, taxed, mixed }: HintProps) {
  const { instalment: number, dueOn, note, sac, taxBps } = line
  const { t } = useLingui()
  const format = useFormat()
  const day = dueOn && format.date(noonOf(dueOn))
  const rate = taxBps / 100
  const said = [number !== null && t`Instalment ${number}`, day && t`due ${day}`, note].filter(Boolean)
  return (
    <>
      {said.length > 0 && <span className="small block">{said.join(' · ')}</span>}
      {taxed && (
        <span className={mixed ? 'small block' : 'small narrow'}>
          SAC {sac}, GST {rate} %
        </span>
      )}
    </>
  )
}

/** Each tax at each of its rates. */
function taxesOf({ lines }: Paper): { name: string; paise: number }[] {
  const sums = new Map<string, number>()
  const add = (name: string, paise: number) => {
    if (paise > 0) sums.set(name, (sums.get(name) ?? 0) + paise)
  }
  for (const { taxBps, cgst, sgst, igst } of lines) {
    add(`CGST ${taxBps / 200} %`, cgst)
    add(`SGST ${taxBps / 200} %`, sgst)
    add(`IGST ${taxBps / 100} %`, igst)
  }
  return [...sums].map(([name, paise]) => ({ name, paise }))
}
