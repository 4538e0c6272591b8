// Asking the gateway for what nobody has told us: orders whose call never came.
import { z } from 'zod'
import type { Job, JobContext } from '../../platform/queue.ts'
import { type Answered, type GatewayPayment, listOrderPayments } from '../razorpay/razorpay.ts'
import { expireOrders, findOrder, forgetEvents, listUnheard, markChecked } from './gateway.queries.ts'
import { type Gateway, openGateway } from './settings.ts'
import { heedPayment } from './settling.ts'

const DAY_MS = 86_400_000
const EVENTS_KEPT_DAYS = 30
/** Orders that one run asks for, and silent answers after which it leaves the rest to the next. */
const AT_ONCE = 100
const PATIENCE = 3

export const gatewayJobs: Job[] = [
  { name: 'checkGatewayOrders', everySeconds: 300, run: (context) => checkGatewayOrders(context) },
  {
    name: 'checkGatewayOrder',
    run: async (context, payload) => {
      const { orderId } = z.object({ orderId: z.string() }).parse(payload)
      const gateway = await openGateway(context.db, context.config)
      const order = await findOrder(context.db, orderId)
      if (!gateway || !order) return
      const answered = await checkOrder(context, gateway, { id: order.id, orderId })
      if (answered.result === 'unknown') throw new Error('the gateway did not answer')
    },
  },
]

/** Reconciles: asks for each order that is due for it, expires old ones. Safe to repeat, and in several processes. */
export async function checkGatewayOrders(context: JobContext): Promise<void> {
  const { db, config, clock } = context
  const now = clock.now()
  await expireOrders(db, new Date(now.getTime() - DAY_MS), now)
  await forgetEvents(db, new Date(now.getTime() - EVENTS_KEPT_DAYS * DAY_MS))
  const gateway = await openGateway(db, config)
  if (!gateway) return
  let silent = 0
  for (const order of await listUnheard(db, now, AT_ONCE)) {
    const { result } = await checkOrder(context, gateway, order)
    if (result === 'unknown' && ++silent >= PATIENCE) return
  }
}

async function checkOrder(
  { db, clock }: Pick<JobContext, 'db' | 'clock'>,
  { account }: Gateway,
  { id, orderId }: { id: string; orderId: string },
): Promise<Answered<GatewayPayment[]>> {
  const answered = await listOrderPayments(account, orderId)
  if (answered.result === 'ok') {
    for (const payment of answered.value)
      await db.transaction().execute((tx) => heedPayment(tx, payment, clock.now()))
  }
  // An order of another key is refused each time: it is asked for ever more seldom, and then no more.
  if (answered.result !== 'unknown') await markChecked(db, id, clock.now())
  return answered
}
