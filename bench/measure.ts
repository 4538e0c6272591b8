// Running many things a few at a time, and what came out of it in figures.

export interface Figures {
  count: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  errors: number
}

/** Runs all tasks, `width` at a time; a task gives its duration in milliseconds, or throws. */
export async function measure(tasks: (() => Promise<number>)[], width: number): Promise<Figures> {
  const times: number[] = []
  let errors = 0
  let next = 0
  const begun = performance.now()
  const worker = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      await task().then(
        (ms) => times.push(ms),
        () => errors++,
      )
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  const seconds = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    errors,
  }
}

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

/** A line of the table for people. */
export function line(words: (string | number)[], widths: number[]): string {
  return words
    .map((word, i) => (i === 0 ? String(word).padEnd(widths[i] ?? 0) : String(word).padStart(widths[i] ?? 0)))
    .join('  ')
}
