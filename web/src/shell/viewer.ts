// Who is signed in, and what follows from it: the face of the product they see.
import type { paths } from '../api/schema.d.ts'

/** Who is signed in: the reply of `GET /v1/me`. */
export type Viewer = paths['/v1/me']['get']['responses'][200]['content']['application/json']

/** What is missing before anything else is served: a guardian's consent, or an owner's second step. */
export type Gate = NonNullable<Viewer['gate']>

/** The five homes. An admin with the owner's power sees the owner's, every other admin the office's. */
export const faces = ['student', 'parent', 'teacher', 'office', 'owner'] as const
export type Face = (typeof faces)[number]

/** Who may open a screen: some of the five faces, everybody signed in, only guests (signing in), or anyone at all. */
export type Audience = readonly Face[] | 'signedIn' | 'guests' | 'anyone'

/** Which of the five homes a person sees. */
export function faceOf({ person }: Viewer): Face {
  if (person.role !== 'admin') return person.role
  return person.powers.includes('owner') ? 'owner' : 'office'
}

/** Whether a screen for these is for this person. */
export function isFor(who: Audience, viewer: Viewer): boolean {
  return typeof who === 'string' ? who !== 'guests' : who.includes(faceOf(viewer))
}
