// Counting: no failure may hide behind a runner that reports none.
import { expect, test } from 'vitest'
import { sum, tallyOfPlaywright, tallyOfVitest, withEnd } from './tally.ts'

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

test('counts tests, skipped ones apart', () => {
  expect(tallyOfVitest({ ...clean, numPendingTests: 1, numTodoTests: 1 })).toEqual({
    passed: 3,
    failed: 0,
    skipped: 2,
  })
})

test('a file that does not load is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(tallyOfVitest({ ...clean, testResults }).failed).toBe(1)
})

test('a file with a failed test is not counted twice', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
  expect(tallyOfVitest({ ...clean, numFailedTests: 1, testResults }).failed).toBe(1)
})

test('a skipped or flaky journey is a failure', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }
  expect(tallyOfPlaywright({ stats })).toEqual({ passed: 4, failed: 3, skipped: 0 })
})

test('a bad end without a failed test is a failure', () => {
  const tally = { passed: 2, failed: 0, skipped: 0 }
  expect(withEnd(tally, true).failed).toBe(0)
  expect(withEnd(tally, false).failed).toBe(1)
  expect(withEnd({ ...tally, failed: 2 }, false).failed).toBe(2)
})

test('adds the runners up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 }
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
})
