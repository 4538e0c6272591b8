// A payment as it is being typed: how much, in which ways, for what; pure, with a way back for every step.
/** The ways in which the counter takes money. */
export const modes = ['upi', 'cash', 'cheque', 'card', 'bank'] as const
export type Mode = (typeof modes)[number]

/** One way of a payment. Of several, each but the last names its amount; the last takes the rest. */
export type Part = {
  mode: Mode
  /** Paise; read only where another part follows. */
  paise: number | null
  /** UTR, number of the cheque, or the terminal's code, as typed. */
  reference: string
  /** Cheques: whose it is, and the day on it. */
  bank: string
  datedOn: string
}

export type Draft = {
  /** What is paid in all, in paise. */
  total: number | null
  parts: readonly Part[]
  /** What each due gets, in paise, where the clerk allots it; null: the oldest first. */
  byHand: Readonly<Record<string, number | null>> | null
  note: string
}

/** Nothing typed but the suggestion. UPI stands first because it cannot be saved by mistake: it needs its UTR. */
export function startDraft(suggested: number): Draft {
  return { total: suggested || null, parts: [newPart('upi')], byHand: null, note: '' }
}

function newPart(mode: Mode): Part {
  return { mode, paise: null, reference: '', bank: '', datedOn: '' }
}

export type Step =
  | { do: 'amount'; total: number | null }
  | { do: 'part'; at: number; change: Partial<Part> }
  | { do: 'mode'; at: number; mode: Mode }
  | { do: 'split' }
  | { do: 'join'; at: number }
  | { do: 'byHand'; suggestion: Readonly<Record<string, number>> }
  | { do: 'allot'; dueId: string; paise: number | null }
  | { do: 'oldestFirst' }
  | { do: 'note'; note: string }

/** The draft after one step of the clerk. */
export function step(draft: Draft, done: Step): Draft {
  switch (done.do) {
    case 'amount':
      return { ...draft, total: done.total }
    case 'part':
      return { ...draft, parts: changed(draft.parts, done.at, done.change) }
    case 'mode': {
      // The reference of another way says nothing about this one.
      const { paise } = draft.parts[done.at] ?? newPart(done.mode)
      return { ...draft, parts: changed(draft.parts, done.at, { ...newPart(done.mode), paise }) }
    }
    case 'split':
      return { ...draft, parts: [...draft.parts, newPart(freeMode(draft.parts))] }
    case 'join':
      return { ...draft, parts: draft.parts.filter((_, at) => at !== done.at) }
    case 'byHand':
      return { ...draft, byHand: done.suggestion }
    case 'allot': {
      const byHand = { ...draft.byHand, [done.dueId]: done.paise }
      return { ...draft, byHand, total: sumOf(byHand) || null }
    }
    case 'oldestFirst':
      return { ...draft, byHand: null }
    case 'note':
      return { ...draft, note: done.note }
  }
}

function changed(parts: readonly Part[], at: number, change: Partial<Part>): Part[] {
  return parts.map((part, index) => (index === at ? { ...part, ...change } : part))
}

/** Cash is what people split with; whoever began with it goes on by UPI. */
function freeMode(parts: readonly Part[]): Mode {
  return parts.some(({ mode }) => mode === 'cash') ? 'upi' : 'cash'
}

function sumOf(byHand: NonNullable<Draft['byHand']>): number {
  return Object.values(byHand).reduce<number>((sum, paise) => sum + (paise ?? 0), 0)
}

/** What each part comes to, in paise; the last takes the rest, which may be nothing or less. */
export function amountsOf({ total, parts }: Draft): number[] {
  const named = parts.slice(0, -1).map(({ paise }) => paise ?? 0)
  return [...named, (total ?? 0) - named.reduce((sum, paise) => sum + paise, 0)]
}

/** What keeps a draft from being saved: a code, and the part that it belongs to. */
export type Hindrance = { code: HindranceCode; at?: number }
export type HindranceCode =
  | 'amount-missing'
  | 'part-missing'
  | 'parts-too-much'
  | 'utr-digits'
  | 'utr-used'
  | 'cheque-number'
  | 'cheque-bank'
  | 'cheque-day'
  | 'card-code'
  | 'bank-reference'
  | 'allotted-too-much'

/** The first thing that is missing or wrong; undefined: it can be saved. */
export function hindranceOf(draft: Draft): Hindrance | undefined {
  if (!draft.total) return { code: 'amount-missing' }
  const amounts = amountsOf(draft)
  const last = amounts.length - 1
  const empty = amounts.findIndex((paise) => paise <= 0)
  if (empty === last) return { code: 'parts-too-much', at: last }
  if (empty !== -1) return { code: 'part-missing', at: empty }
  if (draft.byHand && sumOf(draft.byHand) > draft.total) return { code: 'allotted-too-much' }
  for (const [at, part] of draft.parts.entries()) {
    const code = partHindrance(part)
    if (code) return { code, at }
  }
  return undefined
}

function partHindrance({ mode, reference, bank, datedOn }: Part): HindranceCode | undefined {
  const plain = plainReference(reference)
  switch (mode) {
    case 'cash':
      return undefined
    case 'upi':
      return isWholeReference(mode, reference) ? undefined : 'utr-digits'
    case 'card':
      return plain.length <= 40 ? undefined : 'card-code'
    case 'bank':
      return isWholeReference(mode, reference) ? undefined : 'bank-reference'
    case 'cheque':
      if (!/^\d{6}$/.test(plain)) return 'cheque-number'
      if (!bank.trim()) return 'cheque-bank'
      return datedOn ? undefined : 'cheque-day'
  }
}

/** Whether the reference of a transfer is all there. UPI and IMPS have 12 digits, NEFT 16 and RTGS 22 letters and digits. */
export function isWholeReference(mode: Mode, reference: string): boolean {
  const plain = plainReference(reference)
  if (mode === 'upi') return /^\d{12}$/.test(plain)
  return mode === 'bank' && /^[A-Z0-9]{8,22}$/.test(plain)
}

/** A reference without the spaces that people read it with, in capitals. */
export function plainReference(typed: string): string {
  return typed
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\s-]/g, '')
    .toUpperCase()
}

/** The draft with the ways that lead to it: Ctrl+Z goes one back. Typing on in one field is one step. */
export type History = { now: Draft; before: readonly Draft[]; typing: string | undefined }

export function startHistory(draft: Draft): History {
  return { now: draft, before: [], typing: undefined }
}

const MOST_STEPS = 50

export function go(history: History, done: Step | { do: 'undo' }): History {
  if (done.do === 'undo') {
    const now = history.before.at(-1)
    return now ? { now, before: history.before.slice(0, -1), typing: undefined } : history
  }
  const typing = fieldOf(done)
  const goesOn = typing !== undefined && typing === history.typing
  const before = goesOn ? history.before : [...history.before, history.now].slice(-MOST_STEPS)
  return { now: step(history.now, done), before, typing }
}

function fieldOf(done: Step): string | undefined {
  if (done.do === 'amount' || done.do === 'note') return done.do
  if (done.do === 'allot') return `allot ${done.dueId}`
  if (done.do === 'part') return `part ${done.at} ${Object.keys(done.change).join()}`
  return undefined
}
