// The document as it stands on paper, black on white whatever the screen's colours are.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import type { Language } from '../../../words/language.ts'
import type { Paper } from '../fees.api.ts'
import { kindWords, modeWords, noonOf } from '../feeWords.ts'
import { PaperLines } from './PaperLines.tsx'

/** What the print window shows. */
export const PAPER_ID = 'fee-paper'

export function PaperView({ paper, language }: { paper: Paper; language: Language }) {
  const { t, i18n } = useLingui()
  const kind = i18n._(kindWords[paper.kind])
  const { name } = paper.institute
  return (
    <article className="fee-paper" id={PAPER_ID} aria-label={`${kind} ${paper.number}`}>
      <Head paper={paper} />
      {paper.takenBack && <TakenBack by={paper.takenBack} />}
      <Meta paper={paper} language={language} />
      <PaperLines paper={paper} language={language} />
      <p className="in-words">
        <span>
          <Trans>In words</Trans>
        </span>
        <b>{paper.inWords[language]}</b>
      </p>
      <Payment paper={paper} />
      <Left paper={paper} />
      {paper.note && <p>{paper.note}</p>}
      {paper.gstin && (
        <p className="small">
          <Trans>Tax payable on reverse charge: No</Trans>
        </p>
      )}
      <p className="sign">
        <span>
          <Trans>For {name}</Trans>
        </span>
        <span className="line">{t`Authorised signatory`}</span>
      </p>
    </article>
  )
}

function Head({ paper }: { paper: Paper }) {
  const { i18n } = useLingui()
  const { name, address, phone, email } = paper.institute
  return (
    <header>
      <div>
        <p className="title">{name}</p>
        {address && <p className="small">{address}</p>}
        {(phone || email) && <p className="small">{[phone, email].filter(Boolean).join(' · ')}</p>}
        {paper.gstin && (
          <p>
            <b>GSTIN {paper.gstin}</b>
          </p>
        )}
      </div>
      <div className="which">
        <h2>{i18n._(kindWords[paper.kind])}</h2>
        {paper.gstin && (
          <p className="small">
            <Trans>Original for recipient</Trans>
          </p>
        )}
      </div>
    </header>
  )
}

function TakenBack({ by }: { by: NonNullable<Paper['takenBack']> }) {
  const format = useFormat()
  const { number, reason } = by
  const day = format.date(noonOf(by.issuedOn))
  return (
    <p className="taken-back">
      <b>
        <Trans>
          Taken back by credit note {number} of {day}
        </Trans>
      </b>
      {reason && <span>{reason}</span>}
    </p>
  )
}

function Meta({ paper, language }: { paper: Paper; language: Language }) {
  const { t } = useLingui()
  const format = useFormat()
  const { student, cites, placeOfSupply } = paper
  const place = placeOfSupply.name[language]
  const titles: Partial<Record<Paper['kind'], string>> = {
    refund_voucher: t`Given back to`,
    credit_note: t`Credited to`,
  }
  const facts: [string, React.ReactNode][] = [
    [t`Number`, <b key="number">{paper.number}</b>],
    [t`Date`, format.date(noonOf(paper.issuedOn))],
    ...(paper.gstin ? [[t`Place of supply`, `${place} (${placeOfSupply.code})`] as [string, string]] : []),
    ...(cites
      ? [[t`Against`, `${cites.number}, ${format.date(noonOf(cites.issuedOn))}`] as [string, string]]
      : []),
    ...(paper.reason ? [[t`Reason`, paper.reason] as [string, string]] : []),
  ]
  return (
    <div className="meta">
      <div>
        <p className="small">{titles[paper.kind] ?? t`Received from`}</p>
        <p>
          <b>{student.name}</b>
        </p>
        <p>
          {t`Roll number`}: {student.rollNumber}
        </p>
        {student.address && <p className="small">{student.address}</p>}
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Payment({ paper: { kind, parts } }: { paper: Paper }) {
  const { i18n } = useLingui()
  const format = useFormat()
  if (parts.length === 0) return null
  return (
    <div className="parts">
      <p className="small">
        {kind === 'refund_voucher' ? <Trans>Given back by</Trans> : <Trans>Paid by</Trans>}
      </p>
      {parts.map((part) => (
        <p className="pair" key={`${part.mode} ${part.reference}`}>
          <span>
            {[
              i18n._(modeWords[part.mode]),
              part.reference,
              part.bank,
              part.datedOn && format.date(noonOf(part.datedOn)),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          <span className="num">{format.amount(part.paise)}</span>
        </p>
      ))}
      {parts.some(({ isOpen }) => isOpen) && (
        <p>
          <b>
            <Trans>Subject to realisation of the cheque.</Trans>
          </b>
        </p>
      )}
    </div>
  )
}

function Left({ paper: { kind, takenBack, left, ahead } }: { paper: Paper }) {
  const format = useFormat()
  if (kind === 'credit_note' || kind === 'refund_voucher' || takenBack) return null
  return (
    <div>
      <p className="pair">
        <b>{left > 0 ? <Trans>Left to pay after this</Trans> : <Trans>Nothing is left to pay.</Trans>}</b>
        {left > 0 && <b className="num">{format.money(left)}</b>}
      </p>
      {ahead > 0 && (
        <p className="pair">
          <span>
            <Trans>Advance after this</Trans>
          </span>
          <span className="num">{format.money(ahead)}</span>
        </p>
      )}
    </div>
  )
}
