// Aiken's format: what comes in, and what is told.
import { expect, test } from 'vitest'
import { readQuestionFile } from '../reading/importers.ts'
import { PictureShelf } from '../reading/pictureShelf.ts'

const read = (text: string) =>
  readQuestionFile({ bytes: Buffer.from(text), name: 'quiz.txt', shelf: new PictureShelf() })

test('options with points and with brackets, several lines, and no blank line between questions', async () => {
  const { questions, problems } = await read(
    'Which planet\nis red?\nA. Venus\nB. Mars,\nthe fourth\nANSWER: B\nWhich is $x^2$ at 2?\r\nA)4\r\nB) 8\r\nanswer: a\r\n',
  )
  expect(problems).toEqual([])
  expect(questions.map(({ line, question }) => [line, question.texts.en, question.key])).toEqual([
    [
      1,
      { stem: 'Which planet  \nis red?', options: ['Venus', 'Mars,  \nthe fourth'] },
      { kind: 'single', right: 1 },
    ],
    [7, { stem: 'Which is $x^2$ at 2?', options: ['4', '8'] }, { kind: 'single', right: 0 }],
  ])
})

test('Marathi, and a question that begins like an option', async () => {
  const { questions } = await read('C. elegans कोणता प्राणी आहे?\nA. कृमी\nB. मासा\nANSWER: A')
  expect(questions[0]?.question.texts).toEqual({
    mr: { stem: 'C. elegans कोणता प्राणी आहे?', options: ['कृमी', 'मासा'] },
  })
})

test('what is not whole is told with its line and its words', async () => {
  const { questions, problems, sourceOf } = await read(
    'One option?\nA) only\nANSWER: A\n\nA) begun\n\nANSWER: none\n\nGood?\nA) yes\nB) no\nANSWER: A\n\n' +
      'No answer?\nA) a\nB) b\n\nAnother letter?\nA) a\nB) b\nANSWER: D\n\nOnly words.\n',
  )
  expect(questions.map(({ line }) => line)).toEqual([9])
  expect(problems.map(({ line, code }) => [line, code])).toEqual([
    [1, 'too-few-options'],
    [5, 'question-missing'],
    [14, 'answer-missing'],
    [18, 'answer-not-an-option'],
    [23, 'text-not-a-question'],
  ])
  expect(sourceOf(5)).toBe('A) begun\n\nANSWER: none')
})
