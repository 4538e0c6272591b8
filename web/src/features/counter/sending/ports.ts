// What sending stands on in a browser: this device's journal, the server, the clock.
import { sendPayment } from '../counter.api.ts'
import { Journal } from './journal.ts'
import type { Ports } from './payments.ts'

let opened: Promise<Journal | undefined> | undefined

/** One connection for the page; a browser that keeps nothing has none. */
export async function openPorts(): Promise<Ports> {
  opened ??= Journal.open().catch(() => undefined)
  return { journal: await opened, send: sendPayment, now: () => new Date() }
}
