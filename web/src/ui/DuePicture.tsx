// A month's money as slices: what is paid adds up day by day, under the dotted line of what has fallen due.
import type { ReactNode } from 'react'
import { useFormat } from './format.ts'
import { Slices } from './Plot.tsx'

type PictureProps = {
  /** The sentence the picture says, for those who do not see it. */
  label: string
  /** YYYY-MM, and the day that it is now: its slice is marked. */
  month: string
  today: string
  /** Each day of the month, in paise; nothing paid yet is known of a day to come. */
  days: readonly { due: number; paid: number | null }[]
  paidWord: ReactNode
  dueWord: ReactNode
}

export function DuePicture({ label, month, today, days, paidWord, dueWord }: PictureProps) {
  const { day } = useFormat()
  const now = today.startsWith(month) ? Number(today.slice(8)) - 1 : -1
  const top = Math.max(1, ...days.map(({ due, paid }) => Math.max(due, paid ?? 0)))
  return (
    <div>
      <Slices
        label={label}
        slices={days.map(({ paid }, at) => ({
          value: Math.max(0, paid ?? 0),
          tone: at === now ? 'now' : 'own',
        }))}
        dotted={days.map(({ due }) => due)}
        steps
        top={top}
        height={150}
      />
      <p className="axis">
        <span>{day(`${month}-01`)}</span>
        <span>15</span>
        <span>{day(`${month}-${days.length}`)}</span>
      </p>
      <p className="keys">
        <span>
          <i className="k own" />
          {paidWord}
        </span>
        <span>
          <i className="k av2" />
          {dueWord}
        </span>
      </p>
    </div>
  )
}
