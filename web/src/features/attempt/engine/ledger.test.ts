// The pure rules: newest wins in any order, drafts beside answers, the five palette states, what is still to be sent.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, entryKey, isNewer, standingOf, withEntries } from './ledger.ts'
import { nextBatch, settle } from './outbox.ts'
import { countAnswered, countStates, listDrafts, paletteState } from './palette.ts'

const entry = (
  kind: 'draft' | 'saved',
  sequence: number,
  response: string | null,
  more: Partial<Entry> = {},
) => ({
  position: 1,
  kind,
  epoch: 1,
  sequence,
  response,
  marked: false,
  ...more,
})

const anyEntry = fc.record({
  position: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom('draft' as const, 'saved' as const),
  epoch: fc.integer({ min: 1, max: 3 }),
  sequence: fc.integer({ min: 1, max: 50 }),
  response: fc.constantFrom(null, '0', '1'),
  marked: fc.boolean(),
})
/** As the engine makes them: a number is used once in an epoch. */
const entries = fc.uniqueArray(anyEntry, {
  selector: ({ epoch, sequence }) => `${epoch} ${sequence}`,
  maxLength: 20,
})

test('in whatever order entries arrive, however often, the ledger is the same', () => {
  fc.assert(
    fc.property(entries, fc.infiniteStream(fc.nat(1_000)), (all, draws) => {
      const mixed = [...all, ...all].sort(() => (draws.next().value ?? 0) - 500)
      expect(withEntries(new Map(), mixed)).toEqual(withEntries(new Map(), all))
    }),
  )
})

test('a choice is a draft until it is saved, and the official answer stays beside it', () => {
  let ledger = withEntries(new Map(), [entry('draft', 1, '2')])
  expect(standingOf(ledger, 1)).toMatchObject({ response: '2', draft: true, answered: false })
  ledger = withEntries(ledger, [entry('saved', 2, '2')])
  expect(standingOf(ledger, 1)).toMatchObject({ response: '2', draft: false, answered: true })
  ledger = withEntries(ledger, [entry('draft', 3, '0')])
  expect(standingOf(ledger, 1)).toMatchObject({ response: '0', draft: true, answered: true })
  // Back to the option that is saved: nothing is left to save.
  ledger = withEntries(ledger, [entry('draft', 4, '2')])
  expect(standingOf(ledger, 1)).toMatchObject({ response: '2', draft: false, answered: true })
  ledger = withEntries(ledger, [entry('saved', 5, null)])
  expect(standingOf(ledger, 1)).toMatchObject({
    response: null,
    draft: false,
    answered: false,
    visited: true,
  })
})

test('the five states follow from the official answer alone', () => {
  const stateAfter = (...all: Entry[]) => paletteState(standingOf(withEntries(new Map(), all), 1))
  expect(stateAfter()).toBe('not-visited')
  expect(stateAfter(entry('draft', 1, null))).toBe('not-answered')
  expect(stateAfter(entry('draft', 1, '3'))).toBe('not-answered')
  expect(stateAfter(entry('saved', 1, null))).toBe('not-answered')
  expect(stateAfter(entry('saved', 1, '3'))).toBe('answered')
  expect(stateAfter(entry('saved', 1, null, { marked: true }))).toBe('marked')
  expect(stateAfter(entry('saved', 1, '3', { marked: true }))).toBe('answered-marked')
  expect(stateAfter(entry('saved', 1, '3', { marked: true }), entry('draft', 2, '0'))).toBe('answered-marked')
})

test('the counts add up to the paper, and name what is only a draft', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const ledger = withEntries(new Map(), all)
      const counts = countStates(ledger, [1, 2, 3, 4])
      expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(4)
      expect(countAnswered(ledger, [1, 2, 3, 4])).toBe(counts.answered + counts['answered-marked'])
      for (const position of listDrafts(ledger, [1, 2, 3, 4]))
        expect(standingOf(ledger, position).draft).toBe(true)
    }),
  )
})

test('what was chosen since a save set out stays to be sent', () => {
  const outbox = withEntries(new Map(), [entry('saved', 5, '1'), entry('draft', 3, '1')])
  const left = settle(outbox, [entry('saved', 4, '0'), entry('draft', 3, '1')])
  expect([...left.values()]).toEqual([entry('saved', 5, '1')])
  // The server may hold something newer than what was sent; then there is nothing left to send.
  expect(settle(left, [entry('saved', 9, '0')]).size).toBe(0)
})

test('a batch is of one epoch, the oldest first, and in the order of choosing', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const outbox = withEntries(new Map(), all)
      const batch = nextBatch(outbox)
      const oldest = Math.min(...[...outbox.values()].map(({ epoch }) => epoch))
      expect(batch.map(entryKey).sort()).toEqual(
        [...outbox.values()]
          .filter(({ epoch }) => epoch === oldest)
          .map(entryKey)
          .sort(),
      )
      for (const [i, one] of batch.entries()) {
        const next = batch[i + 1]
        if (next) expect(isNewer(next, one)).toBe(true)
      }
    }),
  )
})
