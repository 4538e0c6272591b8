// Tests that the file the journeys import is read as it was meant, in spread of subjects, kinds and languages.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { subjects } from '../../../content/syllabus.ts'
import { questionFingerprint } from '../../questions/question.ts'
import { readGiftQuestions } from './gift.import.ts'

const file = readFileSync(new URL('../../../../../e2e/files/neet-mock.gift', import.meta.url), 'utf8')
const { questions, problems } = readGiftQuestions(file)
const bank = questions.map(({ question }) => question)
const countBy = (values: string[]) =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]))

test('60 questions come in, of three subjects, five kinds and three languages', () => {
  expect(bank).toHaveLength(60)
  expect(countBy(bank.map(({ category }) => category?.[0] ?? ''))).toEqual({
    Physics: 25,
    Chemistry: 17,
    Biology: 18,
  })
  expect(countBy(bank.map(({ kind }) => kind))).toEqual({
    single: 35,
    numerical: 22,
    true_false: 1,
    matching: 1,
    multiple: 1,
  })
  expect(countBy(bank.flatMap(({ texts }) => Object.keys(texts)))).toEqual({ en: 55, mr: 3, hi: 2 })
  expect(new Set(bank.map(({ difficulty }) => difficulty)).size).toBe(3)
})

test('three are listed, each with its line and its own reason', () => {
  const lines = file.split('\n')
  expect(
    problems.map(({ line, code, params }) => [lines[line - 1]?.split('::')[1], code, params?.kind]),
  ).toEqual([
    ['Greenhouse effect', 'kind-not-supported', 'essay'],
    ['Forgotten brace', 'brace-unclosed', undefined],
    ['Braces of a formula', 'formula-braces', undefined],
  ])
})

test('every question has a title, nearly all a reference, and a chapter of the syllabus', () => {
  expect(bank.every(({ title }) => title)).toBe(true)
  expect(new Set(bank.flatMap(({ reference }) => reference ?? [])).size).toBe(57)
  expect(new Set(bank.map((one) => questionFingerprint(one))).size).toBe(60)
  const chapters = new Set(
    subjects.flatMap(({ name, units }) =>
      units.flatMap((unit) => unit.chapters.map((chapter) => `${name.en}/${chapter.name.en}`)),
    ),
  )
  expect(bank.map(({ category = [] }) => category.join('/')).filter((path) => !chapters.has(path))).toEqual(
    [],
  )
})

test('reading it twice gives the same fingerprints', () => {
  const again = readGiftQuestions(file.replaceAll('\n', '\r\n')).questions
  expect(again.map(({ question }) => questionFingerprint(question))).toEqual(
    bank.map((one) => questionFingerprint(one)),
  )
})

test('single questions have four options, and texts come through as meant', () => {
  const find = (reference: string) => bank.find((question) => question.reference === reference)
  for (const { texts } of bank.filter(({ kind }) => kind !== 'matching'))
    for (const text of Object.values(texts)) expect([undefined, 4]).toContain(text.options?.length)
  expect(find('mock-p20')?.texts.en?.stem).toBe(
    'Light of frequency $\\nu$ falls on a metal with threshold frequency $\\nu_0$. When $\\nu < \\nu_0$,',
  )
  expect(find('mock-p03')?.key).toEqual({
    kind: 'numerical',
    ranges: [
      { low: '2', high: '2' },
      { low: '4', high: '4' },
    ],
  })
  expect(find('mock-c17')?.texts.en?.options?.[1]).toBe('C$_{6}$H$_{12}$O$_{6}$')
  expect(find('mock-b05')?.texts.en?.stem.split('  \n')).toHaveLength(3)
  expect(find('mock-b12')?.texts.en?.options?.[2]).toBe('9:3:3:1')
})
