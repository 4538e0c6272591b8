// Many small pieces of work in a job, none of which holds up the others.

/**
 * Does each by itself, in order. One that fails leaves the rest undisturbed; the first failure is thrown at the end, so
 * that the queue tries again what is still to do.
 */
export async function oneByOne<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const faults: unknown[] = []
  for (const item of items) {
    try {
      await work(item)
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
}
