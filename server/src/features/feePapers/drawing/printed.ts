// What a paper about money says, as plain data: the drawing thread is given nothing else.
import type { Locale } from '../../../platform/languages.ts'

export type DocumentKind = 'receipt' | 'tax_invoice' | 'receipt_voucher' | 'refund_voucher' | 'credit_note'
export type PaymentMode = 'cash' | 'upi' | 'card' | 'cheque' | 'bank' | 'gateway' | 'advance'

export interface PrintedInstitute {
  name: string
  address: string
  phone: string
  email: string
}

export interface PrintedStudent {
  name: string
  rollNumber: string
  address: string
}

/** Another document by its number; `issuedOn` is a day of India, YYYY-MM-DD. */
export interface PrintedReference {
  number: string
  issuedOn: string
}

/** Amounts are paise. */
export interface PrintedTax {
  taxable: number
  cgst: number
  sgst: number
  igst: number
  paise: number
}

export interface PrintedLine extends PrintedTax {
  /** Null: paid ahead of what is due. */
  head: string | null
  instalment: number | null
  dueOn: string | null
  note: string
  sac: string
  /** The rate in basis points: 1800 is 18 %. */
  taxBps: number
}

export interface PrintedPart {
  mode: PaymentMode
  paise: number
  reference: string | null
  bank: string
  datedOn: string | null
  /** A cheque that the bank has not paid yet. */
  isOpen: boolean
}

export interface PrintedDocument extends PrintedReference, PrintedTax {
  kind: DocumentKind
  institute: PrintedInstitute
  student: PrintedStudent
  /** Null: the institute took no GST, and nothing on the paper speaks of it. */
  gstin: string | null
  /** The state's code and its name in the paper's language. */
  placeOfSupply: { code: string; name: string }
  lines: PrintedLine[]
  parts: PrintedPart[]
  cites: PrintedReference | null
  /** The credit note that took this document back, and why. */
  takenBack: (PrintedReference & { reason: string }) | null
  /** Why a credit note was written; else empty. */
  reason: string
  note: string
  inWords: string
  /** What the student owed, and had paid ahead, after it. */
  left: number
  ahead: number
  writtenBy: string | null
}

export type Paper = 'a5' | 'roll'

export interface PrintedReceipt {
  what: 'document'
  locale: Locale
  paper: Paper
  document: PrintedDocument
}

export interface StatementRow extends PrintedReference {
  kind: DocumentKind
  modes: PaymentMode[]
  /** What came in with it, and what went out; an advance that is used moves no money. */
  received: number
  givenBack: number
}

export interface PrintedStatement {
  what: 'statement'
  locale: Locale
  institute: PrintedInstitute
  gstin: string | null
  student: PrintedStudent
  /** '2026-27', and its first and last day. */
  year: string
  from: string
  to: string
  /** The day of printing. */
  madeOn: string
  rows: StatementRow[]
  received: number
  givenBack: number
  net: number
  netInWords: string
  /** Tax in what was received less what was given back. */
  taxable: number
  tax: number
}
