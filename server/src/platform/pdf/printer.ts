// Printing: a PDF is drawn on a thread of its own, so that the server answers meanwhile; few at once, in bounded time.
import { Worker } from 'node:worker_threads'
import { type Asker, openTurns } from './turns.ts'

/** What a drawing module exports: `draw`, given plain data, gives the document's bytes. */
export interface Drawing<Input> {
  draw(input: Input, progress: (done: number) => void): Promise<Buffer>
}

/** What a thread is told: which module is to draw what. */
export interface Order {
  module: string
  input: unknown
}

/** What it says: how far it is, the whole file, or that it could not. */
export type Said = { done: number } | { file: Uint8Array<ArrayBuffer> } | { fault: string }

const turns = openTurns({ atOnce: 2, mostWaiting: 12, mostOfOne: 8 })
const SECONDS = 120
const MEGABYTES = 60
/** A thread that has drawn waits so long for more: fonts and formulas take half a second to load. */
const IDLE_SECONDS = 30

const idle = new Map<Worker, NodeJS.Timeout>()

/**
 * Draws a PDF by the module's `draw`. Throws 503 `printer-busy` where many wait already, 429 `print-under-way` where
 * this person has one under way, and an Error where the thread fails, takes too long or the file grows beyond its bound.
 */
export async function printPdf(
  asker: Asker,
  module: URL,
  input: object,
  progress = (_done: number) => {},
): Promise<Buffer> {
  const giveBack = await turns.take(asker)
  const thread = wake()
  try {
    const file = await drawOn(thread, { module: module.href, input }, progress)
    rest(thread)
    return file
  } catch (error) {
    await thread.terminate()
    throw error
  } finally {
    giveBack()
  }
}

/** A thread that rests, or a new one. */
function wake(): Worker {
  const [rested] = idle
  if (!rested) {
    const memory = { maxOldGenerationSizeMb: 512 }
    return new Worker(new URL('./drawingThread.ts', import.meta.url), { resourceLimits: memory })
  }
  const [thread, timer] = rested
  idle.delete(thread)
  clearTimeout(timer)
  thread.ref()
  return thread
}

/** Until it is woken or its time is over; it keeps no process from ending. */
function rest(thread: Worker): void {
  const end = () => {
    idle.delete(thread)
    void thread.terminate()
  }
  idle.set(thread, setTimeout(end, IDLE_SECONDS * 1000).unref())
  thread.unref()
}

function drawOn(thread: Worker, order: Order, progress: (done: number) => void): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const ended = () => reject(new Error('A PDF was not finished.'))
  const heard = (said: Said) => {
    if ('done' in said) progress(said.done)
    else if ('fault' in said) reject(new Error(said.fault))
    else if (said.file.byteLength > MEGABYTES * 1_000_000) reject(new Error('A PDF grew too large.'))
    else resolve(Buffer.from(said.file.buffer, said.file.byteOffset, said.file.byteLength))
  }
  const timer = setTimeout(() => reject(new Error('A PDF took too long to draw.')), SECONDS * 1000)
  thread.on('error', reject).on('exit', ended).on('message', heard)
  thread.postMessage(order)
  return promise.finally(() => {
    clearTimeout(timer)
    // One by one: to take all of a worker's listeners away would take its own as well.
    thread.off('error', reject).off('exit', ended).off('message', heard)
  })
}
