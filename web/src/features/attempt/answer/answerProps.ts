// What every way to answer is given.
import type { Language } from '../../../words/language.ts'
import type { Standing } from '../engine/ledger.ts'
import type { Question } from '../engine/paper.ts'
import type { PictureAddresses } from '../engine/pictures.ts'

export interface AnswerProps {
  question: Question
  /** Indices into the paper's options, in the order of the screen. */
  order: readonly number[]
  standing: Standing
  language: Language
  pictures: PictureAddresses
  onChoose: (response: string | null) => void
}
