// What goes over the wire about tests on paper: marks in a grid, and files of responses or marks.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { FileName } from '../imports/imports.schemas.ts'

export const ExamParams = z.object({ examId: Id })

const Words = z.object({ en: z.string(), mr: z.string().optional(), hi: z.string().optional() })

/** Marks as they are typed: at most two decimals. */
const TypedMarks = z.string().regex(/^-?\d{1,4}(\.\d{1,2})?$/)

export const PaperMarks = z.object({
  title: z.string(),
  state: z.enum(['draft', 'scheduled', 'open', 'closed', 'published']),
  /** Why marks cannot be typed now; null where they can. */
  closedBecause: z.enum(['draft', 'not-begun', 'practice']).nullable(),
  minMarks: z.string(),
  maxMarks: z.string(),
  sections: z.array(
    z.object({ position: z.number().int(), name: Words, minMarks: z.string(), maxMarks: z.string() }),
  ),
  rows: z.array(
    z.object({
      studentId: Id,
      name: z.string(),
      rollNumber: z.string(),
      batch: z.string(),
      /** How the student sat it; null where there is nothing yet. Only `marks` can be typed over. */
      medium: z.enum(['computer', 'omr', 'marks']).nullable(),
      /** A teacher's ruling took the attempt out: it is not typed over. */
      ruledOut: z.boolean(),
      total: z.string().nullable(),
      /** In the order of the sections; null where only the total is known. */
      sections: z.array(z.string()).nullable(),
    }),
  ),
  can: z.array(z.string()),
})

export const TypedRows = z.object({
  rows: z
    .array(
      z.object({
        studentId: Id,
        /** Null, with no sections: was absent. */
        total: TypedMarks.nullable(),
        /** Where they are given, the total is their sum. */
        sections: z.array(TypedMarks).max(60).nullable().default(null),
      }),
    )
    .min(1)
    .max(2000),
})

/** Which column of a file holds what, counted from 0; null where none does. */
export const OmrColumns = z.object({
  kind: z.literal('omr'),
  roll: z.number().int().min(0).max(399).nullable(),
  set: z.number().int().min(0).max(399).nullable(),
  /** By the question's number in the set. */
  questions: z.array(z.number().int().min(0).max(399).nullable()).max(300),
})
export const MarksColumns = z.object({
  kind: z.literal('marks'),
  roll: z.number().int().min(0).max(399).nullable(),
  total: z.number().int().min(0).max(399).nullable(),
  /** By the section's place. */
  sections: z.array(z.number().int().min(0).max(399).nullable()).max(60),
})
export const Columns = z.discriminatedUnion('kind', [OmrColumns, MarksColumns])
export type OmrColumns = z.output<typeof OmrColumns>
export type MarksColumns = z.output<typeof MarksColumns>
export type Columns = z.output<typeof Columns>

export const PaperUpload = z.object({
  fileName: FileName,
  kind: z.enum(['omr', 'marks']),
  /** How the columns are to be read, as JSON of Columns; without it they are guessed. */
  columns: z.string().max(6000).optional(),
})

export const PaperPreview = z.object({
  /** The preview; null where the columns have to be named first. */
  importId: Id.nullable(),
  /** The file's head line. */
  heads: z.array(z.string()),
  /** Its first rows, so that a column can be told by what stands in it. */
  sample: z.array(z.array(z.string())),
  columns: Columns,
  /** Where the columns come from: given, as they were read last for such a file, or guessed from their heads. */
  from: z.enum(['given', 'remembered', 'guessed']),
})
