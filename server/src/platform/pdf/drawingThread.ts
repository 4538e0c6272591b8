// The thread on which PDFs are drawn, one after the other.
import { parentPort } from 'node:worker_threads'
import type { Drawing, Order, Said } from './printer.ts'

const say = (said: Said, hand: ArrayBuffer[] = []) => parentPort?.postMessage(said, hand)

parentPort?.on('message', async ({ module, input }: Order) => {
  try {
    const { draw }: Drawing<unknown> = await import(module)
    const file = new Uint8Array(await draw(input, (done) => say({ done })))
    say({ file }, [file.buffer])
  } catch (error) {
    say({ fault: error instanceof Error ? error.message : 'unknown' })
  }
})
