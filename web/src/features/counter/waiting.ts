// Payments of this device that wait for the network: sent at the app's start, wherever in it the clerk is.
import { sendWaiting } from './sending/payments.ts'
import { openPorts } from './sending/ports.ts'

/** How many still wait. */
export async function sendNow(personId: string): Promise<number> {
  return await sendWaiting(personId, await openPorts())
}
