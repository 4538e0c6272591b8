// A section as it is typed: what the server would refuse is said before, and nothing is lost on the way there and back.
import { describe, expect, test } from 'vitest'
import type { Section } from '../exams.api.ts'
import { faultsOf, isSpecial, newRow, sectionIn, toRow, toSection } from './sectionRows.ts'

const section: Section = {
  position: 2,
  name: { en: 'Physics, section B', mr: 'भौतिकशास्त्र, विभाग B' },
  subject: { id: '1', code: 'physics', name: { en: 'Physics' } },
  kind: 'numerical',
  questionCount: 10,
  chosenCount: 0,
  attemptCount: 5,
  beyond: 'first',
  decimals: 2,
  part: 1,
  marks: { right: '4', wrong: '-1', blank: '0', partial: null },
}

test('there and back nothing changes', () => {
  const { position: _, subject, chosenCount: __, ...rest } = section
  expect(toSection(toRow(section))).toEqual({ ...rest, subjectId: subject.id })
  expect(sectionIn(section, null).part).toBeNull()
})

test('numbers may be typed in Devanagari digits and with a long minus', () => {
  const row = { ...toRow(section), count: '१०', attempt: ' ५ ', wrong: '−0.5' }
  expect(faultsOf(row)).toEqual([])
  expect(toSection(row)).toMatchObject({ questionCount: 10, attemptCount: 5, marks: { wrong: '-0.5' } })
})

describe('what the server would refuse is marked', () => {
  test.each([
    [{ count: '0' }, ['count', 'attempt']],
    [{ count: '301', attempt: '' }, ['count']],
    [{ attempt: '10' }, ['attempt']],
    [{ right: '0' }, ['right']],
    [{ wrong: '1' }, ['wrong']],
    [{ blank: '-1' }, ['blank']],
    [{ decimals: '7' }, ['decimals']],
    [{ right: 'four' }, ['right']],
  ])('%j: %j', (told, faults) => {
    expect(faultsOf({ ...toRow(section), ...told })).toEqual(faults)
  })

  test('partial marks are less than those for the whole, and only where there are parts', () => {
    const row = { ...toRow(section), kind: 'multiple' as const, decimals: '', attempt: '' }
    expect(faultsOf({ ...row, partial: '4' })).toEqual(['partial'])
    expect(faultsOf({ ...row, partial: '1' })).toEqual([])
    expect(toSection({ ...row, partial: '1' }).marks.partial).toBe('1')
    expect(toSection({ ...row, kind: 'single', partial: '1' }).marks.partial).toBeNull()
  })
})

test('what is special about a section stands open', () => {
  const plain = newRow(0, { id: '1', name: { en: 'Physics' } }, null)
  expect(isSpecial(plain)).toBe(false)
  expect(isSpecial(toRow(section))).toBe(true)
})
