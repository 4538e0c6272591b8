// What goes over the wire about fee heads and the rules about money.
import { z } from 'zod'
import { Id, optionalText, text } from '../../platform/schemas.ts'

/** Paise; at most ten crore rupees. */
export const Paise = z.number().int().min(0).max(10_000_000_000)
export const PaiseAboveZero = Paise.min(1)
/** Basis points of a share: 10,000 is the whole. */
export const Share = z.number().int().min(0).max(10_000)
/** GST's two digits of a state. */
export const StateCode = z.string().regex(/^[0-9]{2}$/)

export const FeeHeadReply = z.object({
  id: Id,
  name: z.string(),
  nameMr: z.string(),
  nameHi: z.string(),
  sac: z.string(),
  taxBps: z.number().int(),
  refundable: z.boolean(),
  /** What the product itself charges under it. */
  use: z.enum(['fine', 'bounce']).nullable(),
  /** Plans in use that ask for it. */
  plans: z.number().int(),
  archived: z.boolean(),
})
export const FeeHeadList = z.object({ rows: z.array(FeeHeadReply) })
export const FeeHeadParams = z.object({ feeHeadId: Id })

const Sac = z.string().regex(/^[0-9]{4,8}$/)
const TaxBps = z.union([z.literal(0), z.literal(500), z.literal(1200), z.literal(1800), z.literal(2800)])
export const NewFeeHead = z.object({
  name: text(60),
  nameMr: optionalText(60),
  nameHi: optionalText(60),
  sac: Sac.default('999293'),
  taxBps: TaxBps.default(1800),
  refundable: z.boolean().default(true),
})
export const FeeHeadChange = z
  .object({
    name: text(60),
    nameMr: z.string().trim().max(60),
    nameHi: z.string().trim().max(60),
    sac: Sac,
    taxBps: TaxBps,
    refundable: z.boolean(),
    archived: z.boolean(),
  })
  .partial()

const Letters = z.string().regex(/^[A-Z]{1,3}$/)
const settings = {
  gstin: z.string().trim().toUpperCase().length(15).nullable(),
  stateCode: StateCode,
  receiptSeries: Letters,
  refundSeries: Letters,
  creditSeries: Letters,
  upiAddress: z
    .string()
    .regex(/^[A-Za-z0-9._-]{2,255}@[A-Za-z][A-Za-z0-9]{1,63}$/)
    .nullable(),
  upiName: z.string().trim().max(60),
  limitBps: Share,
  limitPaise: Paise,
  siblingBps: Share,
  bouncePaise: Paise,
  /** Days before an instalment falls due; 0 is the day itself. */
  remindBefore: z.array(z.number().int().min(0).max(60)).max(6),
  /** Days after it. */
  remindAfter: z.array(z.number().int().min(1).max(180)).max(6),
  remindersOn: z.boolean(),
}
export const FeeSettingsReply = z.object({
  ...settings,
  gstin: z.string().nullable(),
  upiAddress: z.string().nullable(),
})
export const FeeSettingsChange = z.object(settings).partial()
