// A receipt on paper: A5 or an 80 mm roll, black on white, never seen on the screen.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { useLanguage } from '../../../words/language.ts'
import type { FeePaper } from '../counter.api.ts'
import { documentWords, modeWords } from '../counterWords.ts'
import { taxesOf } from '../pay/taxes.ts'
import { usePaper } from './paper.ts'
import './print.css'

export function PrintSheet({ paper }: { paper: FeePaper }) {
  const { i18n } = useLingui()
  const size = usePaper()
  const language = useLanguage()
  const { money } = useFormat()
  const institute = paper.institute.name
  return (
    <article className={`rc-sheet rc-${size}`} aria-hidden="true">
      <header>
        <b className="rc-name">{institute}</b>
        <span>{[paper.institute.address, paper.institute.phone].filter(Boolean).join(' · ')}</span>
        {paper.gstin && <span>GSTIN {paper.gstin}</span>}
      </header>
      <h1>{i18n._(documentWords[paper.kind])}</h1>
      <Facts paper={paper} />
      <Lines paper={paper} />
      <p className="rc-words">{paper.inWords[language]}</p>
      <Parts paper={paper} />
      <dl className="rc-pairs">
        <Pair label={<Trans>Left in all</Trans>} value={money(paper.left)} />
        {paper.ahead > 0 && <Pair label={<Trans>Paid ahead</Trans>} value={money(paper.ahead)} />}
      </dl>
      {paper.note && <p>{paper.note}</p>}
      <footer>
        <span>{paper.writtenBy}</span>
        <span className="rc-sign">
          <Trans>For {institute}</Trans>
        </span>
      </footer>
    </article>
  )
}

function Facts({ paper }: { paper: FeePaper }) {
  const { dateTime } = useFormat()
  const language = useLanguage()
  const { student, placeOfSupply } = paper
  return (
    <dl className="rc-pairs">
      <Pair label={<Trans>Number</Trans>} value={<b>{paper.number}</b>} />
      <Pair label={<Trans>Date</Trans>} value={dateTime(paper.issuedAt)} />
      <Pair label={<Trans>Received from</Trans>} value={<b>{student.name}</b>} />
      {student.rollNumber && <Pair label={<Trans>Roll number</Trans>} value={student.rollNumber} />}
      {student.address && <Pair label={<Trans>Address</Trans>} value={student.address} />}
      {paper.gstin && (
        <Pair
          label={<Trans>Place of supply</Trans>}
          value={`${placeOfSupply.code} ${placeOfSupply.name[language]}`}
        />
      )}
    </dl>
  )
}

function Lines({ paper }: { paper: FeePaper }) {
  const { amount, money, date } = useFormat()
  const language = useLanguage()
  return (
    <table>
      <tbody>
        {paper.lines.map((line, index) => {
          const number = line.instalment
          const due = line.dueOn && date(line.dueOn)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a written document never move
            <tr key={index}>
              <td>
                {line.head ? line.head[language] : <Trans>Paid ahead</Trans>}
                <small>
                  {number !== null && <Trans>instalment {number}</Trans>}
                  {number !== null && due && ', '}
                  {due && <Trans>due {due}</Trans>} {paper.gstin && `SAC ${line.sac}`} {line.note}
                </small>
              </td>
              <td>{amount(line.taxable)}</td>
            </tr>
          )
        })}
        {taxesOf(paper.lines).map(({ name, rate, paise }) => (
          <tr key={`${name} ${rate}`}>
            <td>
              {name} {rate} %
            </td>
            <td>{amount(paise)}</td>
          </tr>
        ))}
        <tr className="rc-sum">
          <td>
            <Trans>Together</Trans>
          </td>
          <td>{money(paper.paise)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Parts({ paper }: { paper: FeePaper }) {
  const { i18n } = useLingui()
  const { money, date } = useFormat()
  return (
    <ul>
      {paper.parts.map(({ mode, paise, reference, bank, datedOn, isOpen }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same
        <li key={index}>
          {[i18n._(modeWords[mode]), reference, bank, datedOn && date(datedOn)].filter(Boolean).join(' · ')}{' '}
          {money(paise)}
          {isOpen && (
            <small>
              <Trans>Subject to realisation of the cheque.</Trans>
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

function Pair({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
