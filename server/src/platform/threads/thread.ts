// The thread on which slow work is done, one piece after the other.
import { parentPort } from 'node:worker_threads'
import { Problem } from '../problems.ts'
import type { Order, Said } from './threads.ts'

const say = (said: Said, hand: ArrayBuffer[] = []) => parentPort?.postMessage(said, hand)

parentPort?.on('message', async ({ module, work, input }: Order) => {
  try {
    const given = await import(module)
    const made = await given[work](input, (done: number) => say({ done }))
    // Bytes are handed over; a Buffer may share its memory with others and is copied first.
    if (Buffer.isBuffer(made)) {
      const bytes = new Uint8Array(made)
      say({ made: bytes }, [bytes.buffer])
    } else say({ made })
  } catch (error) {
    if (error instanceof Problem)
      say({ refused: { status: error.status, code: error.code, extra: error.extra } })
    else say({ fault: error instanceof Error ? error.message : 'unknown' })
  }
})
