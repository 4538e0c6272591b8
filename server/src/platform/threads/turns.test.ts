// The queue of slow work, here a printer's: one person never holds up the others, and staff come first.
import { expect, test } from 'vitest'
import { openTurns } from './turns.ts'

const codes = { busy: 'printer-busy', underWay: 'print-under-way' }
const rule = { atOnce: 2, mostWaiting: 3, mostOfOne: 2, ...codes }
const student = (by: string) => ({ by, isStaff: false })
const staff = (by: string) => ({ by, isStaff: true })

/** Turns of a printer, with who has begun so far. */
function printer() {
  const turns = openTurns(rule)
  const begun: string[] = []
  const take = (asker: { by: string; isStaff: boolean }) =>
    turns.take(asker).then((giveBack) => {
      begun.push(asker.by)
      return giveBack
    })
  return { take, begun }
}

test('a student has one print at a time, and again afterwards', async () => {
  const { take } = printer()
  const giveBack = await take(student('a'))
  await expect(take(student('a'))).rejects.toMatchObject({ status: 429, code: 'print-under-way' })
  giveBack()
  await take(student('a'))
})

test('students never take the last place: staff begin at once, whatever many students have asked for', async () => {
  const { take, begun } = printer()
  for (const name of ['a', 'b', 'c', 'd']) void take(student(name))
  await expect(take(student('e'))).rejects.toMatchObject({ status: 503, code: 'printer-busy' })
  await take(staff('teacher'))
  expect(begun).toEqual(['a', 'teacher'])
})

test('who waits is served staff first, then in the order of asking', async () => {
  const { take, begun } = printer()
  const first = await take(staff('one'))
  await take(staff('two'))
  void take(student('a'))
  void take(student('b'))
  const three = take(staff('three'))
  first()
  ;(await three)()
  await Promise.resolve()
  await Promise.resolve()
  expect(begun).toEqual(['one', 'two', 'three', 'a'])
})

test('the sets of a paper are drawn one after the other, so that a second teacher finds the other place', async () => {
  const { take, begun } = printer()
  const first = await take(staff('one'))
  const second = take(staff('one'))
  const third = take(staff('one'))
  await expect(take(staff('one'))).rejects.toMatchObject({ status: 429 })
  await take(staff('two'))
  expect(begun).toEqual(['one', 'two'])
  first()
  ;(await second)()
  await third
  expect(begun).toEqual(['one', 'two', 'one', 'one'])
})
