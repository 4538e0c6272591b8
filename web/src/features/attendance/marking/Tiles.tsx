// The batch in one look: a tile a student, one tap a mark; with the keyboard the arrows walk from tile to tile.
import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import { type Marked, markOf, type Touched } from '../engine/marks.ts'
import { useMarkWord } from '../markWords.tsx'
import type { Seat } from '../sheet/sheetView.ts'

type TilesProps = {
  label: string
  seats: readonly Seat[]
  touched: Touched
  /** Not to be changed now: frozen, or somebody else's. */
  locked: boolean
  onTap: (seat: Seat) => void
}

export function Tiles({ label, seats, touched, locked, onTap }: TilesProps) {
  // One stop for the Tab key; from there the arrows.
  const [stop, setStop] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const tiles = [...(box.current?.querySelectorAll('button') ?? [])]
    const next = nextTile(tiles, event.key)
    if (next === undefined) return
    event.preventDefault()
    setStop(next)
    tiles[next]?.focus()
  }
  const tapAt = useCallback(
    (seat: Seat, index: number) => {
      setStop(index)
      onTap(seat)
    },
    [onTap],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced again with each tile
    <div className="tiles" role="group" aria-label={label} ref={box} onKeyDown={walk}>
      {seats.map((seat, index) => (
        <Tile
          key={seat.id}
          seat={seat}
          index={index}
          marked={markOf(seat, touched)}
          reached={index === Math.min(stop, seats.length - 1)}
          locked={locked}
          onTap={tapAt}
        />
      ))}
    </div>
  )
}

type TileProps = {
  seat: Seat
  index: number
  marked: Marked
  reached: boolean
  locked: boolean
  onTap: (seat: Seat, index: number) => void
}

/** Drawn anew only when its own mark changes: sixty of them answer within one frame on a slow phone. */
const Tile = memo(function Tile({ seat, index, marked, reached, locked, onTap }: TileProps) {
  const wordOf = useMarkWord()
  const { short, name } = seat
  const word = wordOf(marked)
  return (
    <button
      type="button"
      className={`tile ${marked.mark}`}
      aria-label={`${short}, ${name}: ${word}`}
      aria-disabled={locked || undefined}
      tabIndex={reached ? 0 : -1}
      onClick={() => !locked && onTap(seat, index)}
    >
      <b>{short}</b>
      <span className="cut">{seat.firstName}</span>
      <Sign marked={marked} />
    </button>
  )
})

/** The sign in the corner: colour alone says nothing. */
function Sign({ marked: { mark, minutes } }: { marked: Marked }) {
  if (mark === 'present') return null
  if (mark === 'absent') return <i>A</i>
  if (mark === 'leave') return <i>L</i>
  if (mark === 'open') return <i>?</i>
  return <i>{minutes ?? <Icon name={mark === 'late' ? 'clock' : 'signOut'} small />}</i>
}

/** Where an arrow leads: up and down by what stands above and below on this screen. */
function nextTile(tiles: readonly HTMLElement[], key: string): number | undefined {
  const here = tiles.indexOf(document.activeElement as HTMLElement)
  if (here < 0) return undefined
  const columns = tiles.filter((tile) => tile.offsetTop === tiles[0]?.offsetTop).length
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -here,
    End: tiles.length - 1 - here,
  }
  const step = steps[key]
  const next = here + (step ?? Number.NaN)
  return next >= 0 && next < tiles.length ? next : undefined
}

/** The shape of what comes. */
export function TilesSkeleton() {
  const { t } = useLingui()
  return (
    <div className="tiles" aria-busy="true">
      <p className="vh" role="status">{t`Loading`}</p>
      {Array.from({ length: 60 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey tiles have no identity
        <div className="tile" key={index}>
          <div className="sk-b w3" />
        </div>
      ))}
    </div>
  )
}
