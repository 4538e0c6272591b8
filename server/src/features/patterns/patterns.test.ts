// Tests that the patterns add up to what the real exams ask, and that their parts and sections fit together.
import { describe, expect, test } from 'vitest'
import { patternTotals } from './pattern.ts'
import { examPatterns, findPattern } from './patterns.ts'

const patternOf = (code: string) => {
  const pattern = findPattern(code)
  if (!pattern) throw new Error(`no pattern ${code}`)
  return pattern
}
/** 'physics 20 single +4 -1', one for each section. */
const shapeOf = (code: string) =>
  patternOf(code).sections.map(({ subject, questionCount, attemptCount, kind, marks }) =>
    [
      subject,
      attemptCount ? `${attemptCount}/${questionCount}` : questionCount,
      kind,
      marks.right,
      marks.wrong,
    ].join(' '),
  )

test.each([
  ['neet-ug', 180, 180, '720'],
  ['jee-main', 75, 75, '300'],
  ['jee-main-2021', 90, 75, '300'],
  ['jee-advanced-2025-1', 48, 48, '180'],
  ['jee-advanced-2024-1', 51, 51, '180'],
  ['jee-advanced-2024-2', 51, 51, '180'],
  ['mht-cet-pcm', 150, 150, '200'],
  ['mht-cet-pcb', 200, 200, '200'],
])('%s: %i questions, %i to attempt, %s marks, three hours', (code, questions, toAttempt, marks) => {
  const pattern = patternOf(code)
  expect(patternTotals(pattern)).toEqual({ questions, toAttempt, marks })
  expect(pattern.durationMinutes).toBe(180)
})

describe('what each asks', () => {
  test('JEE Main: 20 with options and 5 numerical in each subject; in 2021 any 5 of 10, without negative marks', () => {
    const each = (section: string) =>
      ['physics', 'chemistry', 'maths'].flatMap((subject) => [
        `${subject} 20 single 4 -1`,
        `${subject} ${section}`,
      ])
    expect(shapeOf('jee-main')).toEqual(each('5 numerical 4 -1'))
    expect(shapeOf('jee-main-2021')).toEqual(each('5/10 numerical 4 0'))
  })

  test('JEE Advanced: partial marks where one or more are right, two decimals where a number is asked', () => {
    const physics = (code: string) => shapeOf(code).filter((section) => section.startsWith('physics'))
    expect(physics('jee-advanced-2025-1')).toEqual([
      'physics 4 single 3 -1',
      'physics 3 multiple 4 -2',
      'physics 6 numerical 4 0',
      'physics 3 single 4 -1',
    ])
    expect(physics('jee-advanced-2024-2')).toEqual([
      'physics 4 single 3 -1',
      'physics 3 multiple 4 -2',
      'physics 6 integer 4 0',
      'physics 4 numerical 3 0',
    ])
    for (const { kind, marks, decimals } of patternOf('jee-advanced-2025-1').sections) {
      expect(marks.partial ?? null).toBe(kind === 'multiple' ? '1' : null)
      expect(decimals).toBe(kind === 'numerical' ? 2 : null)
    }
  })

  test('MHT-CET: two groups of 90 minutes, Mathematics or Biology in the second', () => {
    for (const [code, last] of [
      ['mht-cet-pcm', 'maths'],
      ['mht-cet-pcb', 'biology'],
    ] as const) {
      expect(patternOf(code).parts.map(({ minutes }) => minutes)).toEqual([90, 90])
      expect(patternOf(code).sections.map(({ subject, part }) => [subject, part])).toEqual([
        ['physics', 1],
        ['chemistry', 1],
        [last, 2],
      ])
    }
  })

  test('negative marks are where the exams have them', () => {
    const without = examPatterns.filter(({ sections }) => sections.every(({ marks }) => marks.wrong === '0'))
    expect(without.map(({ code }) => code)).toEqual(['mht-cet-pcm', 'mht-cet-pcb'])
  })
})

test.each(examPatterns.map((pattern) => [pattern.code, pattern] as const))(
  '%s fits together',
  (_, pattern) => {
    const { parts, sections, durationMinutes, inForceFrom, source, name } = pattern
    expect(inForceFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(source).not.toBe('')
    for (const names of [name, ...sections.map((one) => one.name), ...parts.map((one) => one.name)])
      expect(Object.values(names).every(Boolean)).toBe(true)
    const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
    expect(minutes).toBe(parts.length ? durationMinutes : 0)
    const used = sections.map(({ part }) => part)
    expect(new Set(used)).toEqual(new Set(parts.length ? parts.map((_, i) => i + 1) : [null]))
    expect(used).toEqual(used.toSorted())
    for (const { attemptCount, questionCount } of sections)
      expect(attemptCount ?? 0).toBeLessThan(questionCount)
  },
)

test('each is one of its code and version, and is found by it', () => {
  const names = examPatterns.map(({ code, version }) => `${code} ${version}`)
  expect(new Set(names).size).toBe(names.length)
  expect(findPattern('neet-ug', 1)?.version).toBe(1)
  expect(findPattern('neet-ug', 99)).toBeUndefined()
  expect(findPattern('no-such-exam')).toBeUndefined()
})
