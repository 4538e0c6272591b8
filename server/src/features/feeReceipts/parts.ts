// How a payment is made: one or several parts, each with what its way of paying asks for.
import { latinDigits } from '../../platform/digits.ts'
import { type FieldError, Problem } from '../../platform/problems.ts'
import type { PaymentMode } from '../../platform/schema.ts'

/** A part as somebody gives it: paise, and the reference as it was typed. */
export interface NewPart {
  mode: Exclude<PaymentMode, 'advance'>
  paise: number
  /** UPI: the UTR · bank: the transfer's number · cheque: its number · card: the approval code · gateway: the payment. */
  reference?: string | undefined
  bank?: string | undefined
  /** The day on the cheque, or of the transfer. */
  datedOn?: string | undefined
}

/** A part as it is kept. */
export interface Part<Mode extends PaymentMode = PaymentMode> {
  mode: Mode
  paise: number
  reference: string | null
  bank: string
  datedOn: string | null
}

/** UPI and IMPS: 12 digits (NPCI's RRN); NEFT 16 and RTGS 22 letters and digits (RBI); some banks write fewer. */
const SHAPES = {
  upi: { shape: /^\d{12}$/, code: 'utr-malformed' },
  bank: { shape: /^[A-Z0-9]{8,22}$/, code: 'reference-malformed' },
  cheque: { shape: /^\d{6}$/, code: 'cheque-number-malformed' },
} as const
/** A cheque is paid within three months of its date (RBI/2011-12/251). */
const CHEQUE_MONTHS = 3

/** A number as people write it: with spaces, in Devanagari digits, in small letters. */
export const readReference = (typed: string): string => latinDigits(typed).replace(/[\s-]/g, '').toUpperCase()

/** What is wrong with how a reference is written, if anything: a code. */
export function faultOfReference<Mode extends keyof typeof SHAPES>(
  mode: Mode,
  reference: string,
): (typeof SHAPES)[Mode]['code'] | null {
  const { shape, code } = SHAPES[mode]
  return shape.test(reference) ? null : code
}

const hasShape = (mode: PaymentMode): mode is keyof typeof SHAPES => Object.hasOwn(SHAPES, mode)

/** Whether a transfer of this way of paying counts once in the whole institute. */
export const isTransfer = (mode: PaymentMode): boolean => mode === 'upi' || mode === 'bank'

/**
 * Reads the parts of a payment. Throws 422 naming the fields (`parts.0.reference`): `utr-malformed`,
 * `reference-malformed`, `cheque-number-malformed`, `bank-missing`, `date-missing`, `cheque-stale`, `given-twice`.
 */
export function readParts(parts: NewPart[], today: string): Part<NewPart['mode']>[] {
  const read = parts.map(readPart)
  const errors = read.flatMap((part, i) =>
    faultsOf(part, read.slice(0, i), today).map(({ field, code }) => ({
      field: `parts.${i}.${field}`,
      code,
    })),
  )
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  return read
}

function readPart({ mode, paise, reference = '', bank = '', datedOn }: NewPart): Part<NewPart['mode']> {
  if (mode === 'cash') return { mode, paise, reference: null, bank: '', datedOn: null }
  // The gateway's own ids tell small letters from large ones.
  const typed = mode === 'gateway' ? reference : readReference(reference)
  return { mode, paise, reference: typed || null, bank: bank.trim(), datedOn: datedOn ?? null }
}

function faultsOf(part: Part, before: Part[], today: string): FieldError[] {
  const { mode, reference, bank, datedOn } = part
  const errors: FieldError[] = []
  const malformed = hasShape(mode) ? faultOfReference(mode, reference ?? '') : null
  if (malformed) errors.push({ field: 'reference', code: malformed })
  else if (
    isTransfer(mode) &&
    before.some((other) => other.reference === reference && isTransfer(other.mode))
  ) {
    errors.push({ field: 'reference', code: 'given-twice' })
  }
  if (mode !== 'cheque') return errors
  if (!bank) errors.push({ field: 'bank', code: 'bank-missing' })
  if (!datedOn) errors.push({ field: 'datedOn', code: 'date-missing' })
  else if (isStale(datedOn, today)) errors.push({ field: 'datedOn', code: 'cheque-stale' })
  return errors
}

/** Whether a cheque of that day is too old for a bank to pay it. */
export function isStale(datedOn: string, today: string): boolean {
  const last = new Date(`${datedOn}T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + CHEQUE_MONTHS)
  return last.toISOString().slice(0, 10) < today
}
