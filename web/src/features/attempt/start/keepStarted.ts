// What a start brings goes onto the device before the exam is shown, so that not even the first minute needs a network.

import type { Language } from '../../../words/language.ts'
import { Journal } from '../engine/journal.ts'
import type { AttemptReply } from '../engine/server.ts'
import { ServerClock } from '../engine/serverClock.ts'
import { sheetOf } from '../engine/sheet.ts'

/** Keeps the attempt with its paper. Where the browser keeps nothing, the screen asks the server again. */
export async function keepStarted(
  attempt: AttemptReply,
  personId: string,
  language: Language,
): Promise<void> {
  const clock = new ServerClock()
  clock.learn(attempt.serverTime, clock.steady())
  const sheet = sheetOf(attempt, undefined, personId, clock.offset)
  if (!sheet) return
  try {
    const journal = await Journal.open()
    const known = await journal.readSheet(attempt.id, personId)
    await journal.writeSheet({ ...sheet, current: known?.current ?? sheet.current, language })
    journal.close()
  } catch {
    // Storage is full or switched off: the chip on the screen will say so.
  }
}
