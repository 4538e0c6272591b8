// The pictures of a file while it is read: each measured, re-encoded once and given its final name.
import { createHash, randomUUID } from 'node:crypto'
import { type EncodedImage, encodeImage, PICTURE_SIDE } from '../../../platform/files.ts'
import { Problem } from '../../../platform/problems.ts'
import type { ImportNoteCode } from './importProblems.ts'

/** A picture that is ready to be kept: its id stands in the texts already. */
export interface ShelvedPicture {
  id: string
  image: EncodedImage
}

/** What a text writes for a picture, or why it has none. */
export type Shelved = { reference: string } | { note: ImportNoteCode }

/** More pictures than a book of questions has; what comes beyond is told as broken. */
const mostPictures = 600

/** How Windows' own drawings begin, which only Windows draws: WMF with and without its header, and EMF. */
const drawings = ['d7cdc69a', '010009000003', '020009000003', '01000000']

const isDrawing = (bytes: Buffer) =>
  drawings.some((beginning) => bytes.toString('hex', 0, 6).startsWith(beginning))

export class PictureShelf {
  readonly #pictures = new Map<string, ShelvedPicture>()

  /** Everything that was put here, in order. */
  get pictures(): ShelvedPicture[] {
    return [...this.#pictures.values()]
  }

  /** Takes a picture's bytes; the same ones again are the same picture. */
  async put(bytes: Buffer): Promise<Shelved> {
    const digest = createHash('sha256').update(bytes).digest('hex')
    const known = this.#pictures.get(digest)
    if (known) return { reference: `picture:${known.id}` }
    if (isDrawing(bytes)) return { note: 'picture-kind' }
    if (this.#pictures.size >= mostPictures) return { note: 'picture-broken' }
    try {
      const image = await encodeImage(bytes, 'picture', PICTURE_SIDE)
      const id = randomUUID()
      this.#pictures.set(digest, { id, image })
      return { reference: `picture:${id}` }
    } catch (error) {
      if (error instanceof Problem) return { note: 'picture-broken' }
      throw error
    }
  }
}
