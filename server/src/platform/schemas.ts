// The zod schemas that every feature shares: ids, times, days, texts, pages.
import { z } from 'zod'

/** A UUID, as in every path. */
export const Id = z.uuid()
/** A moment: ISO 8601 in UTC on the wire, a Date inside. */
export const Time = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})
/** A calendar day in India, YYYY-MM-DD, of a year that people live in (PostgreSQL knows no year 0). */
export const Day = z.iso.date().refine((day) => day >= '1900-01-01' && day < '2200-01-01')
export const LocaleSchema = z.enum(['en', 'mr', 'hi'])
/** A line that a person types: trimmed, not empty, at most `max` characters. */
export const text = (max: number) => z.string().trim().min(1).max(max)
/** A line that may be left empty. */
export const optionalText = (max: number) => z.string().trim().max(max).default('')
/** An exact decimal, such as marks: "-1", "4", "187.50". */
export const Decimal = z.string().regex(/^-?\d{1,6}(\.\d{1,4})?$/)

/** The query of a list: words to search for, and which page of it. */
export const pageQuery = {
  search: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
}
/** The reply of a list: the rows of this page and how many there are in all. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int() })
