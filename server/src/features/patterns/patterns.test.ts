// Tests that the patterns add up to what the real exams ask.
import { expect, test } from 'vitest'
import { examPatterns, findPattern, patternTotals } from './patterns.ts'

test.each([
  ['neet-ug', 180, '720', 180],
  ['jee-main', 75, '300', 180],
  ['mht-cet-pcm', 150, '200', 180],
  ['mht-cet-pcb', 200, '200', 180],
])('%s: %i questions, %s marks, %i minutes', (code, questions, marks, minutes) => {
  const pattern = findPattern(code)
  if (!pattern) throw new Error(`no pattern ${code}`)
  expect(patternTotals(pattern)).toEqual({ questions, marks })
  expect(pattern.durationMinutes).toBe(minutes)
})

test('negative marks are where the exams have them', () => {
  const negative = examPatterns.filter(({ sections }) => sections.some(({ marks }) => marks.wrong !== '0'))
  expect(negative.map(({ code }) => code)).toEqual(['neet-ug', 'jee-main'])
})

test('JEE Main asks 20 with options and 5 numerical in each subject', () => {
  const shape = findPattern('jee-main')?.sections.map(({ subject, questionCount, kinds }) => [
    subject,
    questionCount,
    ...kinds,
  ])
  expect(shape).toEqual(
    ['physics', 'chemistry', 'maths'].flatMap((subject) => [
      [subject, 20, 'single'],
      [subject, 5, 'numerical'],
    ]),
  )
})

test('every pattern is named in three languages, dated, sourced, and one of its code and version', () => {
  for (const pattern of examPatterns) {
    expect(pattern.inForceFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(pattern.source).not.toBe('')
    for (const { name } of [pattern, ...pattern.sections])
      expect(Object.values(name).every(Boolean)).toBe(true)
  }
  expect(new Set(examPatterns.map(({ code, version }) => `${code} ${version}`)).size).toBe(
    examPatterns.length,
  )
})

test('a version is found by its number, an unknown one is not', () => {
  expect(findPattern('neet-ug', 1)?.version).toBe(1)
  expect(findPattern('neet-ug', 99)).toBeUndefined()
  expect(findPattern('no-such-exam')).toBeUndefined()
})
