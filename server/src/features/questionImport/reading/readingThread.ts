// What the reading thread does: a file of questions and its pictures become plain data.

import type { PlaceWord } from './importer.ts'
import { readQuestionFile } from './importers.ts'
import type { ImportedQuestions } from './importProblems.ts'
import { PictureShelf, type ShelvedPicture } from './pictureShelf.ts'

/** A file that was read, as it travels between threads: the sources of its places in the place of a function. */
export interface PlainFile extends ImportedQuestions {
  place: PlaceWord
  sources: Map<number, string>
  pictures: ShelvedPicture[]
}

export async function read({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<PlainFile> {
  const shelf = new PictureShelf()
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { questions, problems, place, sourceOf } = await readQuestionFile({ bytes: given, name, shelf })
  const lines = new Set([...questions, ...problems].map(({ line }) => line))
  const sources = new Map([...lines].map((line) => [line, line > 0 ? sourceOf(line) : '']))
  return { questions, problems, place, sources, pictures: shelf.pictures }
}
