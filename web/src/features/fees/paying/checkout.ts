// Paying on the gateway's own page: a form takes the browser there, and it comes back with three words behind the #.
// No script of the gateway runs here, and what comes back is no proof: our own server is asked what has come.
import { type Checkout, type GatewayOrder, startGateway } from '../fees.api.ts'

/** Opens an order and leaves for the gateway's page; the promise stays open until the browser has gone. */
export async function leaveForGateway(studentId: string, paise: number): Promise<never> {
  const order = await startGateway(studentId, paise)
  const form = document.createElement('form')
  form.method = 'POST'
  form.action = order.checkoutUrl
  for (const [name, value] of Object.entries(fieldsOf(order))) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
  return new Promise<never>(() => {})
}

/** As Razorpay's hosted checkout reads them. */
function fieldsOf({ keyId, orderId, paise, currency, name, description, prefill, ...order }: GatewayOrder) {
  return {
    ...{ key_id: keyId, order_id: orderId, amount: String(paise), currency, name, description },
    ...(prefill.name && { 'prefill[name]': prefill.name }),
    ...(prefill.contact && { 'prefill[contact]': prefill.contact }),
    ...(prefill.email && { 'prefill[email]': prefill.email }),
    ...{ callback_url: order.callbackUrl, cancel_url: order.cancelUrl },
  }
}

/** What the browser came back with: what is to be asked of our server, or null where nothing was paid. */
export type Returned = { checkout: Checkout | null }

/** Reads what stands behind the # once, and takes it away; undefined where nobody came back. */
export function readReturn(hash: string): Returned | undefined {
  const words = new URLSearchParams(hash.replace(/^#/, ''))
  const [orderId, paymentId, signature] = ['order', 'payment', 'signature'].map((name) => words.get(name))
  switch (words.get('gateway')) {
    case 'back':
      return orderId && paymentId && signature ? { checkout: { orderId, paymentId, signature } } : undefined
    case 'closed':
      return { checkout: null }
    default:
      return undefined
  }
}
