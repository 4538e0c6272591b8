// Sheets of this device that wait for the network: sent at the app's start, wherever in it the teacher is.
import { sendWaiting } from './engine/waiting.ts'
import { openPorts } from './sheet/sheetPorts.ts'

/** How many still wait. */
export async function sendNow(personId: string): Promise<number> {
  return await sendWaiting(personId, await openPorts())
}
