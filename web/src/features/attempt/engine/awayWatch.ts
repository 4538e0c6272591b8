// The browser's signs that somebody left the exam, as calls. Attached only while an attempt is open on the screen.
import type { AwayKind } from './away.ts'

export interface AwayPort {
  leave(kind: AwayKind): void
  back(kind: AwayKind): void
  /** A dialog of the system is about to open, of the exam's own doing. */
  excuse(ms: number): void
}

/** Time for a dialog of the system to come up after the press that asked for it. */
const OWN_DIALOG_MS = 2_000

/** Watches until the returned function is called; that ends every sign that is on. A lost network is none of them. */
export function watchAway({ leave, back, excuse }: AwayPort): () => void {
  const stop = new AbortController()
  const on = (target: EventTarget, event: string, heard: (event: Event) => void, capture = false) =>
    target.addEventListener(event, heard, { signal: stop.signal, capture })

  on(document, 'visibilitychange', () => (document.hidden ? leave : back)('hidden'))
  on(window, 'blur', () => leave('blur'))
  on(window, 'focus', () => back('blur'))
  // The shell of the app tells what a web page cannot see.
  on(window, 'appbackground', () => leave('background'))
  on(window, 'appforeground', () => back('background'))

  let full = document.fullscreenElement !== null
  on(document, 'fullscreenchange', () => {
    if (full && !document.fullscreenElement) leave('fullscreen')
    else back('fullscreen')
    full = document.fullscreenElement !== null
  })
  // Whoever touches the exam is here, also without the full screen.
  for (const touch of ['pointerdown', 'keydown']) {
    on(document, touch, (event) => event.isTrusted && back('fullscreen'), true)
  }

  on(window, 'beforeprint', () => excuse(OWN_DIALOG_MS))
  const choosesFile = (event: Event) =>
    event.target instanceof HTMLInputElement && event.target.type === 'file'
  on(document, 'click', (event) => choosesFile(event) && excuse(OWN_DIALOG_MS), true)

  return () => {
    stop.abort()
    for (const kind of ['blur', 'fullscreen', 'hidden', 'background'] as const) back(kind)
  }
}
