// Many small pieces of work: one that fails holds up no other.
import { expect, test } from 'vitest'
import { oneByOne } from './oneByOne.ts'

test('all are done, the first failure is told at the end', async () => {
  const done: number[] = []
  const work = oneByOne([1, 2, 3, 4], async (item) => {
    if (item % 2 === 0) throw new Error(`the fault of ${item}`)
    done.push(item)
  })
  await expect(work).rejects.toThrow('the fault of 2')
  expect(done).toEqual([1, 3])
})

test('nothing to do is no fault', async () => {
  await expect(oneByOne([], async () => {})).resolves.toBeUndefined()
})
