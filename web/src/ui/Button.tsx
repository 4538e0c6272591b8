// Buttons and links that look like them. One filled per panel.
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type ButtonLook = 'filled' | 'tonal' | 'line' | 'quiet' | 'inv' | 'now' | 'neg'

type Look = { look?: ButtonLook; small?: boolean; wide?: boolean; grow?: boolean; icon?: IconName }

/** The classes of a button: `filled` is the plain one, `inv` stands on ink, `now` is only to join. */
function buttonClass({ look = 'filled', small, wide, grow }: Look): string {
  return ['btn', look !== 'filled' && look, small && 'sm', wide && 'w', grow && 'grow']
    .filter(Boolean)
    .join(' ')
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
    /** Work is under way: keeps the width, takes no second press; say what happens in the children. */
    busy?: boolean
    ref?: Ref<HTMLButtonElement>
  }

/** A button. It submits only where `type="submit"` is said. */
export function Button({ look, small, wide, grow, icon, busy, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ look, small, wide, grow })}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type AnchorProps = Look &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & { ref?: Ref<HTMLAnchorElement> }

/** A plain link with the look of a button: a file, a phone number, another site. */
export function ButtonAnchor({ look, small, wide, grow, icon, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={buttonClass({ look, small, wide, grow })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A link to another screen with the look of a button: `<ButtonLink to="/exams/$examId" params={…}>`. */
export const ButtonLink = createLink(ButtonAnchor)

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> & {
  icon: IconName
  /** What it does, for those who do not see the sign. */
  label: string
  ref?: Ref<HTMLButtonElement>
}

/** A button that shows only a sign, 44 pixels square. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className="ib" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}
