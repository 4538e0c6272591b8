// Spans by name.
import { expect, it } from 'vitest'
import { presetsOf } from './spans.ts'

it('counts financial years from April', () => {
  expect(presetsOf('2026-11-24').map(({ from, to }) => [from, to])).toEqual([
    ['2026-11-01', '2026-11-30'],
    ['2026-10-01', '2026-10-31'],
    ['2026-04-01', '2027-03-31'],
    ['2025-04-01', '2026-03-31'],
  ])
  expect(presetsOf('2027-02-28')[2]).toMatchObject({ from: '2026-04-01', to: '2027-03-31' })
  expect(presetsOf('2028-02-10')[0]).toMatchObject({ to: '2028-02-29' })
})
