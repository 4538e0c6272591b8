// Every GET operation is in the measurement of the screens: whoever adds one says how it is asked.
import { expect, test } from 'vitest'
import { missingAsks } from './screens/whole.ts'

test('the measurement of the screens leaves out nothing that can be read', () => {
  expect(missingAsks()).toEqual([])
})
