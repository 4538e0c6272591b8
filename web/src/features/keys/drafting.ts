// A change of the key while it is drafted: the entries that are to differ, by question. Pure.
import type { Entry, ExamKey, KeyQuestion } from './keys.api.ts'

export type Draft = ReadonlyMap<number, Entry>

const sameEntry = (one: Pick<Entry, 'key' | 'ruling'>, other: Pick<Entry, 'key' | 'ruling'>) =>
  JSON.stringify([one.key, one.ruling]) === JSON.stringify([other.key, other.ruling])

/** The draft with this entry; without the question where the entry is what the key has. */
export function withEntry(draft: Draft, question: KeyQuestion, entry: Entry): Draft {
  const next = new Map(draft)
  if (sameEntry(question, entry)) next.delete(question.position)
  else next.set(question.position, entry)
  return next
}

/** The entries in the order of the paper; what another change has brought about meanwhile is left out. */
export function entriesOf(draft: Draft, key: ExamKey): Entry[] {
  return key.questions.flatMap((question) => {
    const entry = draft.get(question.position)
    return entry && !sameEntry(question, entry) ? [entry] : []
  })
}

/** How an entry is decided: by its key, or by a ruling. */
export type Decision = 'key' | 'several' | 'all-right' | 'dropped'

export const decisionOf = ({ ruling }: Pick<Entry, 'ruling'>): Decision => ruling?.is ?? 'key'
