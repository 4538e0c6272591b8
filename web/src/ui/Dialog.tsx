// What must be answered before going on, and sheets that slide over a phone's screen.
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './Button.tsx'

type DialogProps = {
  open: boolean
  /** Called by Escape, the cross, and a tap beside it. */
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons, the way back first. */
  actions?: ReactNode
  /** From the lower edge on a phone. */
  sheet?: boolean
  wide?: boolean
  /** Without the cross: for a question that the buttons answer. */
  question?: boolean
}

/** The browser's own dialog: it holds the focus, gives it back, and closes with Escape. */
export function Dialog({ open, onClose, title, children, actions, sheet, wide, question }: DialogProps) {
  const { t } = useLingui()
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open && box.current?.open) box.current.close()
  }, [open])
  const classes = ['dlg', sheet && 'sheet', wide && 'wide'].filter(Boolean).join(' ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, and the browser does it
    <dialog
      ref={box}
      className={classes}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current && isOutside(box.current, event)) onClose()
      }}
    >
      <div className="head">
        <h2 className="l" id={id}>
          {title}
        </h2>
        {!question && <IconButton icon="close" label={t`Close`} onClick={onClose} />}
      </div>
      {open && children}
      {actions && <div className="acts">{actions}</div>}
    </dialog>
  )
}

function isOutside(box: HTMLElement, point: { clientX: number; clientY: number }): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect()
  return point.clientX < left || point.clientX > right || point.clientY < top || point.clientY > bottom
}
