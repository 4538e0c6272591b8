// Which migrations the check refuses.
import { expect, test } from 'vitest'
import { faultsOf } from './migrations.ts'

const good = '-- Rooms, so that two batches are not put into one.\ncreate table rooms (id int);\n'

test('a plain migration passes', () => {
  expect(faultsOf({ '20261123090000_rooms.sql': good })).toEqual([])
})

test.each([
  '1_rooms.sql',
  '20261323090000_rooms.sql',
  '20260230090000_rooms.sql',
  '20261123090000_Rooms.sql',
])('the name %s is refused', (name) => expect(faultsOf({ [name]: good })).toHaveLength(1))

test('two migrations of one second are refused', () => {
  const faults = faultsOf({ '20261123090000_a.sql': good, '20261123090000_b.sql': good })
  expect(faults).toEqual([expect.stringContaining('20261123090000_b.sql')])
})

test('a drop needs a reason, above it or beside it', () => {
  const faults = (text: string) => faultsOf({ '20261123090000_rooms.sql': `${good}${text}` })
  expect(faults('drop table halls;')).toEqual([expect.stringContaining('.sql:3: drops')])
  expect(faults('-- Halls became rooms.\ndrop table halls;')).toEqual([])
  expect(faults('drop table halls; -- they became rooms')).toEqual([])
  expect(faults("-- How to drop a room is told in rooms.ts.\ncomment on table rooms is 'x';")).toEqual([])
})

test('what leaves the transaction is refused', () => {
  const text = `${good}commit;\ncreate index concurrently rooms_by_id on rooms (id);\n`
  expect(faultsOf({ '20261123090000_rooms.sql': text })).toHaveLength(2)
})

test('a migration without a word of purpose is refused', () => {
  expect(faultsOf({ '20261123090000_rooms.sql': 'create table rooms (id int);' })).toHaveLength(1)
})
