// Slow work on threads of its own, so that the server answers meanwhile: few at once, in bounded time and memory.
import { Worker } from 'node:worker_threads'
import { Problem } from '../problems.ts'
import { type Asker, openTurns, type TurnRule } from './turns.ts'

/** What a thread is told: which module's function is to work on what. */
export interface Order {
  module: string
  work: string
  input: unknown
}

/** What it says: how far it is, what it made, why it refused, or that it could not. */
export type Said =
  | { done: number }
  | { made: unknown }
  | { refused: { status: number; code: string; extra: Problem['extra'] } }
  | { fault: string }

export interface ThreadRule extends TurnRule {
  /** Work that takes longer is given up. */
  seconds: number
  megabytes: number
  /** A thread that has worked waits so long for more, because loading its modules takes time. */
  idleSeconds: number
}

/**
 * Threads for one kind of work. `run` calls a module's function `work` with plain data and returns what it made. Throws
 * what `openTurns` says, a Problem that the work threw, and an Error where it fails, takes too long or too much memory.
 */
export function openThreads(rule: ThreadRule) {
  const turns = openTurns(rule)
  const idle = new Map<Worker, NodeJS.Timeout>()

  /** A thread that rests, or a new one. */
  const wake = (): Worker => {
    const [rested] = idle
    if (!rested)
      return new Worker(new URL('./thread.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: rule.megabytes },
      })
    const [thread, timer] = rested
    idle.delete(thread)
    clearTimeout(timer)
    thread.ref()
    return thread
  }

  /** Until it is woken or its time is over; it keeps no process from ending. */
  const rest = (thread: Worker): void => {
    const end = () => {
      idle.delete(thread)
      void thread.terminate()
    }
    idle.set(thread, setTimeout(end, rule.idleSeconds * 1000).unref())
    thread.unref()
  }

  return {
    async run(
      asker: Asker,
      order: { module: URL; work: string; input: unknown },
      progress = (_done: number) => {},
    ): Promise<unknown> {
      const giveBack = await turns.take(asker)
      const thread = wake()
      try {
        const made = await workOn(thread, { ...order, module: order.module.href }, rule.seconds, progress)
        rest(thread)
        return made
      } catch (error) {
        if (error instanceof Problem) rest(thread)
        else await thread.terminate()
        throw error
      } finally {
        giveBack()
      }
    },
  }
}

function workOn(
  thread: Worker,
  order: Order,
  seconds: number,
  progress: (done: number) => void,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const ended = () => reject(new Error(`${order.work} was not finished.`))
  const heard = (said: Said) => {
    if ('done' in said) progress(said.done)
    else if ('made' in said) resolve(said.made)
    else if ('fault' in said) reject(new Error(said.fault))
    else reject(new Problem(said.refused.status, said.refused.code, said.refused.extra))
  }
  const timer = setTimeout(() => reject(new Error(`${order.work} took too long.`)), seconds * 1000)
  thread.on('error', reject).on('exit', ended).on('message', heard)
  thread.postMessage(order)
  return promise.finally(() => {
    clearTimeout(timer)
    // One by one: to take all of a worker's listeners away would take its own as well.
    thread.off('error', reject).off('exit', ended).off('message', heard)
  })
}
