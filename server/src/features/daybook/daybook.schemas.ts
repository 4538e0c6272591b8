// The day book: what came in on a day, by mode and cashier, the drawers that were counted, and the lock.
import { z } from 'zod'
import { Day, Id, optionalText, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

/** The ways in which money comes in; `advance` is used up and brings none. */
export const modes = ['cash', 'upi', 'card', 'cheque', 'bank', 'gateway'] as const
export type Mode = (typeof modes)[number]
export const documentKinds = [
  'receipt',
  'tax_invoice',
  'receipt_voucher',
  'refund_voucher',
  'credit_note',
] as const

/** Stands in the sums for who books by itself: a family's own payment, a nightly job. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Worth in paise of every note and coin of the rupee that is in use. */
const DENOMINATIONS = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50] as const

const paise = z.int()
/** So much lies in no drawer: ten crore rupees. */
const MOST = 1_000_000_000 * 10
const worths = new Set(DENOMINATIONS.map(String))

export const DayParams = z.object({ day: Day })
export const DrawerParams = z.object({ day: Day, cashierId: Id })
export const NewOpening = z.object({ opening: z.int().min(0).max(MOST) })
export const NewCount = z.object({
  count: z
    .record(
      z.string().refine((worth) => worths.has(worth)),
      z.int().min(0).max(100_000),
    )
    .describe('How many of each note and coin, by its worth in paise: {"50000": 12}.'),
  note: optionalText(300).describe('What explains a difference; needed where there is one.'),
})
export const Reopening = z.object({ reason: text(300).refine((reason) => reason.length >= 3) })

const Count = z.object({
  at: Time,
  by: z.string(),
  count: z.record(z.string(), z.int()),
  counted: paise,
  expected: paise,
  difference: paise,
  note: z.string().nullable(),
})
export const drawerStates = ['none', 'not_opened', 'open', 'counted', 'changed'] as const
const Drawer = z.object({
  state: z
    .enum(drawerStates)
    .describe('"changed": cash moved after the last count. "none": no cash, nothing to count.'),
  openedAt: Time.nullable(),
  opening: paise,
  cashIn: paise,
  cashOut: paise,
  /** What should lie in it now: opening + cashIn − cashOut. */
  expected: paise,
  /** Every count of the day, the last one first. */
  counts: z.array(Count),
})

/** In paise: what was received, what went back (receipts taken back, refunds), and the rest. */
const Taken = z.object({ mode: z.enum(modes), received: paise, givenBack: paise, net: paise })

export const DayBook = z.object({
  day: Day,
  today: Day,
  locked: z.object({ by: z.string(), at: Time }).nullable(),
  net: paise,
  modes: z.array(Taken),
  cashiers: z.array(
    z.object({
      /** Null for what came in without anybody at a counter. */
      id: Id.nullable(),
      name: z.string().nullable(),
      isMe: z.boolean(),
      net: paise,
      modes: z.array(Taken),
      drawer: Drawer,
    }),
  ),
  closings: z.array(
    z.object({ did: z.enum(['closed', 'opened']), by: z.string(), at: Time, reason: z.string().nullable() }),
  ),
  /** Earlier days on which money moved and that nobody has closed, the last ones first. */
  openDays: z.array(Day),
  can: z.array(z.enum(['openDrawer', 'countAnyDrawer', 'closeDay', 'reopenDay'])),
})

export const DocumentsQuery = z.object({
  ...pageQuery,
  mode: z.enum([...modes, 'advance']).optional(),
  cashierId: z
    .union([Id, z.literal('none')])
    .optional()
    .describe('"none": what came in without anybody at a counter.'),
})
export const DocumentPage = pageOf(
  z.object({
    id: Id,
    kind: z.enum(documentKinds),
    number: z.string(),
    student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
    at: Time,
    by: z.string().nullable(),
    /** Below zero where money goes back. */
    paise,
    modes: z.array(
      z.object({ mode: z.enum([...modes, 'advance']), paise, reference: z.string().nullable() }),
    ),
    /** The number of the document that it takes back or gives back from. */
    cites: z.string().nullable(),
    /** Whether it has been taken back since. */
    takenBack: z.boolean(),
  }),
)
