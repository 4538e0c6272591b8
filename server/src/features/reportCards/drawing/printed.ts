// What a report card says, as plain data: the drawing thread is given nothing else.
import type { Locale } from '../../../platform/languages.ts'
import type { Picture } from '../../../platform/pdf/richText.ts'

export interface CardTest {
  title: string
  day: string
  score: string
  max: string
  /** Shares of the full marks, 0 to 1 and, with negative marks, below. */
  share: number
  batch: number | null
  percentile: string | null
}

export interface ReportCard {
  name: string
  rollNumber: string
  batch: string
  photo: Picture | null
  /** Oldest first. */
  tests: CardTest[]
  subjects: { name: string; share: number; batch: number | null }[]
  direction: 'rising' | 'steady' | 'falling' | null
  /** Topics that need practice, weakest first. */
  weakTopics: string[]
}

export interface PrintedReports {
  locale: Locale
  institute: string
  /** The day of printing, as people read it. */
  day: string
  cards: ReportCard[]
}
