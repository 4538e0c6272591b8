// The keyboard of the exam. Keys without Ctrl work only while the question itself has the focus (WCAG 2.1.4).
import { type RefObject, useEffect, useRef } from 'react'

export interface Moves {
  back(): void
  forward(): void
  save(): void
  mark(): void
  clear(): void
}

/** Enter saves and goes on, Shift+Enter marks, Ctrl+← and Ctrl+→ move without saving, A–H choose an option. */
export function useShortcuts(main: RefObject<HTMLElement | null>, moves: Moves, active: boolean): void {
  const latest = useRef(moves)
  latest.current = moves
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      const run = moveFor(event, main.current, latest.current)
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [main, active])
}

function moveFor(event: KeyboardEvent, main: HTMLElement | null, moves: Moves): (() => void) | undefined {
  const { key, altKey, metaKey, shiftKey, target } = event
  const control = event.ctrlKey || metaKey
  if (altKey || event.isComposing) return undefined
  if (control && key === 'ArrowLeft') return moves.back
  if (control && key === 'ArrowRight') return moves.forward
  if (!(target instanceof Element) || !main?.contains(target)) return undefined
  const onButton = target.closest('button, a') !== null
  if (key === 'Enter' && !onButton) return shiftKey ? moves.mark : moves.save
  if (control || target.matches('input[type=text]')) return undefined
  const option = /^[a-h]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1
  const row = target.closest('.match-row') ?? main
  const input = row.querySelectorAll<HTMLInputElement>('.opt input, .match-letters input')[option]
  return input && (() => chooseOption(input))
}

function chooseOption(input: HTMLInputElement): void {
  input.focus()
  input.click()
}
