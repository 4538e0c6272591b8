// A number while it is typed on the keypad. Pure.

/** The display and the place of the cursor in it. */
export interface Display {
  value: string
  cursor: number
}

export type PadKey =
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '.'
  | '-'
  | 'back'
  | 'left'
  | 'right'

/** As the server takes it: a sign, up to 20 digits, a point, up to 20 digits; any of them may still be missing. */
const typing = /^[-+]?\d{0,20}(\.\d{0,20})?$/
const number = /^[-+]?(\d+\.?\d*|\.\d+)$/
const integer = /^[-+]?\d{1,20}$/

/** Whether the display may stand so while more is typed; a whole number has no point. */
export const isTyping = (value: string, whole = false): boolean =>
  typing.test(value) && !(whole && value.includes('.'))

/** Whether the display is a number already: only that can become an answer. */
export const isNumber = (value: string, whole = false): boolean => (whole ? integer : number).test(value)

/** What was typed or pasted, in Latin digits and the plain signs. */
export function readTyped(text: string): string {
  return text
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(/[−–]/g, '-')
    .replace(/\s/g, '')
}

/** The display after a key. A key that would make no number of it does nothing; minus turns the sign. */
export function press({ value, cursor }: Display, key: PadKey, whole = false): Display {
  if (key === 'left') return { value, cursor: Math.max(0, cursor - 1) }
  if (key === 'right') return { value, cursor: Math.min(value.length, cursor + 1) }
  if (key === '-') return turnSign({ value, cursor })
  if (key === 'back') {
    const at = Math.max(0, cursor - 1)
    return { value: value.slice(0, at) + value.slice(cursor), cursor: at }
  }
  const next = value.slice(0, cursor) + key + value.slice(cursor)
  return isTyping(next, whole) ? { value: next, cursor: cursor + 1 } : { value, cursor }
}

function turnSign({ value, cursor }: Display): Display {
  if (/^[-+]/.test(value)) return { value: value.slice(1), cursor: Math.max(0, cursor - 1) }
  return { value: `-${value}`, cursor: cursor + 1 }
}
