// What a start brings goes onto the device before the exam is shown, so that not even the first minute needs a network.
import type { Language } from '../../../words/language.ts'
import { Journal } from '../engine/journal.ts'
import { keptDigest, unseal } from '../engine/sealedPapers.ts'
import type { AttemptReply } from '../engine/server.ts'
import { ServerClock } from '../engine/serverClock.ts'
import { sheetOf } from '../engine/sheet.ts'
import { noteFresh } from './fresh.ts'

/** The digest of the sealed paper on this device, for the start. Undefined where there is none. */
export async function sealedHere(examId: string): Promise<string | undefined> {
  const journal = await Journal.open().catch(() => undefined)
  const digest = await keptDigest(journal, examId)
  journal?.close()
  return digest
}

/**
 * Keeps the attempt with its paper, opened with the key of the reply where it was sealed. Where the browser keeps
 * nothing, or the file does not open, the screen asks the server again.
 */
export async function keepStarted(
  attempt: AttemptReply,
  personId: string,
  language: Language,
): Promise<void> {
  const clock = new ServerClock()
  clock.learn(attempt.serverTime, clock.steady())
  const journal = await Journal.open().catch(() => undefined)
  if (!journal) return
  try {
    const known = await journal.readSheet(attempt.id, personId)
    const opened = attempt.secret ? await unseal(journal, attempt.examId, attempt.secret) : undefined
    const paper = attempt.paper ?? opened?.paper ?? null
    const sheet = sheetOf({ ...attempt, paper }, known, personId, clock.offset)
    if (!sheet) return
    await journal.writeSheet({ ...sheet, missing: opened?.missing ?? sheet.missing, language })
    await journal.replace(attempt.id, attempt.held, (await journal.read(attempt.id)).unsettled)
    await journal.dropPapers(attempt.examId)
    noteFresh(attempt.id)
  } catch {
    // Storage is full or switched off: the chip on the screen will say so.
  } finally {
    journal.close()
  }
}
