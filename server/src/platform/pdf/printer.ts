// Printing: a PDF is drawn on a thread of its own, and fonts and formulas stay loaded for the next one.
import { openThreads } from '../threads/threads.ts'
import type { Asker } from '../threads/turns.ts'

const threads = openThreads({
  ...{ atOnce: 2, mostWaiting: 12, mostOfOne: 8, busy: 'printer-busy', underWay: 'print-under-way' },
  ...{ seconds: 120, megabytes: 512, idleSeconds: 30 },
})
const MEGABYTES = 60

/**
 * Draws a PDF by the module's `draw(input, progress)`, which is given plain data and gives the document's bytes. Throws
 * 503 `printer-busy` where many wait already, 429 `print-under-way` where this person has one under way, and an Error
 * where the thread fails, takes too long or the file grows beyond its bound.
 */
export async function printPdf(
  asker: Asker,
  module: URL,
  input: object,
  progress?: (done: number) => void,
): Promise<Buffer> {
  const drawn = await threads.run(asker, { module, work: 'draw', input }, progress)
  if (!(drawn instanceof Uint8Array)) throw new Error('A drawing gave no bytes.')
  if (drawn.byteLength > MEGABYTES * 1_000_000) throw new Error('A PDF grew too large.')
  return Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength)
}
