// What a long command shows while it works: a line per step, nothing silent for more than a few seconds.

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * Runs one step and prints how it went. Steps may run side by side, so lines are only ever added.
 * @param work its result is the note printed behind the step's name
 */
export async function step(name: string, work: () => Promise<string>): Promise<void> {
  const started = Date.now()
  const soon = setTimeout(() => console.log(`  … ${name}`), 3_000)
  const ticking = setInterval(() => console.log(`  … ${name}, ${seconds(started)}`), 15_000)
  try {
    const note = await work()
    console.log(`  ✓ ${name.padEnd(12)} ${note} (${seconds(started)})`)
  } catch (error) {
    console.log(`  ✗ ${name} (${seconds(started)})`)
    throw error
  } finally {
    clearTimeout(soon)
    clearInterval(ticking)
  }
}

/** Waits for both to end, also when one fails, so that nothing starts after the clearing up has begun. */
export async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}
