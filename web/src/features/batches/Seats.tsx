// How full a batch is: one slice per tenth of its seats, and the figures beside them.
import { useLingui } from '@lingui/react/macro'
import { Slices } from '../../ui/Plot.tsx'

type SeatsProps = {
  batch: { name: string; capacity: number; enrolled: number; seatsTaken: number }
  height?: number
}

/** Filled slices are students of today, faint ones begin later, grey ones are free. */
export function Seats({ batch, height = 22 }: SeatsProps) {
  const { t } = useLingui()
  const { capacity, enrolled, seatsTaken } = batch
  const count = Math.min(20, capacity)
  const slices = Array.from({ length: count }, (_, i) => {
    const seat = ((i + 0.5) / count) * capacity
    return {
      value: 1,
      tone: seat <= enrolled ? ('own' as const) : seat <= seatsTaken ? ('faint' as const) : ('rest' as const),
    }
  })
  const free = Math.max(0, capacity - seatsTaken)
  return (
    <span className="seats">
      <span className="sp">
        <Slices
          label={t`${enrolled} of ${capacity} seats, ${free} free`}
          slices={slices}
          top={1}
          height={height}
        />
      </span>
      <span className="nb num" aria-hidden="true">
        {enrolled}
        <span className="hint"> / {capacity}</span>
      </span>
    </span>
  )
}
