// What goes in and out over the readers of a notice.
import { z } from 'zod'
import { Id, LocaleSchema, pageOf, pageQuery, Time } from '../../platform/schemas.ts'

const Show = z
  .enum(['all', 'unread', 'read', 'waiting', 'acknowledged'])
  .default('all')
  .describe('"waiting" are those who have not said that they read it.')
const filter = {
  search: pageQuery.search,
  show: Show,
  batch: z
    .union([Id, z.literal('none')])
    .optional()
    .describe('"none": people whom no batch leads to.'),
}

export const ReaderQuery = z.object({ ...pageQuery, ...filter })
export const ReaderFileQuery = z.object({ ...filter, locale: LocaleSchema.default('en') })

const count = z.number().int()
const Named = z.object({ id: Id, name: z.string() })
const progress = { people: count, read: count, acknowledged: count }

export const ReaderPage = pageOf(
  z.object({
    person: Named.extend({ role: z.enum(['student', 'teacher', 'parent', 'admin']) }),
    batch: Named.nullable(),
    children: z.array(z.string()).describe('Of a guardian: whose.'),
    readAt: Time.nullable(),
    acknowledgedAt: Time.nullable(),
  }),
).extend({ batches: z.array(z.object({ batch: Named.nullable(), ...progress })) })

export const Reminded = z.object({ people: count })
