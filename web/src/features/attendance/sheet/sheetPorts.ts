// What the marking engine stands on in a browser: this device's journal, the server, the clock.
import { sheetOf, takeSheet } from '../attendance.api.ts'
import { Journal } from '../engine/journal.ts'
import type { Ports } from '../engine/marking.ts'
import { heldBy } from './sheetView.ts'

let opened: Promise<Journal | undefined> | undefined

/** One connection for the page; a browser that keeps nothing has none, and the screen says so. */
export async function openPorts(): Promise<Ports> {
  opened ??= Journal.open().catch(() => undefined)
  return {
    journal: await opened,
    server: { take: takeSheet, read: async (lectureId) => heldBy(await sheetOf(lectureId)) },
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
  }
}
