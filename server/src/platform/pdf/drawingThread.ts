// The thread on which one PDF is drawn.
import { parentPort, workerData } from 'node:worker_threads'
import type { Drawing, Said } from './printer.ts'

const { module, input } = workerData as { module: string; input: unknown }
const say = (said: Said, hand: ArrayBuffer[] = []) => parentPort?.postMessage(said, hand)

const { draw }: Drawing<unknown> = await import(module)
const file = new Uint8Array(await draw(input, (done) => say({ done })))
say({ file }, [file.buffer])
