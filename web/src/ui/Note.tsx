// What happened, what is safe, one way on.
import type { ReactNode } from 'react'
import { type Tone, toneClass } from './Chip.tsx'
import { Icon, type IconName } from './Icon.tsx'

const signs: Record<Tone, IconName> = {
  plain: 'info',
  good: 'check',
  due: 'alert',
  bad: 'alert',
  own: 'info',
}

type NoteProps = {
  /** own = a hint, due = attention, bad = something failed, good = done, plain = aside. */
  tone?: Tone
  icon?: IconName
  title?: ReactNode
  children?: ReactNode
  /** One way on: a button or a link. */
  action?: ReactNode
  /** Read out at once: for what follows from the person's last press. */
  alert?: boolean
}

/** A notice inside the page. */
export function Note({ tone = 'own', icon = signs[tone], title, children, action, alert }: NoteProps) {
  const look = tone === 'own' ? '' : tone === 'plain' ? 'sk' : toneClass(tone)
  return (
    <div className={`note ${look}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div className="grow">
        {title && <b>{title}</b>}
        {children && <div className={title ? 's' : undefined}>{children}</div>}
      </div>
      {action}
    </div>
  )
}
