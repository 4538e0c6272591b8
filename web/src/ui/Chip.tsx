// A state in a word, always with a sign; a filter that can be on or off; the live dot.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** plain · good (green) · due (ochre) · bad (red) · own (the product's blue-green). */
export type Tone = 'plain' | 'good' | 'due' | 'bad' | 'own'

const classes: Record<Tone, string> = { plain: '', good: 'p', due: 'a', bad: 'n', own: 'b' }
const signs: Record<Tone, IconName> = {
  plain: 'clock',
  good: 'check',
  due: 'alert',
  bad: 'absent',
  own: 'info',
}

/** The class letter of a tone, shared by chips, notes and bars. */
export function toneClass(tone: Tone): string {
  return classes[tone]
}

type ChipProps = {
  tone?: Tone
  icon?: IconName
  children: ReactNode
  /** Read out when it changes: for "saved", "saving", "offline". */
  live?: boolean
}

/** A state, as a word with a sign. */
export function Chip({ tone = 'plain', icon = signs[tone], children, live }: ChipProps) {
  return (
    <span className={`chip ${classes[tone]}`} role={live ? 'status' : undefined}>
      <Icon name={icon} />
      {children}
    </span>
  )
}

type FilterChipProps = { on: boolean; onChange: (on: boolean) => void; children: ReactNode }

/** A filter: pressed is on; when on, its sign says that a press takes it off. */
export function FilterChip({ on, onChange, children }: FilterChipProps) {
  return (
    <button type="button" className="fchip" aria-pressed={on} onClick={() => onChange(!on)}>
      {children}
      {on && <Icon name="close" />}
    </button>
  )
}

/** What is on at this minute: the marigold dot and a word. */
export function Live({ children }: { children: ReactNode }) {
  return <p className="live">{children}</p>
}
