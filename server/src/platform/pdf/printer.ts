// Printing: a PDF is drawn on a thread of its own, so that the server answers meanwhile; few at once, in bounded time.
import { Worker } from 'node:worker_threads'
import { Problem } from '../problems.ts'

/** What a drawing module exports: `draw`, given plain data, gives the document's bytes. */
export interface Drawing<Input> {
  draw(input: Input, progress: (done: number) => void): Promise<Buffer>
}

/** What the thread says: how far it is, or the whole file. */
export type Said = { done: number } | { file: Uint8Array<ArrayBuffer> }

const AT_ONCE = 2
const MOST_WAITING = 12
const SECONDS = 120
const MEGABYTES = 60

let running = 0
const waiting: (() => void)[] = []

/**
 * Draws a PDF by the module's `draw`. Throws 503 `printer-busy` where many wait already, and an Error where the thread
 * fails, takes too long or the file grows beyond its bound.
 */
export async function printPdf(
  module: URL,
  input: object,
  progress = (_done: number) => {},
): Promise<Buffer> {
  await takeTurn()
  try {
    return await drawApart(module, input, progress)
  } finally {
    running--
    waiting.shift()?.()
  }
}

async function takeTurn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new Problem(503, 'printer-busy', { retryAfter: 5 })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running++
}

function drawApart(module: URL, input: object, progress: (done: number) => void): Promise<Buffer> {
  const thread = new Worker(new URL('./drawingThread.ts', import.meta.url), {
    workerData: { module: module.href, input },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  return new Promise<Buffer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('A PDF took too long to draw.')), SECONDS * 1000)
    thread
      .on('message', (said: Said) => ('file' in said ? resolve(bounded(said.file)) : progress(said.done)))
      .on('error', reject)
      .on('exit', () => reject(new Error('A PDF was not finished.')))
      .on('exit', () => clearTimeout(timer))
  }).finally(() => thread.terminate())
}

function bounded(file: Uint8Array<ArrayBuffer>): Buffer {
  if (file.byteLength > MEGABYTES * 1_000_000) throw new Error('A PDF grew too large.')
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength)
}
