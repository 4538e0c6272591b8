// The draft of a change: only what differs from the key is in it.
import { describe, expect, test } from 'vitest'
import { decisionOf, entriesOf, withEntry } from './drafting.ts'
import type { Entry, ExamKey, KeyQuestion } from './keys.api.ts'

const question = (position: number, right: number) =>
  ({ position, key: { kind: 'single', right }, ruling: null }) as KeyQuestion
const entry = (position: number, right: number, ruling: Entry['ruling'] = null): Entry => ({
  position,
  key: { kind: 'single', right },
  ruling,
})
const key = (...questions: KeyQuestion[]) => ({ questions }) as ExamKey

describe('a draft', () => {
  test('holds what differs, in the order of the paper', () => {
    const [first, second] = [question(1, 0), question(2, 1)]
    const draft = withEntry(withEntry(new Map(), second, entry(2, 3)), first, entry(1, 0, { is: 'dropped' }))
    expect(entriesOf(draft, key(first, second))).toEqual([entry(1, 0, { is: 'dropped' }), entry(2, 3)])
  })

  test('forgets a question that is set back to what it was', () => {
    const asked = question(1, 0)
    const draft = withEntry(new Map(), asked, entry(1, 2))
    expect(withEntry(draft, asked, entry(1, 0)).size).toBe(0)
  })

  test('leaves out what somebody else has made so meanwhile', () => {
    const draft = withEntry(new Map(), question(1, 0), entry(1, 2))
    expect(entriesOf(draft, key(question(1, 2)))).toEqual([])
  })

  test('knows how an entry is decided', () => {
    expect(decisionOf(entry(1, 0))).toBe('key')
    expect(decisionOf(entry(1, 0, { is: 'several', options: [0, 1] }))).toBe('several')
  })
})
