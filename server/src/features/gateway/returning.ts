// The way to the gateway's own page and back: a form takes the payer there, and a form posted by their browser brings
// them back. No script of others runs in ours, and what comes back is no proof: the app hands it to our server.
import { Id } from '../../platform/schemas.ts'
import type { App } from '../../platform/serve.ts'
import type { Config } from './settings.ts'

const RETURN = '/fees/return'

/** Where the payer is sent, and where to from there (Razorpay's hosted checkout). */
export const checkoutOf = ({ publicUrl, razorpay }: Config, studentId: string) => ({
  checkoutUrl: `${razorpay.apiUrl}/v1/checkout/embedded`,
  callbackUrl: `${publicUrl}${RETURN}?child=${studentId}`,
  cancelUrl: `${publicUrl}/fees?child=${studentId}#gateway=closed`,
})

const SHAPES = {
  razorpay_order_id: /^order_[A-Za-z0-9]{6,40}$/,
  razorpay_payment_id: /^pay_[A-Za-z0-9]{6,40}$/,
  razorpay_signature: /^[0-9a-f]{64}$/,
}

/**
 * Takes the form that the gateway's page posts, and sends the browser on to the app. What it brings stands behind the #,
 * so that it is in no log; anything of another shape is left out.
 */
export function serveGatewayReturn(app: App): void {
  const route = { schema: { hide: true }, bodyLimit: 8_192, config: { upload: true } }
  app.http.post<{ Querystring: { child?: unknown } }>(RETURN, route, async (request, reply) => {
    const child = Id.safeParse(request.query.child)
    const address = child.success ? `/fees?child=${child.data}` : '/fees'
    return reply.redirect(`${address}#${whatCameBack(request.body)}`, 303)
  })
}

function whatCameBack(body: unknown): string {
  const form = new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '')
  const read = Object.entries(SHAPES).map(([name, shape]) => {
    const value = form.get(name) ?? ''
    return shape.test(value) ? value : null
  })
  if (read.includes(null)) return 'gateway=closed'
  const [order, payment, signature] = read
  return `gateway=back&order=${order}&payment=${payment}&signature=${signature}`
}
