// The reports of fees, read from sums: what is due by batch and age, who owes it, what came in, what was granted.
import type { z } from 'zod'
import { type Clock, dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays, daysBetween, momentOf } from '../../platform/days.ts'
import { invalid } from '../../platform/problems.ts'
import type { ConcessionKind } from '../../platform/schema.ts'
import {
  type CollectionFilter,
  type Grouping,
  listCollected,
  listGranted,
  sumGranted,
} from './collections.queries.ts'
import { listDebtors, listDueMonths, listOwedByBatch, type OwedRow, sumOwedBefore } from './dues.queries.ts'
import type { ages, Collections, DebtorsQuery, DuesReport, Granted } from './feeReports.schemas.ts'

/** The first day of the month that a day, or a month 'YYYY-MM', is in, so many months on. */
export function monthStart(day: string, months = 0): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  return first.toISOString().slice(0, 10)
}

type Age = (typeof ages)[number]

/** What is owed by batch and age, and what is expected in the months to come. */
export async function getDuesReport(db: Db, clock: Clock): Promise<z.output<typeof DuesReport>> {
  const day = dayInIndia(clock.now())
  const month = monthStart(day)
  const [rows, expected, before] = await Promise.all([
    listOwedByBatch(db, day),
    listDueMonths(db, month, monthStart(day, 12)),
    sumOwedBefore(db, month),
  ])
  return {
    day,
    all: {
      ...owedOf(rows),
      ...{ students: rows[0]?.allStudents ?? 0, lateStudents: rows[0]?.allLateStudents ?? 0 },
    },
    batches: rows.map((row) => ({
      batch: row.batch,
      ...owedOf([row]),
      ...{ students: row.students, lateStudents: row.lateStudents },
    })),
    expected: expected.map((row) => ({ ...row, left: row.net - row.paid })),
    before: before.owed,
  }
}

function owedOf(rows: OwedRow[]) {
  const sum = (key: Age | 'owed') => rows.reduce((all, row) => all + row[key], 0)
  const byAge = {
    ahead: sum('ahead'),
    d30: sum('d30'),
    d60: sum('d60'),
    d90: sum('d90'),
    older: sum('older'),
  }
  return { owed: sum('owed'), ages: byAge }
}

/** The first day of an age and the day after its last one. */
function spanOfAge(age: Age | 'late', day: string): { from?: string; before?: string } {
  const ago = (days: number) => addDays(day, -days)
  switch (age) {
    case 'ahead':
      return { from: day }
    case 'late':
      return { before: day }
    case 'd30':
      return { from: ago(30), before: day }
    case 'd60':
      return { from: ago(60), before: ago(30) }
    case 'd90':
      return { from: ago(90), before: ago(60) }
    case 'older':
      return { before: ago(90) }
  }
}

/** A page of who owes, of a batch, an age or a month, with whom to ask and when they were last reminded. */
export async function listWhoOwes(db: Db, query: z.output<typeof DebtorsQuery>, clock: Clock) {
  const { page, pageSize, age, month, ...filter } = query
  const spans = [
    age ? spanOfAge(age, dayInIndia(clock.now())) : {},
    month ? { from: monthStart(month), before: monthStart(month, 1) } : {},
  ]
  const from = spans
    .flatMap((span) => span.from ?? [])
    .sort()
    .at(-1)
  const before = spans.flatMap((span) => span.before ?? []).sort()[0]
  const range = { limit: pageSize, offset: (page - 1) * pageSize }
  const rows = await listDebtors(db, { ...filter, from, before }, range)
  return { rows, total: rows[0]?.total ?? 0, owed: rows[0]?.totalOwed ?? 0 }
}

/** A span that is asked for is in order and no longer than so many days. Throws 422 at `to`. */
export function checkSpan({ from, to }: { from: string; to: string }, longest: number): void {
  if (to < from) throw invalid('to', 'before-start')
  if (daysBetween(from, to) >= longest) throw invalid('to', 'span-too-long', { days: longest })
}

/** What came in over at most two years, by day, month, mode, cashier or head. */
export async function getCollections(
  db: Db,
  { by, ...filter }: CollectionFilter & { by: Grouping },
): Promise<z.output<typeof Collections>> {
  checkSpan(filter, 732)
  if (filter.mode && (filter.headId || by === 'head')) throw invalid('mode', 'not-with-heads')
  const rows = (await listCollected(db, by, filter)).map((row) => ({
    ...row,
    net: row.received - row.givenBack,
  }))
  const sum = (key: 'received' | 'givenBack' | 'net') => rows.reduce((all, row) => all + row[key], 0)
  return { received: sum('received'), givenBack: sum('givenBack'), net: sum('net'), rows }
}

interface GrantedAsked {
  from: string
  to: string
  kind?: ConcessionKind | undefined
  byId?: string | undefined
  search?: string | undefined
  page: number
  pageSize: number
}

/** What was granted over at most two years, by whom and of which kind, and a page of it. */
export async function listGrantedBy(
  db: Db,
  { from, to, page, pageSize, ...filter }: GrantedAsked,
): Promise<z.output<typeof Granted>> {
  checkSpan({ from, to }, 732)
  const span = { from: momentOf(from, '00:00'), before: momentOf(addDays(to, 1), '00:00') }
  const [sums, rows] = await Promise.all([
    sumGranted(db, span),
    listGranted(db, { ...filter, ...span }, { limit: pageSize, offset: (page - 1) * pageSize }),
  ])
  const paise = sums.reduce((all, row) => all + row.paise, 0)
  return { sums, paise, rows, total: rows[0]?.total ?? 0 }
}
