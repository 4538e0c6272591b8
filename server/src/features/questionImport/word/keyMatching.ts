// The answers at the end of a paper, given to its questions by their numbers.
import type { ImportProblem } from '../reading/importProblems.ts'
import { type KeyEntry, readKey } from './answers.ts'
import type { PaperQuestion } from './assembling.ts'
import { sourceOf } from './line.ts'

/**
 * Gives each entry to the question of its number; where sections count from 1 again, the second entry of a number to the
 * second question of it. Tells of entries without a question. Returns the questions whose own line says otherwise.
 */
export function matchKey(
  questions: readonly PaperQuestion[],
  key: readonly KeyEntry[],
  problems: ImportProblem[],
): Set<PaperQuestion> {
  const disagreeing = new Set<PaperQuestion>()
  const waiting = new Map<number, PaperQuestion[]>()
  for (const question of questions) {
    const some = waiting.get(question.number) ?? []
    waiting.set(question.number, [...some, question])
  }
  for (const { number, words, place } of key) {
    const question = waiting.get(number)?.shift()
    if (!question) problems.push({ line: place, code: 'answer-without-question', params: { number } })
    else if (question.answer === undefined || question.answer === '') question.answer = words
    else if (!isSame(question, words)) disagreeing.add(question)
  }
  return disagreeing
}

function isSame(question: PaperQuestion, words: string): boolean {
  const options = question.options.map((lines) => lines.map(sourceOf).join(' '))
  const [own, given] = [readKey(question.answer ?? '', options), readKey(words, options)]
  return JSON.stringify(own) === JSON.stringify(given)
}
