// A few more things to do, behind one button.
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type MenuProps = {
  /** What the button is for, spoken and as its title. */
  label: string
  icon?: IconName
  /** Shown instead of the sign alone. */
  children?: ReactNode
  /** Buttons and links, one below the other; see MenuItem. */
  items: ReactNode
}

/** A button with a list below it. The browser closes it by Escape and by a tap elsewhere. */
export function Menu({ label, icon = 'more', children, items }: MenuProps) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <span className="menu-box">
      <button
        ref={opener}
        type="button"
        className={children ? 'lg' : 'ib'}
        popoverTarget={id}
        aria-label={label}
        title={label}
      >
        {children ?? <Icon name={icon} />}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside */}
      <div
        id={id}
        className="menu"
        popover="auto"
        onToggle={(event) => place(event, opener.current)}
        onKeyDown={moveByArrow}
        onClick={(event) => {
          if ((event.target as Element).closest('a, button')) event.currentTarget.hidePopover()
        }}
      >
        {items}
      </div>
    </span>
  )
}

type MenuItemProps = {
  icon?: IconName
  children: ReactNode
  onClick: () => void
  danger?: boolean
  checked?: boolean
  lang?: string
}

/** One thing to do. Links are given as plain `<Link>` elements. */
export function MenuItem({ icon, children, onClick, danger, checked, lang }: MenuItemProps) {
  return (
    <button
      type="button"
      lang={lang}
      className={danger ? 'neg' : undefined}
      aria-pressed={checked}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      <span className="grow">{children}</span>
      {checked && <Icon name="check" />}
    </button>
  )
}

/** Puts the open list below its button, or above it where there is no room, inside the window. */
function place(event: ToggleEvent<HTMLDivElement>, opener: HTMLElement | null): void {
  if (event.newState !== 'open' || !opener) return
  const list = event.currentTarget
  const from = opener.getBoundingClientRect()
  const { width, height } = list.getBoundingClientRect()
  const left = Math.max(12, Math.min(from.right - width, innerWidth - width - 12))
  const below = from.bottom + 4
  const top = below + height > innerHeight - 12 ? Math.max(12, from.top - height - 4) : below
  list.style.left = `${left}px`
  list.style.top = `${top}px`
  list.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
}

function moveByArrow(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all.at((at + step) % all.length)?.focus()
}
