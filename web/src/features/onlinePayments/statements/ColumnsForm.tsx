// Which column of the file is what: guessed, and set right by hand where a bank writes otherwise.
import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import type { Mapping, Preview } from '../onlinePayments.api.ts'

type Place = 'day' | 'narration' | 'reference' | 'credit' | 'amount' | 'sign' | 'balance'

export function ColumnsForm({ preview, onChange }: { preview: Preview; onChange: (next: Mapping) => void }) {
  const { t } = useLingui()
  const { headings, mapping } = preview
  const nameOf = (number: number) => t`Column ${number}`
  const columns = headings.map((heading, i) => ({
    value: String(i),
    label: heading.trim() || nameOf(i + 1),
  }))
  const set = (place: Place, value: string) => onChange(changed(mapping, place, value))
  const field = (place: Place, label: string, isNeeded = false) => (
    <SelectField
      key={place}
      name={place}
      label={label}
      choices={columns}
      value={mapping[place] === undefined ? '' : String(mapping[place])}
      onChange={(value) => set(place, value)}
      {...(!isNeeded && { none: t`None`, optional: true })}
    />
  )
  return (
    <div className="form2">
      {field('day', t`Day`, true)}
      <SelectField
        name="dayFormat"
        label={t`How days are written`}
        value={mapping.dayFormat}
        onChange={(dayFormat) => onChange({ ...mapping, dayFormat: dayFormat as Mapping['dayFormat'] })}
        choices={[
          { value: 'dmy', label: t`Day first (24/11/2026)` },
          { value: 'mdy', label: t`Month first (11/24/2026)` },
          { value: 'ymd', label: t`Year first (2026-11-24)` },
        ]}
      />
      {field('narration', t`The bank’s words`, true)}
      {field('reference', t`Number of the transfer`)}
      {field('credit', t`Money that came in`)}
      {field('amount', t`One amount for both ways`)}
      {field('sign', t`In or out (Cr/Dr)`)}
      {field('balance', t`Balance`)}
    </div>
  )
}

/** A column of credits and one amount for both ways exclude each other. */
function changed(mapping: Mapping, place: Place, value: string): Mapping {
  const next: Mapping = { ...mapping }
  if (value !== '') next[place] = Number(value)
  else if (place !== 'day' && place !== 'narration') delete next[place]
  if (place === 'credit' && value !== '') delete next.amount
  if (place === 'amount' && value !== '') delete next.credit
  if (next.credit === undefined && next.amount === undefined) return mapping
  return next
}
