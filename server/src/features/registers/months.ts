// Months and shares, as the registers reckon with them.
import { percentOf } from '../attendance/marking/dayMark.ts'
import type { Figures, MonthBounds } from './registers.queries.ts'

/** The first day of a month (YYYY-MM), and of the month so many later. */
export function boundsOf(month: string, months = 1): MonthBounds {
  return { from: `${month}-01`, before: `${monthsFrom(month, months)}-01` }
}

/** The month so many before (negative) or after. */
export function monthsFrom(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const place = year * 12 + number - 1 + months
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`
}

export interface Share {
  attended: number
  counted: number
  percent: number | null
}

export const shareOf = (attended: number, counted: number): Share => ({
  attended,
  counted,
  percent: percentOf(attended, counted),
})

/** Leave counts neither for nor against. */
export const shareOfFigures = ({ lectures, attended, onLeave }: Figures): Share =>
  shareOf(attended, lectures - onLeave)

export const sumOf = (shares: Share[]): Share =>
  shareOf(
    shares.reduce((sum, { attended }) => sum + attended, 0),
    shares.reduce((sum, { counted }) => sum + counted, 0),
  )
