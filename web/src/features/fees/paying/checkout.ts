// Razorpay's checkout: its script is loaded only when somebody chooses to pay by it, and what it hands back is no proof.
import { Problem } from '../../../api/problem.ts'
import { type Checkout, confirmGateway, type GatewayOrder, startGateway } from '../fees.api.ts'
import type { GatewayOutcome } from './GatewayNote.tsx'

type Handed = { razorpay_payment_id: string; razorpay_order_id: string; razorpay_signature: string }
type Options = {
  key: string
  order_id: string
  amount: number
  currency: string
  name: string
  description: string
  prefill: Record<string, string>
  handler: (handed: Handed) => void
  modal: { ondismiss: () => void }
}
type Razorpay = new (options: Options) => { open: () => void }

declare global {
  interface Window {
    Razorpay?: Razorpay
  }
}

const SCRIPT = 'https://checkout.razorpay.com/v1/checkout.js'

/** Opens an order, lets it be paid, and asks our own server what has come. */
export async function payAtGateway(studentId: string, paise: number): Promise<GatewayOutcome> {
  const [order, Razorpay] = await Promise.all([startGateway(studentId, paise), loadRazorpay()])
  const handed = await open(Razorpay, order)
  return handed ? confirmGateway(studentId, handed) : { state: 'closed', receipt: null }
}

async function loadRazorpay(): Promise<Razorpay> {
  if (!window.Razorpay) {
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script')
      script.src = SCRIPT
      script.onload = () => resolve()
      script.onerror = () => {
        script.remove()
        reject(new Problem(503, { code: 'gateway-away' }))
      }
      document.head.append(script)
    })
  }
  if (!window.Razorpay) throw new Problem(503, { code: 'gateway-away' })
  return window.Razorpay
}

/** What was handed back, or null where the window was closed. */
function open(Razorpay: Razorpay, order: GatewayOrder): Promise<Checkout | null> {
  const { keyId, orderId, paise, currency, name, description, prefill } = order
  const known = Object.entries(prefill).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return new Promise((resolve) => {
    new Razorpay({
      ...{ key: keyId, order_id: orderId, amount: paise, currency, name, description },
      prefill: Object.fromEntries(known),
      handler: (handed) =>
        resolve({
          orderId: handed.razorpay_order_id,
          paymentId: handed.razorpay_payment_id,
          signature: handed.razorpay_signature,
        }),
      modal: { ondismiss: () => resolve(null) },
    }).open()
  })
}
