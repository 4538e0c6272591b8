// What goes over the wire about lists from files.
import { z } from 'zod'
import { Id, pageOf, pageQuery, Time } from '../../platform/schemas.ts'

const Figures = z.record(z.string(), z.union([z.string(), z.number()]))

export const ImportParams = z.object({ importId: Id })
/** The name of the uploaded file: it decides how the bytes are read, with what is found in them. */
export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file's name with control characters is refused.
  .regex(/^[^\u0000-\u001f/\\]+$/)

export const ImportSummary = z.object({
  id: Id,
  kind: z.enum(['students', 'questions', 'omr', 'marks']),
  fileName: z.string(),
  state: z.enum(['previewed', 'writing', 'confirmed', 'undone']),
  rowCount: z.number().int(),
  problemCount: z.number().int(),
  duplicateCount: z.number().int(),
  writtenCount: z.number().int(),
  /** Why the last try to write took nothing in. */
  failure: z.object({ code: z.string(), params: Figures }).nullable(),
  createdByName: z.string(),
  createdAt: Time,
  confirmedAt: Time.nullable(),
  undoUntil: Time.nullable(),
})
export const ImportList = pageOf(ImportSummary)

const ImportRow = z.object({
  line: z.number().int(),
  /** The cells by column, as the preview shows them. */
  cells: z.record(z.string(), z.string()),
  problems: z.array(z.object({ field: z.string(), code: z.string(), params: Figures.optional() })),
  duplicates: z.array(z.object({ code: z.string(), id: Id.nullable(), label: z.string() })),
  leftOut: z.boolean(),
})

export const ImportRowsQuery = z.object({
  only: z.enum(['all', 'ready', 'noted', 'problems', 'duplicates']).default('all'),
  page: pageQuery.page,
  pageSize: pageQuery.pageSize,
})

export const ImportReply = ImportSummary.extend({
  /** The exam that the list is about; null where it is about none. */
  examId: Id.nullable(),
  undoable: z.boolean(),
  passesOverProblems: z.boolean(),
  /** Of how many rows something was left behind. */
  notedCount: z.number().int(),
  rows: z.array(ImportRow),
  /** The files that the rows name: id → an address that shows it for an hour or two. */
  files: z.record(z.string(), z.string()),
  /** How many rows the filter has, over all pages. */
  total: z.number().int(),
  can: z.array(z.string()),
})

export const ImportId = z.object({ id: Id })
/** What is not to be taken in: lines of the file, and whether every row with a problem is among them. */
export const Confirmation = z.object({
  leaveOut: z.array(z.number().int().min(1).max(10_000_000)).max(20_000).default([]),
  leaveOutProblems: z.boolean().default(false),
})
