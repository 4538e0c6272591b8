// Statements are read on threads of their own: a year of a bank's book never keeps the counter waiting.
import { Problem } from '../../../platform/problems.ts'
import { openThreads } from '../../../platform/threads/threads.ts'
import type { Asker } from '../../../platform/threads/turns.ts'
import type { Mapping } from './columns.ts'
import type { ReadStatement } from './reading.ts'

const module = new URL('./reading.ts', import.meta.url)
const threads = openThreads({
  ...{ atOnce: 1, mostWaiting: 8, mostOfOne: 3, busy: 'reader-busy', underWay: 'reading-under-way' },
  ...{ seconds: 60, megabytes: 512, idleSeconds: 30 },
})

/** Reads a statement aside. Throws what `readStatement` does, 429 `reading-under-way` and 503 `reader-busy`. */
export async function readAside(asker: Asker, bytes: Buffer, mapping?: Mapping): Promise<ReadStatement> {
  try {
    const input = { bytes, mapping }
    return (await threads.run(asker, { module, work: 'readStatement', input })) as ReadStatement
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(422, 'sheet-damaged')
  }
}
