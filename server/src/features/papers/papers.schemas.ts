// What goes over the wire about papers for a test in the hall.
import { z } from 'zod'
import { Id, LocaleSchema, Time } from '../../platform/schemas.ts'

export const ExamParams = z.object({ examId: Id })

export const SetCode = z.enum(['A', 'B', 'C', 'D'])
export type SetCode = z.output<typeof SetCode>

export const NewSets = z.object({
  /** How many sets: A, or A to D. */
  count: z.number().int().min(1).max(4),
  /** Questions within their section; those of one passage stay together. */
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
})

export const PaperSets = z.object({
  title: z.string(),
  state: z.enum(['draft', 'scheduled', 'open', 'closed', 'published']),
  questionCount: z.number().int(),
  /** The languages in which the paper was written. */
  locales: z.array(LocaleSchema),
  sets: z.array(z.object({ code: SetCode, madeAt: Time })),
  /** False once responses on paper came in: they are read by these sets. */
  changeable: z.boolean(),
  /** Whether one answer sheet serves all sets: the same kinds of question stand at the same numbers. */
  oneSheet: z.boolean(),
  shuffle: z.object({ questions: z.boolean(), options: z.boolean() }),
  can: z.array(z.string()),
})

export const PaperQuery = z.object({
  locale: LocaleSchema.default('en'),
  /** The paper itself, or its key for whoever marks. */
  what: z.enum(['paper', 'key']).default('paper'),
})

export const SheetQuery = z.object({
  locale: LocaleSchema.default('en'),
  /** Needed where the sets differ in what stands at a number. */
  set: SetCode.optional(),
})
