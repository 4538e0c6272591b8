// A stand-in for Razorpay: its API on an address of its own, and the page to which a form takes whoever pays.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

export const KEY_ID = 'rzp_test_Namune12345'
export const KEY_SECRET = 'a-secret-of-the-stand-in'

const PAYMENT = 'pay_Namune00000001'

interface Order {
  id: string
  amount: number
}

export interface StandIn {
  url: string
  close(): void
}

/** Answers for orders and payments as the gateway does; every order that is asked for was paid in full. */
export async function startRazorpay(): Promise<StandIn> {
  const orders: Order[] = []
  const server = createServer(async (request, reply) => {
    const answer = (body: object) =>
      reply.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (request.method === 'POST') {
      const { amount } = JSON.parse(await bodyOf(request)) as { amount: number }
      const order = { id: `order_Namune0000000${orders.length + 1}`, amount }
      orders.push(order)
      return answer(order)
    }
    if (!request.url?.startsWith('/v1/payments/')) return answer({ items: [] })
    const order = orders.at(-1)
    const paid = { currency: 'INR', status: 'captured', amount_refunded: 0 }
    return answer({ id: PAYMENT, order_id: order?.id, amount: order?.amount, ...paid })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Serves the gateway's page in this browser: “Pay” posts back what the real one posts. @returns what it was given */
export async function serveCheckout(page: Page): Promise<() => URLSearchParams> {
  let given = new URLSearchParams()
  await page.route('https://api.razorpay.com/v1/checkout/embedded', async (route) => {
    given = new URLSearchParams(route.request().postData() ?? '')
    const order = given.get('order_id') ?? ''
    const signature = createHmac('sha256', KEY_SECRET).update(`${order}|${PAYMENT}`).digest('hex')
    const fields = { razorpay_order_id: order, razorpay_payment_id: PAYMENT, razorpay_signature: signature }
    const inputs = Object.entries(fields).map(
      ([name, value]) => `<input type=hidden name=${name} value="${value}">`,
    )
    await route.fulfill({
      contentType: 'text/html',
      body: `<form method=post action="${given.get('callback_url')}">${inputs.join('')}<button>Pay</button></form>
        <a href="${given.get('cancel_url')}">Cancel</a>`,
    })
  })
  return () => given
}
