// What a month's register says, as plain data: the drawing thread is given nothing else.
import type { Locale } from '../../../platform/languages.ts'

export type PrintedMark = 'present' | 'late' | 'part' | 'absent' | 'leave'

export interface PrintedRow {
  rollNumber: string
  name: string
  /** One for each day; null: no mark. */
  marks: (PrintedMark | null)[]
  attended: number
  counted: number
  percent: number | null
}

export interface PrintedMonth {
  locale: Locale
  institute: string
  batch: string
  /** YYYY-MM. */
  month: string
  /** Days of the month. */
  days: number[]
  rows: PrintedRow[]
  percent: number | null
}
