// The keys of the payment: plain letters, heard only where nothing but digits can be typed.
import type { KeyboardEvent } from 'react'
import type { Mode } from './draft.ts'

/** Each way has a letter of its name; see docs/decisions on the keys of the counter. */
export const modeKeys: Record<Mode, string> = { upi: 'U', cash: 'C', cheque: 'Q', card: 'D', bank: 'B' }

export type Act = { kind: 'mode'; mode: Mode } | { kind: 'split' | 'byHand' | 'find' | 'undo' | 'next' }

const letters: Record<string, Act> = {
  ...Object.fromEntries(
    Object.entries(modeKeys).map(([mode, key]) => [`Key${key}`, { kind: 'mode', mode: mode as Mode }]),
  ),
  KeyS: { kind: 'split' },
  KeyA: { kind: 'byHand' },
  Slash: { kind: 'find' },
}

/** What a key means at the counter; undefined: it is typed, or the browser's. By its place, so in every keyboard's script. */
export function actOf(event: KeyboardEvent): Act | undefined {
  if (event.nativeEvent.isComposing) return undefined
  if (event.key === 'Escape') return { kind: 'next' }
  const command = event.ctrlKey || event.metaKey
  if (command && !event.shiftKey && !event.altKey && event.code === 'KeyZ') return { kind: 'undo' }
  // Alt+A as well, from wherever one types; no browser and no desktop has it.
  if (event.altKey && !command && event.code === 'KeyA') return { kind: 'byHand' }
  if (command || event.altKey || event.shiftKey || takesLetters(event.target)) return undefined
  return letters[event.code]
}

/** Names, references of a bank and dates are typed with letters, or with keys of their own. */
function takesLetters(target: EventTarget): boolean {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true
  if (!(target instanceof HTMLInputElement) || target.type === 'radio') return false
  return !['decimal', 'numeric'].includes(target.inputMode)
}
