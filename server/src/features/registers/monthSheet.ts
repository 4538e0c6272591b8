// A batch's month: students down, days across; on the screen, as a spreadsheet and on paper.
import type { Db } from '../../platform/database.ts'
import { printPdf } from '../../platform/pdf/printer.ts'
import type { DayMark, Locale } from '../../platform/schema.ts'
import { writeSheet } from '../../platform/spreadsheets.ts'
import type { Asker } from '../../platform/threads/turns.ts'
import { attendedOf, dayMarkOf } from '../attendance/marking/dayMark.ts'
import { getInstituteName } from '../institute/institute.ts'
import type { PrintedMonth } from './drawing/printed.ts'
import { monthName, registerWords } from './drawing/words.ts'
import { boundsOf, shareOf, sumOf } from './months.ts'
import {
  countBatchDays,
  type EnrolledRow,
  getBatchName,
  listEnrolled,
  listTakenDays,
  type StudentDayCounts,
} from './registers.queries.ts'

const drawing = new URL('./drawing/draw.ts', import.meta.url)

/**
 * The month of a batch: whoever was in it on any day of the month, with what each day was by this batch's lectures
 * alone; who came or left in between has marks of their days only. Throws 404 where there is no such batch.
 */
export async function getBatchMonth(db: Db, batchId: string, month: string) {
  const bounds = boundsOf(month)
  const batch = await getBatchName(db, batchId)
  const days = await listTakenDays(db, batchId, bounds)
  const students = await listEnrolled(db, batchId, bounds)
  const counts = Map.groupBy(await countBatchDays(db, batchId, bounds), ({ studentId }) => studentId)
  const rows = students.map((student) => toRow(student, counts.get(student.studentId) ?? [], days, bounds))
  return { batch, month, days, rows, ...sumOf(rows) }
}

function toRow(
  { fromOn, toOn, ...student }: EnrolledRow,
  counts: StudentDayCounts[],
  days: { day: string }[],
  { from, before }: { from: string; before: string },
) {
  const byDay = new Map(counts.map((count) => [count.day, count]))
  const attended = counts.reduce((sum, count) => sum + attendedOf(count), 0)
  const missed = counts.reduce((sum, count) => sum + count.absent, 0)
  return {
    ...student,
    fromOn: fromOn > from ? fromOn : null,
    toOn: toOn && toOn < before ? toOn : null,
    marks: days.map(({ day }): DayMark | null => {
      const count = byDay.get(day)
      return count ? dayMarkOf(count) : null
    }),
    ...shareOf(attended, attended + missed),
  }
}

type BatchMonth = Awaited<ReturnType<typeof getBatchMonth>>

/** The month as a workbook: a letter for each day, with what the letters mean beneath. */
export async function writeMonthSheet(month: BatchMonth, locale: Locale): Promise<Buffer> {
  const words = registerWords[locale]
  const heading = [words.roll, words.name, ...month.days.map(({ day }) => Number(day.slice(8)))]
  const rows = month.rows.map(({ rollNumber, name, marks, attended, counted, percent }) => [
    rollNumber,
    name,
    ...marks.map((mark) => (mark ? words.letters[mark] : null)),
    attended,
    counted,
    percent,
  ])
  const legend = Object.entries(words.letters).map(([mark, letter]) => [
    letter,
    words.meanings[mark as DayMark],
  ])
  return writeSheet([
    {
      name: `${month.batch.name} ${month.month}`,
      headings: 2,
      widths: [14, 28, ...month.days.map(() => 5), 10, 10, 8],
      rows: [
        [month.batch.name, monthName(month.month, locale)],
        [...heading, words.attended, words.counted, '%'],
        ...rows,
        [],
        ...legend,
      ],
    },
  ])
}

/** The month on paper. */
export async function printMonth(db: Db, month: BatchMonth, locale: Locale, asker: Asker): Promise<Buffer> {
  const printed: PrintedMonth = {
    locale,
    institute: await getInstituteName(db),
    batch: month.batch.name,
    month: month.month,
    days: month.days.map(({ day }) => Number(day.slice(8))),
    rows: month.rows,
    percent: month.percent,
  }
  return printPdf(asker, drawing, printed)
}
