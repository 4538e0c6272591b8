// The paper as the server gives it, and who sits it.
import type { Language } from '../../../words/language.ts'
import type { QuestionKind } from './responses.ts'

type Words = { en?: string | undefined; mr?: string | undefined; hi?: string | undefined }

/** What a question says in one language; rows and options by its kind. */
export interface QuestionText {
  stem: string
  rows?: string[] | undefined
  options?: string[] | undefined
}

export interface Question {
  position: number
  section: number
  kind: QuestionKind
  /** Into the paper's passages; the questions of one passage stand together. */
  passage: string | null
  texts: { [language in Language]?: QuestionText | undefined }
}

export interface Section {
  position: number
  name: Words
  marksRight: string
  marksWrong: string
  marksBlank: string
  /** For each right option chosen where not all were; null: all or nothing. */
  marksPartial: string | null
  /** The part of the paper to which it belongs; 1 where the paper has none. */
  part: number
  /** Any so many of its questions; null: all. */
  attemptCount: number | null
  /** What becomes of an answer more: the screen refuses it, or the first ones count. */
  beyond: 'refuse' | 'first'
  /** To how many decimals a number is to be given; null: as it comes. */
  decimals: number | null
}

/** A part has its own time; when that is over it is locked, and the next one opens. */
export interface Part {
  position: number
  name: Words
  minutes: number
}

export interface Paper {
  languages: Language[]
  instructions: Words
  mode: 'test' | 'practice'
  draftsCount: boolean
  calculator: boolean
  /** After so many times away the server submits; null: never. */
  awayLimit: number | null
  parts: Part[]
  /** The text above several questions, by id. */
  passages: Record<string, Words>
  sections: Section[]
  questions: Question[]
  /** What a text writes → where the picture is: a signed address, or the picture itself as a data: address. */
  pictures: Record<string, string>
}

export interface Candidate {
  name: string
  rollNumber: string
  batch: string | null
  photoUrl: string | null
}
