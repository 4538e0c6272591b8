// What an importer is: from the bytes of a file to questions, each with its place, its source and what was left behind.
import type { ImportedQuestions } from './importProblems.ts'
import type { PictureShelf } from './pictureShelf.ts'

/** An uploaded file, and where the pictures found in it are put. */
export interface GivenFile {
  bytes: Buffer
  name: string
  shelf: PictureShelf
}

/** What a file's places are counted in. */
export const placeWords = ['line', 'row', 'paragraph'] as const
export type PlaceWord = (typeof placeWords)[number]

/** What a file holds, and how the part that begins at a place was written. */
export interface ReadFile extends ImportedQuestions {
  place: PlaceWord
  sourceOf(line: number): string
}

/** One format of files of questions. */
export interface Importer {
  /** Whether a file is of this format, by its beginning or, where that says little, by its name. */
  recognises(file: GivenFile): boolean
  /**
   * Reads everything in the file: each part of it is a question or a problem with its place, nothing goes without a
   * word. Throws a Problem of 422 for a file of which nothing can be read, and nothing else.
   */
  read(file: GivenFile): Promise<ReadFile>
}

/** So much of a source is kept for the preview. */
const SOURCE_CHARACTERS = 2_000

/** A source as the preview shows it: cut where it is very long, and without halves of letters. */
export const shownSource = (text: string): string => text.slice(0, SOURCE_CHARACTERS).toWellFormed()
