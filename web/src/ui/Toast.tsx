// What has just been done, with ten seconds to take it back.
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'

type ToastAction = { label: ReactNode; run: () => void }
type ToastItem = {
  id: number
  message: ReactNode
  action?: ToastAction
  stays?: boolean
  /** Seconds. */
  shownFor?: number
}

const usual = 10
let items: readonly ToastItem[] = []
let nextId = 1
const listeners = new Set<() => void>()

function replace(next: readonly ToastItem[]): void {
  items = next
  for (const listen of listeners) listen()
}

/** Says what was done. With `action`, offers one thing to do about it; `stays` until it is used. */
export function toast(message: ReactNode, action?: ToastAction, stays = false): void {
  replace([...items.slice(-2), { id: nextId++, message, action, stays }])
}

/** Says what was done, with Undo for so many seconds. For what cannot be undone ask first, with a Dialog. */
export function toastUndo(message: ReactNode, undo: () => void, seconds = usual): void {
  const action = { label: <Trans>Undo</Trans>, run: undo }
  replace([...items.slice(-2), { id: nextId++, message, action, shownFor: seconds }])
}

function drop(id: number): void {
  replace(items.filter((item) => item.id !== id))
}

function listenTo(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** Where toasts appear; stands once, in the shell. */
export function Toasts() {
  const shown = useSyncExternalStore(listenTo, () => items)
  return (
    <div className="toasts" role="status">
      {shown.map((item) => (
        <ToastBox key={item.id} item={item} />
      ))}
    </div>
  )
}

function ToastBox({ item }: { item: ToastItem }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || item.stays) return
    const timer = setTimeout(() => drop(item.id), (item.shownFor ?? usual) * 1000)
    return () => clearTimeout(timer)
  }, [held, item])
  return (
    // Reading takes as long as it takes: under the pointer or the focus it does not run out.
    // biome-ignore lint/a11y/noStaticElementInteractions: the events only hold the timer
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{item.message}</span>
      {item.action && (
        <Button
          look="quiet"
          onClick={() => {
            drop(item.id)
            item.action?.run()
          }}
        >
          {item.action.label}
        </Button>
      )}
    </div>
  )
}
