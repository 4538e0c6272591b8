// A sum as people write it: its parts under each other, a line, and what they come to.
import type { ReactNode } from 'react'
import { useFormat } from '../../../ui/format.ts'

type SumProps = { title: string; totalWord: string; total: number; children: ReactNode }

export function Sum({ title, totalWord, total, children }: SumProps) {
  const format = useFormat()
  return (
    <div className="fc-sum">
      <h3>{title}</h3>
      <dl>
        {children}
        <div className="total">
          <dt>{totalWord}</dt>
          <dd className="num">{format.money(total)}</dd>
        </div>
      </dl>
    </div>
  )
}

type PartProps = { word: ReactNode; hint?: ReactNode; paise: number }

/** One part; paise, below zero where it is taken off. */
export function SumPart({ word, hint, paise }: PartProps) {
  const format = useFormat()
  return (
    <div>
      <dt>
        {word} {hint && <span className="s hint nb">{hint}</span>}
      </dt>
      <dd className="num">{paise < 0 ? `− ${format.amount(-paise)}` : format.amount(paise)}</dd>
    </div>
  )
}
