// Group commit: who goes with whom, who waits, and who fails alone.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Grouping, Groups } from './grouping.ts'

/** Groups of words, answered in capitals unless `run` says otherwise; what is of one first letter has one key. */
function groupsOf({ run, ...options }: Partial<Grouping<string, string>> = {}) {
  const seen: string[][] = []
  const groups = new Groups<string, string>({
    ...{ lanes: 1, most: 100, paceMs: 0, ...options },
    keyOf: (word) => word[0] ?? '',
    run: (words) => {
      seen.push(words)
      return run ? run(words) : Promise.resolve(words.map((word) => word.toUpperCase()))
    },
  })
  return { groups, seen }
}

test('what comes in the same turn goes together, and each gets its own answer', async () => {
  const { groups, seen } = groupsOf()
  expect(await Promise.all(['a', 'b', 'c'].map((word) => groups.ask(word)))).toEqual(['A', 'B', 'C'])
  expect(seen).toEqual([['a', 'b', 'c']])
})

test('two of one key are never under way at once, and keep their order', async () => {
  const { groups, seen } = groupsOf({ lanes: 2 })
  await Promise.all(['a1', 'a2', 'b1', 'a3'].map((word) => groups.ask(word)))
  expect(seen).toEqual([['a1', 'b1'], ['a2'], ['a3']])
})

test('while a group is under way the others gather; with a second lane they need not wait for it', async () => {
  for (const [lanes, expected] of [
    [1, [['a'], ['b', 'c']]],
    [2, [['a'], ['b'], ['c']]],
  ] as const) {
    const run = async (words: string[]) => {
      await wait(words.includes('a') ? 60 : 10)
      return words
    }
    const { groups, seen } = groupsOf({ lanes, run })
    const first = groups.ask('a')
    await wait(5)
    const second = groups.ask('b')
    await wait(30)
    await Promise.all([first, second, groups.ask('c')])
    expect(seen).toEqual(expected)
  }
})

test('a pace makes fewer, larger groups; after a rest nothing waits', async () => {
  const { groups, seen } = groupsOf({ paceMs: 40 })
  await groups.ask('a')
  await Promise.all(
    ['b', 'c', 'd'].map(async (word, i) => {
      await wait(i * 5)
      return groups.ask(word)
    }),
  )
  expect(seen).toEqual([['a'], ['b', 'c', 'd']])
  await wait(60)
  const begun = performance.now()
  await groups.ask('e')
  expect(performance.now() - begun).toBeLessThan(35)
})

test('a group that is refused is halved until the one that cannot be done stands alone', async () => {
  const run = async (words: string[]) => {
    if (words.includes('e')) throw new Error('cannot be done')
    return words
  }
  const { groups } = groupsOf({ run })
  const outcomes = await Promise.allSettled([...'abcdefgh'].map((word) => groups.ask(word)))
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
    [...'abcdefgh'].map((word) => word !== 'e'),
  )
})

test('where the database is gone all hear of it at once, and nothing is tried again', async () => {
  const run = async () => {
    throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
  }
  const { groups, seen } = groupsOf({ run })
  const outcomes = await Promise.allSettled([...'abcd'].map((word) => groups.ask(word)))
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
  expect(seen).toHaveLength(1)
})

test('no group is larger than it may be', async () => {
  const { groups, seen } = groupsOf({ most: 3 })
  await Promise.all([...'abcdefgh'].map((word) => groups.ask(word)))
  expect(seen.map((group) => group.length)).toEqual([3, 3, 2])
})
