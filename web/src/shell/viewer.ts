// Who is signed in, and what follows from it: the face of the product they see.
import type { Language } from '../words/language.ts'

export type Role = 'student' | 'parent' | 'teacher' | 'admin'
export type Power = 'owner' | 'academics' | 'accounts' | 'front_desk'

/** The five homes. An admin with the owner's power sees the owner's, every other admin the office's. */
export const faces = ['student', 'parent', 'teacher', 'office', 'owner'] as const
export type Face = (typeof faces)[number]

/** The reply of `GET /v1/me`. */
export type Viewer = {
  person: {
    id: string
    name: string
    role: Role
    powers: Power[]
    locale: Language
    photoUrl: string | null
    phone: string | null
    email: string | null
    /** Whether signing in asks for a code. */
    secondStep: boolean
  }
  /** The operations this person may do without naming an object. */
  can: string[]
  /** A parent's children. */
  children: { id: string; name: string; rollNumber: string; batch: string | null; photoUrl: string | null }[]
  /** What is still missing before anything else is served. */
  gate: Gate | null
}

/** A guardian's consent (with who could give it, and from which day none is needed), or an owner's second step. */
export type Gate =
  | { code: 'consent-missing'; guardians: string[]; adultOn: string | null }
  | { code: 'second-step-missing' }

/** Which of the five homes a person sees. */
export function faceOf({ person }: Viewer): Face {
  if (person.role !== 'admin') return person.role
  return person.powers.includes('owner') ? 'owner' : 'office'
}
