// What goes over the wire about bank statements.
import { z } from 'zod'
import { Day, Id, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

const Column = z.number().int().min(0).max(199)
const MappingSchema = z
  .strictObject({
    day: Column,
    narration: Column,
    reference: Column.optional(),
    credit: Column.optional().describe('A column of credits alone; else `amount`, with `sign` or a minus.'),
    amount: Column.optional(),
    sign: Column.optional(),
    balance: Column.optional(),
    dayFormat: z.enum(['dmy', 'mdy', 'ymd']),
  })
  .refine(({ credit, amount }) => (credit === undefined) !== (amount === undefined))

/** In the query beside the file's bytes, as JSON. */
const MappingText = z
  .string()
  .max(400)
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' })
      return z.NEVER
    }
  })
  .pipe(MappingSchema)
  .describe('Which column is what, as JSON.')

export const PreviewQuery = z.object({ mapping: MappingText.optional() })
export const Preview = z.object({
  headings: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  mapping: MappingSchema,
  format: z
    .object({ id: Id, name: z.string() })
    .nullable()
    .describe('A bank whose statements were read before.'),
  credits: z.number().int(),
  paise: z.number().int(),
  unreadable: z.number().int().describe('Lines whose day cannot be read.'),
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
  first: z.array(
    z.object({
      onDay: Day,
      narration: z.string(),
      reference: z.string().nullable(),
      paise: z.number().int(),
    }),
  ),
})

export const ImportQuery = z.object({
  mapping: MappingText,
  fileName: z.string().trim().min(1).max(200),
  bank: text(60),
})
export const StatementParams = z.object({ statementId: Id })
export const Statement = z.object({
  id: Id,
  bank: z.string(),
  fileName: z.string(),
  fromOn: Day,
  toOn: Day,
  importedAt: Time,
  by: z.object({ id: Id, name: z.string() }),
  lineCount: z.number().int(),
  paise: z.number().int(),
  repeated: z.number().int().describe('Lines that an earlier statement had.'),
  open: z.number().int().describe('Lines that nobody has decided on.'),
})
export const StatementsQuery = z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize })
export const StatementPage = pageOf(Statement)

const LineState = z.enum(['unmatched', 'probable', 'exact', 'accepted', 'ignored'])
const Sum = z.object({ count: z.number().int(), paise: z.number().int() })
export const LinesQuery = z.object({ ...pageQuery, state: LineState, statementId: Id.optional() })
export const LinePage = z.object({
  ...pageOf(
    z.object({
      id: Id,
      statementId: Id,
      onDay: Day,
      narration: z.string(),
      reference: z.string().nullable(),
      paise: z.number().int(),
      state: LineState,
      matchedBy: z.string().nullable(),
      decidedAt: Time.nullable(),
      student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }).nullable(),
      claim: z.object({ id: Id, utr: z.string(), paise: z.number().int() }).nullable(),
      receipt: z.object({ id: Id, number: z.string() }).nullable(),
    }),
  ).shape,
  counts: z.object({ exact: Sum, probable: Sum, unmatched: Sum }),
  decided: z
    .object({ accepted: Sum, ignored: Sum })
    .describe('Counted for one statement, or where asked for.'),
})
export const LineParams = z.object({ lineId: Id })
export const Acceptance = z.object({
  studentId: Id.optional().describe('For whom it is, where the line is held for nobody or somebody else.'),
})
export const SureBody = z.object({ statementId: Id.optional() })
export const SureReply = z.object({
  accepted: z.number().int(),
  doubtful: z.number().int().describe('Lines that could not be accepted; they stay.'),
  left: z.number().int().describe('Ask again while there are more than doubtful ones.'),
})
