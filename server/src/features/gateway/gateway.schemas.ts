// What goes over the wire about paying through Razorpay. Secrets come in and never go out.
import { z } from 'zod'
import { Id, pageOf, pageQuery, Time } from '../../platform/schemas.ts'

export const StudentParams = z.object({ studentId: Id })
const OrderId = z.string().regex(/^order_[A-Za-z0-9]{6,40}$/)
const PaymentId = z.string().regex(/^pay_[A-Za-z0-9]{6,40}$/)

export const NewOrder = z.object({ paise: z.number().int().min(100).max(50_000_000) })
export const Order = z.object({
  orderId: OrderId,
  keyId: z.string(),
  paise: z.number().int(),
  currency: z.literal('INR'),
  name: z.string().describe('Whom the checkout names.'),
  description: z.string(),
  prefill: z.object({ name: z.string(), contact: z.string().nullable(), email: z.string().nullable() }),
  checkoutUrl: z
    .string()
    .describe('The gateway’s own page: a form is posted to it, and no script of it runs here.'),
  callbackUrl: z.string().describe('Where that page comes back to once something was paid.'),
  cancelUrl: z.string(),
})
export const Checkout = z.object({
  orderId: OrderId,
  paymentId: PaymentId,
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})
export const OrderState = z.object({
  state: z
    .enum(['paid', 'pending', 'held'])
    .describe('pending: the gateway will tell us. held: it came, and the office looks at it.'),
  receipt: z.object({ id: Id, number: z.string(), paise: z.number().int() }).nullable(),
})

const Secret = z
  .string()
  .min(8)
  .max(200)
  .regex(/^[\x21-\x7e]+$/)
export const GatewayReply = z.object({
  isOn: z.boolean(),
  keyId: z.string().nullable(),
  isLive: z.boolean().describe('Whether the key moves real money.'),
  has: z.object({ keySecret: z.boolean(), webhookSecret: z.boolean() }),
  testedAt: Time.nullable(),
  webhookUrl: z.string(),
})
export const GatewayChange = z
  .object({
    isOn: z.boolean(),
    keyId: z.string().regex(/^rzp_(test|live)_[A-Za-z0-9]{6,40}$/),
    keySecret: Secret,
    webhookSecret: Secret,
  })
  .partial()
export const TestReply = z.object({ ok: z.boolean(), code: z.string().nullable() })

export const HeldQuery = z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize })
export const HeldPage = pageOf(
  z.object({
    paymentId: PaymentId,
    orderId: OrderId,
    student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
    /** What came, and what was asked for. */
    paise: z.number().int(),
    asked: z.number().int(),
    refunded: z.number().int(),
    why: z.enum(['wrong_amount', 'second_payment', 'refunded_there']),
    at: Time,
    receipt: z.object({ id: Id, number: z.string() }).nullable(),
  }),
)
export const HeldParams = z.object({ paymentId: PaymentId })
export const HeldDecision = z.object({
  how: z
    .enum(['receipt', 'noted'])
    .describe('receipt: what came is counted as paid. noted: it was given back, or booked by hand.'),
})
