// The paper as the server gives it, and who sits it.
import type { Language } from '../../../words/language.ts'

type Words = { en?: string | undefined; mr?: string | undefined; hi?: string | undefined }

export interface Question {
  position: number
  section: number
  kind: 'single' | 'numerical'
  texts: { [language in Language]?: { stem: string; options?: string[] | undefined } | undefined }
}

export interface Section {
  position: number
  name: Words
  marksRight: string
  marksWrong: string
  marksBlank: string
}

export interface Paper {
  languages: Language[]
  instructions: Words
  draftsCount: boolean
  sections: Section[]
  questions: Question[]
  pictures: Record<string, string>
}

export interface Candidate {
  name: string
  rollNumber: string
  batch: string | null
  photoUrl: string | null
}
