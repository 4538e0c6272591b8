// Tests of finding the formulas in a text.
import { expect, test } from 'vitest'
import { mathSpans } from './math.ts'

const found = (text: string) => mathSpans(text).map(({ from, to }) => text.slice(from, to))

test.each([
  ['speed $v = 2$ and $a$', ['$v = 2$', '$a$']],
  ['$$E = mc^2$$', ['$$E = mc^2$$']],
  ['\\(x\\) then \\[ y \\]', ['\\(x\\)', '\\[ y \\]']],
  ['it costs $5, or $6', []],
  ['it costs $5', []],
  ['a \\$ b $c$', ['$c$']],
  ['$\\text{\\$5}$', ['$\\text{\\$5}$']],
  ['$a$$b$', ['$a$', '$b$']],
  ['$ 5 and 6 $', []],
  ['\\(never closed $x$', ['$x$']],
  ['\\\\(no formula\\\\)', []],
  ['', []],
])('%s', (text, formulas) => {
  expect(found(text)).toEqual(formulas)
})

test('body and display are told', () => {
  expect(mathSpans('a \\[x\\]')).toEqual([{ from: 2, bodyFrom: 4, bodyTo: 5, to: 7, display: true }])
  expect(mathSpans('$x$')[0]?.display).toBe(false)
})

test.each(['$a ', '\\(', '\\[', '$$', '$', '\\', '$a$', '$$ $', '\\($'])(
  '200,000 times %j takes no time',
  (part) => {
    const begin = performance.now()
    mathSpans(part.repeat(200_000))
    expect(performance.now() - begin).toBeLessThan(2_000)
  },
)
