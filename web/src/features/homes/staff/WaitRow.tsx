// A row of the list of what waits.
import type { ReactNode } from 'react'

/** One thing that waits, and the way to it. */
export function Row({ title, hint, action }: { title: ReactNode; hint: ReactNode; action: ReactNode }) {
  return (
    <li>
      <span className="grow">
        <b>{title}</b>
        <span className="s dim block">{hint}</span>
      </span>
      {action}
    </li>
  )
}
