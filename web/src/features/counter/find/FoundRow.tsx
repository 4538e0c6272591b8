// One student who was found: the name with what was typed marked, and what is owed by when.
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { readablePhone } from '../../../ui/phone.ts'
import type { Found } from '../counter.api.ts'
import { DueWord } from '../DueWord.tsx'
import { useShortAmount } from '../useShortAmount.ts'
import { splitAtMatch } from './match.ts'

type RowProps = {
  id: string
  row: Found
  typed: string
  /** Enter would take it. */
  active: boolean
  /** It is on the screen. */
  chosen: boolean
  onChoose: () => void
}

export function FoundRow({ id, row, typed, active, chosen, onChoose }: RowProps) {
  const { t } = useLingui()
  const short = useShortAmount()
  const item = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const [before, match, after] = splitAtMatch(row.name, typed)
  const facts = factsOf(row, typed)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which holds the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the same
    <div
      ref={item}
      id={id}
      role="option"
      aria-selected={active}
      data-chosen={chosen || undefined}
      onClick={onChoose}
    >
      <span className="grow">
        <span className="fc-name">
          {before}
          <mark>{match}</mark>
          {after}
        </span>
        <span className="s hint cut block">{facts.join(' · ') || t`no batch`}</span>
      </span>
      <span className="num nb">
        {short(row.due)}
        <DueWord owed={row.owed} dueOn={row.dueOn} daysLate={row.daysLate} />
      </span>
    </div>
  )
}

/** Batch and phone; the roll number where that is what was typed. */
function factsOf({ rollNumber, batches, phone }: Found, typed: string): string[] {
  const isRoll = rollNumber !== '' && rollNumber.startsWith(typed.trim().toUpperCase())
  return [isRoll ? rollNumber : '', ...batches, phone ? readablePhone(phone) : ''].filter(Boolean)
}
