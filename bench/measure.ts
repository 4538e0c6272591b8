// Running many things at once, as fast as they go or at a given pace, and what came out of it in figures.
import { setTimeout as wait } from 'node:timers/promises'

export interface Figures {
  count: number
  perSecond: number
  seconds: number
  p50: number
  p95: number
  p99: number
  errors: number
}

/** Does one thing; resolves with its duration in milliseconds, or throws. */
export type Task = () => Promise<number>

/** Runs all tasks, `width` at a time. */
export async function measure(tasks: Task[], width: number): Promise<Figures> {
  let next = 0
  return measureLoops(width, () => tasks[next++])
}

/** Runs whatever `next` gives, `width` at a time, for so many seconds. */
export async function measureFor(
  seconds: number,
  width: number,
  next: (loop: number) => Task,
): Promise<Figures> {
  const end = performance.now() + seconds * 1000
  return measureLoops(width, (loop) => (performance.now() < end ? next(loop) : undefined))
}

async function measureLoops(width: number, next: (loop: number) => Task | undefined): Promise<Figures> {
  const run = new Run()
  const worker = async (loop: number) => {
    for (let task = next(loop); task; task = next(loop)) await run.record(task())
  }
  await Promise.all(Array.from({ length: width }, (_, loop) => worker(loop)))
  return run.figures()
}

/**
 * Begins so many tasks a second whether or not the earlier ones have ended, as people do. A task that begins late,
 * because this process was busy, is charged with the delay.
 */
export async function measureAtPace(perSecond: number, seconds: number, next: () => Task): Promise<Figures> {
  const run = new Run()
  const begun = performance.now()
  const under: Promise<void>[] = []
  const total = Math.floor(perSecond * seconds)
  for (let started = 0; started < total; ) {
    const now = performance.now()
    const due = Math.min(total, Math.floor(((now - begun) / 1000) * perSecond))
    for (; started < due; started++) {
      const late = now - begun - (started / perSecond) * 1000
      under.push(run.record(next()().then((ms) => ms + late)))
    }
    await wait(1)
  }
  await Promise.all(under)
  return run.figures()
}

class Run {
  readonly #times: number[] = []
  readonly #begun = performance.now()
  #errors = 0

  async record(task: Promise<number>): Promise<void> {
    try {
      this.#times.push(await task)
    } catch (error) {
      if (this.#errors++ === 0)
        console.error(`  the first error: ${error instanceof Error ? error.message : error}`)
    }
  }

  figures(): Figures {
    const seconds = (performance.now() - this.#begun) / 1000
    const times = this.#times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    return {
      count: times.length,
      perSecond: times.length / seconds,
      seconds,
      ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
      errors: this.#errors,
    }
  }
}

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** A line of the table for people. */
export function line(words: (string | number)[], widths: number[]): string {
  return words
    .map((word, i) => (i === 0 ? String(word).padEnd(widths[i] ?? 0) : String(word).padStart(widths[i] ?? 0)))
    .join('  ')
}
