// The demo's questions are whole: filed, answerable, solved, in every language they claim, formulas readable.
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { listTopics } from '../../../content/syllabus.ts'
import { questionFingerprint } from '../../../features/questions/question.ts'
import { mathSpans } from '../../../features/questionText/math.ts'
import { isTrilingual, questionBank } from './bank.ts'
import type { DemoQuestion } from './question.ts'

type Katex = { renderToString: (formula: string, options: object) => string }

const katex = createRequire(new URL('../../../../../web/package.json', import.meta.url))('katex') as Katex
const chapters = new Map(listTopics().map((topic) => [topic.code, topic]))

const languages = ['en', 'mr', 'hi'] as const
const written = (question: DemoQuestion) => languages.filter((language) => question.texts[language])
const prose = (question: DemoQuestion, language: 'en' | 'mr' | 'hi') => {
  const text = question.texts[language]
  const passage = question.passage?.[language] ?? ''
  return text
    ? [
        passage,
        text.stem,
        ...(text.rows ?? []),
        ...(text.options ?? []),
        text.hint ?? '',
        text.solution ?? '',
      ]
    : []
}
const count = (subject: string, kind: string) =>
  questionBank.filter((question) => question.subject === subject && question.kind === kind).length

describe('question bank', () => {
  it('has enough for a JEE Main mock, a NEET half test and an MHT-CET paper', () => {
    expect(questionBank.length).toBeGreaterThanOrEqual(240)
    for (const subject of ['physics', 'chemistry', 'maths']) {
      expect(count(subject, 'single'), subject).toBeGreaterThanOrEqual(50)
      expect(count(subject, 'numerical'), subject).toBeGreaterThanOrEqual(10)
    }
    expect(count('biology', 'single')).toBeGreaterThanOrEqual(60)
  })

  it('repeats neither a reference nor a question', () => {
    expect(new Set(questionBank.map((question) => question.reference)).size).toBe(questionBank.length)
    expect(new Set(questionBank.map((question) => questionFingerprint(question))).size).toBe(
      questionBank.length,
    )
  })

  it('files every question under a chapter of its subject', () => {
    for (const { reference, subject, topic } of questionBank) {
      expect(chapters.get(topic), reference).toMatchObject({ subject, parent: expect.any(String) })
    }
  })

  it('gives single-correct questions four different options and a key among them', () => {
    for (const { key, texts, reference, ...question } of questionBank) {
      if (key.kind !== 'single') continue
      expect(question.kind).toBe('single')
      expect([0, 1, 2, 3], reference).toContain(key.right)
      for (const text of Object.values(texts)) expect(new Set(text.options).size, reference).toBe(4)
    }
  })

  it('spreads the right answers evenly over A to D', () => {
    const keys = questionBank.flatMap(({ key }) => (key.kind === 'single' ? [key.right] : []))
    for (const option of [0, 1, 2, 3]) {
      const share = keys.filter((key) => key === option).length / keys.length
      expect(share).toBeGreaterThan(0.2)
      expect(share).toBeLessThan(0.3)
    }
  })

  it('gives numerical questions ranges of decimals, the right way round', () => {
    for (const { key, texts, reference } of questionBank) {
      if (key.kind !== 'numerical') continue
      for (const { low, high } of key.ranges) {
        for (const end of [low, high]) expect(end, reference).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/)
        expect(Number(low), reference).toBeLessThanOrEqual(Number(high))
      }
      for (const text of Object.values(texts)) expect(text.options, reference).toBeUndefined()
    }
  })

  it('solves every question in every language it is written in', () => {
    for (const question of questionBank) {
      for (const language of written(question)) {
        expect(question.texts[language]?.solution?.length, question.reference).toBeGreaterThan(20)
      }
    }
  })

  it('has at least 45 questions in three languages, 15 in each subject of the PCM group', () => {
    const trilingual = questionBank.filter(isTrilingual)
    expect(trilingual.length).toBeGreaterThanOrEqual(45)
    for (const subject of ['physics', 'chemistry', 'maths']) {
      expect(trilingual.filter((question) => question.subject === subject).length).toBeGreaterThanOrEqual(15)
    }
    for (const { texts, reference } of trilingual) {
      expect(texts.mr?.solution, reference).toMatch(/\p{Script=Devanagari}/u)
      expect(texts.hi?.solution, reference).toMatch(/\p{Script=Devanagari}/u)
      expect(texts.mr?.stem, reference).not.toBe(texts.hi?.stem)
    }
  })

  it('has the same formulas and numbers in every language of a stem', () => {
    const formulas = (text: string) =>
      mathSpans(text)
        .map((span) => text.slice(span.bodyFrom, span.bodyTo))
        .sort()
    for (const question of questionBank.filter(isTrilingual)) {
      const [english, ...others] = languages.map((language) => formulas(question.texts[language]?.stem ?? ''))
      for (const other of others) expect(other, question.reference).toEqual(english)
    }
  })

  it('has only formulas that KaTeX renders, and no stray dollar', () => {
    for (const question of questionBank) {
      for (const text of languages.flatMap((language) => prose(question, language))) {
        let rest = text
        for (const span of mathSpans(text).reverse()) {
          const formula = text.slice(span.bodyFrom, span.bodyTo)
          const render = () => katex.renderToString(formula, { throwOnError: true, strict: 'error' })
          expect(render, `${question.reference}: ${formula}`).not.toThrow()
          rest = rest.slice(0, span.from) + rest.slice(span.to)
        }
        expect(rest, question.reference).not.toMatch(/[$\\`]/)
      }
    }
  })

  it('uses Latin digits throughout', () => {
    for (const question of questionBank) {
      for (const text of languages.flatMap((language) => prose(question, language))) {
        expect(text).not.toMatch(/[०-९]/)
      }
    }
  })
})
