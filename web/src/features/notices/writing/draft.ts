// A notice while it is written: what the form holds, and how that becomes what the server takes.
import type { Attachment, AudienceIds, NamedAudience, NewNotice, Notice } from '../notices.api.ts'
import { fieldOf, momentOf } from '../noticeWords.tsx'

export type Draft = {
  title: string
  body: string
  /** Whether a version in that language is written. */
  inMr: boolean
  mrTitle: string
  mrBody: string
  inHi: boolean
  hiTitle: string
  hiBody: string
  audience: NamedAudience
  important: boolean
  files: readonly Attachment[]
  /** Times of the form's fields, in India; empty: none. */
  pinnedUntil: string
  expiresAt: string
  at: string
}

const nobody: NamedAudience = {
  ...{ everybody: false, roles: [], courses: [], batches: [], people: [], withGuardians: true },
}

export const emptyDraft: Draft = {
  ...{ title: '', body: '', inMr: false, mrTitle: '', mrBody: '', inHi: false, hiTitle: '', hiBody: '' },
  ...{ audience: nobody, important: false, files: [], pinnedUntil: '', expiresAt: '', at: '' },
}

/** The form of a draft that was saved before. */
export function draftOf(notice: Notice): Draft {
  const { title, body, mr, hi, important, attachments, pinnedUntil, expiresAt, writing } = notice
  return {
    ...{ title, body, important, files: attachments, at: '' },
    ...{ inMr: mr !== null, mrTitle: mr?.title ?? '', mrBody: mr?.body ?? '' },
    ...{ inHi: hi !== null, hiTitle: hi?.title ?? '', hiBody: hi?.body ?? '' },
    audience: writing?.audience ?? nobody,
    ...{ pinnedUntil: fieldOf(pinnedUntil), expiresAt: fieldOf(expiresAt) },
  }
}

const idOf = ({ id }: { id: string }) => id

export const idsOf = ({ courses, batches, people, ...rest }: NamedAudience): AudienceIds => ({
  ...rest,
  courseIds: courses.map(idOf),
  batchIds: batches.map(idOf),
  personIds: people.map(idOf),
})

/** Whether the audience names anybody at all. */
export const isNamed = ({ everybody, roles, courses, batches, people }: NamedAudience): boolean =>
  everybody || roles.length + courses.length + batches.length + people.length > 0

type Words = Pick<Draft, 'title' | 'body' | 'inMr' | 'mrTitle' | 'mrBody' | 'inHi' | 'hiTitle' | 'hiBody'>

/** The words as the server takes them. */
export const wordsOf = (draft: Words) => ({
  title: draft.title,
  body: draft.body,
  mr: draft.inMr ? { title: draft.mrTitle, body: draft.mrBody } : null,
  hi: draft.inHi ? { title: draft.hiTitle, body: draft.hiBody } : null,
})

/** The whole of it as the server takes it. */
export const requestOf = (draft: Draft): NewNotice => ({
  ...wordsOf(draft),
  audience: idsOf(draft.audience),
  important: draft.important,
  pinnedUntil: momentOf(draft.pinnedUntil) ?? null,
  expiresAt: momentOf(draft.expiresAt) ?? null,
  attachmentIds: draft.files.map(idOf),
})
