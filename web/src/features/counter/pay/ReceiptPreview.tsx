// What the receipt will say, before there is one: no number, because only the server gives it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../ui/format.ts'
import { useLanguage } from '../../../words/language.ts'
import { type Account, previewQuery } from '../counter.api.ts'
import { documentWords, headName } from '../counterWords.ts'
import { useSettled } from '../find/useSettled.ts'
import type { Draft } from './draft.ts'
import { allotted } from './payment.ts'
import { taxesOf } from './taxes.ts'

/** Counted by the server a moment after the typing; without a network it is not there, and nothing depends on it. */
export function ReceiptPreview({ account, draft }: { account: Account; draft: Draft }) {
  const { t, i18n } = useLingui()
  const { money, amount } = useFormat()
  const language = useLanguage()
  const settled = useSettled(draft, 250)
  const dues = allotted(settled)
  const placed = { paise: settled.total ?? 0, ...(dues.length > 0 && { dues }) }
  const query = useQuery({
    ...previewQuery(account.student.id, placed, account.owed),
    enabled: placed.paise > 0,
  })
  const preview = query.data
  if (!preview || query.isError || !draft.total) return null
  return (
    <section className="fc-rc" aria-label={t`Preview of the receipt`}>
      <div className="row">
        <h3 className="grow">{i18n._(documentWords[preview.kind])}</h3>
        <span className="s hint">
          <Trans>preview</Trans>
        </span>
      </div>
      <dl className="kv s">
        {byHead(preview.lines).map(({ head, headMr, headHi, sac, taxBps, taxable }) => {
          const name = head
            ? headName({ head, headMr: headMr ?? '', headHi: headHi ?? '' }, language)
            : t`Paid ahead`
          const label = taxBps > 0 ? t`${name}, SAC ${sac}` : name
          return <Pair key={head} label={label} value={amount(taxable)} />
        })}
        {taxesOf(preview.lines).map(({ name, rate, paise }) => (
          <Pair key={`${name} ${rate}`} label={`${name} ${rate} %`} value={amount(paise)} />
        ))}
        <dt className="sum">{preview.inWords[language]}</dt>
        <dd className="sum">{money(preview.paise)}</dd>
      </dl>
    </section>
  )
}

type HeadLine = { head: string | null; taxable: number }

/** One line for each head: what it has of several instalments stands together. */
function byHead<Line extends HeadLine>(lines: readonly Line[]): Line[] {
  const sums = new Map<string | null, Line>()
  for (const line of lines) {
    const before = sums.get(line.head)
    sums.set(line.head, before ? { ...before, taxable: before.taxable + line.taxable } : line)
  }
  return [...sums.values()]
}

function Pair({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
