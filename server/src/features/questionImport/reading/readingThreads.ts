// Files of questions are read on threads of their own: what a stranger wrote never keeps the server from answering.
import { Problem } from '../../../platform/problems.ts'
import { openThreads } from '../../../platform/threads/threads.ts'
import type { Asker } from '../../../platform/threads/turns.ts'
import type { ReadFile } from './importer.ts'
import type { ShelvedPicture } from './pictureShelf.ts'
import type { PlainFile } from './readingThread.ts'

const module = new URL('./readingThread.ts', import.meta.url)
const threads = openThreads({
  ...{ atOnce: 2, mostWaiting: 8, mostOfOne: 3, busy: 'reader-busy', underWay: 'reading-under-way' },
  ...{ seconds: 60, megabytes: 512, idleSeconds: 30 },
})

/** A file that was read, with its pictures ready to be kept. */
export interface ReadUpload {
  file: ReadFile
  pictures: ShelvedPicture[]
}

/**
 * Reads a file of questions and measures its pictures. Throws 422 for a file of which nothing can be read (`file-bomb`
 * where that would take too long or too much memory), 429 `reading-under-way`, 503 `reader-busy`.
 */
export async function readUpload(asker: Asker, bytes: Buffer, name: string): Promise<ReadUpload> {
  const { sources, pictures, ...file } = await readAside(asker, { bytes, name })
  return {
    file: { ...file, sourceOf: (line) => sources.get(line) ?? '' },
    // Between threads a Buffer becomes plain bytes.
    pictures: pictures.map(({ id, image }) => ({ id, image: { ...image, data: Buffer.from(image.data) } })),
  }
}

async function readAside(asker: Asker, input: { bytes: Buffer; name: string }): Promise<PlainFile> {
  try {
    return (await threads.run(asker, { module, work: 'read', input })) as PlainFile
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(422, 'file-bomb')
  }
}
