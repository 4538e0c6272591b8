// Text with formulas: what authors write comes out, and what attackers write stays words.
import katex from 'katex'
import MarkdownIt from 'markdown-it'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../markdown/blocks.ts'
import { cutFormulas } from '../../../markdown/formulas.ts'
import { formulaRules } from './formulas.ts'
import { isOwnFile, MathText } from './MathText.tsx'

const html = (source: string, pictures?: Record<string, string>) =>
  renderToStaticMarkup(<MathText source={source} pictures={pictures} />)

describe('what authors write', () => {
  it('becomes paragraphs, emphasis, lists and tables', () => {
    expect(html('A **force** acts.\n\nThen:\n\n1. one\n2. *two*')).toBe(
      '<div class="mt"><p>A <strong>force</strong> acts.</p><p>Then:</p><ol><li>one</li><li><em>two</em></li></ol></div>',
    )
    expect(html('|a|b|\n|-|-|\n|1|2|')).toContain('<td>2</td>')
  })

  it('keeps formulas whole, whatever Markdown would make of their letters', () => {
    expect(html('Let $a_1*b_1*c$ be')).toBe(
      '<div class="mt"><p>Let <span class="fx">a_1*b_1*c</span> be</p></div>',
    )
    expect(html('$$\n- x\n\n# y\n$$')).toBe(
      '<div class="mt"><p><span class="fx wide">\n- x\n\n# y\n</span></p></div>',
    )
  })

  it('shows own pictures, by address or by name', () => {
    expect(html('![lens](/v1/files/0197?until=9&sign=a-b)')).toContain(
      'src="/v1/files/0197?until=9&amp;sign=a-b"',
    )
    expect(html('![lens](fig-1)', { 'fig-1': '/v1/files/0197' })).toContain('src="/v1/files/0197" alt="lens"')
  })

  it('has one line without paragraphs for options', () => {
    expect(renderToStaticMarkup(<MathText source="*10* m" inline />)).toBe(
      '<span class="mt"><em>10</em> m</span>',
    )
  })
})

describe('Markdown', () => {
  const oracle = new MarkdownIt({ html: false })
  const squeeze = (text: string) =>
    text
      .replace(/^<div class="mt">|<\/div>$/g, '')
      .replace(/ (?:target|rel)="[^"]*"| ?\/?(?=>)/g, '')
      .replace(/>\s+</g, '><')
      .replace(/<br>\s+/g, '<br>')
      .replace(/\s+(?=<[uo]l)/g, '')
      .replace(/\n(?=<\/code>)/g, '')
      .replace(/&#x27;/g, "'")
      .trim()
  it.each([
    'one\ntwo  \nthree\\\nfour\n\nfive',
    '**bold** and *slanted* and ***both*** and ~~gone~~ and __b__ _e_',
    '**a *b* c** *a **b** c* **a**b** snake_case_here 2*3*4 * 5',
    '*not closed **nor this',
    '\\*escaped\\* \\_x\\_ \\# &lt;b> &amp; &#39; &deg; &copy',
    '- one\n- two\n  more\n- three',
    '1. one\n2. two\n\ntext',
    '3) three\n4) four',
    'text\n- a list breaks in\n- so',
    'text\n2. but this does not',
    '- a\n  - b\n  - c\n- d',
    '> quoted\n> more\n\nnot',
    '```\ncode *x*\n```\nafter',
    'a `code *x*` b ``c ` d`` `open',
    '| a | b |\n|---|---|\n| 1 | *2* |\n| 3 |\n\nend',
    'x\n\n---\n\ny',
    '[words](https://example.org/a?b=c) <https://example.org>',
    'A. first\nB. second',
    'कोणते **बरोबर** आहे? (*a*), “**b**”',
    '5 < 6 > 4 & 3',
    '-5 is less, + is more, # is number',
  ])('is read as its standard says: %j', (source) => {
    expect(squeeze(html(source))).toBe(squeeze(oracle.render(source)))
  })
  it.each([
    '*a ',
    ' ',
    ' x',
    '_',
    '**',
    '`',
    '`` ',
    '[',
    '![',
    '](',
    '> ',
    '- ',
    '|',
    '|\n|-\n',
    '\\',
    '&',
    '<',
    '~~',
    '1. ',
    '#',
    '*a_ ',
  ])(
    'takes no longer for hostile text: %j',
    (mark) => {
      const before = performance.now()
      readMarkdown(mark.repeat(20_000))
      readMarkdown(`${mark}\n`.repeat(5_000))
      // In proportion it takes a fifth of a second; a search per mark would take many.
      expect(performance.now() - before).toBeLessThan(3_000)
    },
    20_000,
  )
})

describe('what attackers write', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](//evil.example)',
    '![x](https://evil.example/p.png)',
    '![x](//evil.example/p.png)',
    '![x](/v1/files/../../evil)',
    '![" onerror="alert(1)](/v1/files/a)',
    '<javascript:alert(1)>',
    '`<b onmouseover=alert(1)>`',
    '```html"><script>\n</script>\n```',
    '\uE0000\uE001<iframe srcdoc="<script>">',
    '&lt;script&gt;&#60;script&#62;',
    '$<img src=x onerror=alert(1)>$',
  ]
  it.each(hostile)('stays words: %s', (source) => {
    const out = html(source, { x: 'javascript:alert(1)' })
    // Every tag that came out is one of the list, and no attribute holds anything that runs or leads away.
    const tags = [...out.matchAll(/<([a-z0-9]+)([^>]*)>/g)]
    for (const [, tag, attributes] of tags) {
      expect(['div', 'span', 'p', 'img', 'code', 'pre', 'a', 'em', 'b']).toContain(tag)
      expect((attributes ?? '').replace(/alt="[^"]*"/, '')).not.toMatch(
        /\son\w+=|javascript:|data:|evil|srcdoc/i,
      )
    }
  })

  it('keeps KaTeX from linking, loading or styling', () => {
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\url{https://evil.example}',
      '\\includegraphics{https://evil.example/p.png}',
      '\\htmlData{x=1}{y}',
      '\\htmlStyle{position:fixed}{y}',
      '\\htmlId{root}{y}',
      '</math><script>alert(1)</script>',
    ]) {
      const out = katex.renderToString(tex, formulaRules)
      const tags = out.match(/<[a-z][^>]*>/g)?.join('')
      expect(tags).not.toMatch(/<a |<img|<script|data-x|position:fixed|id="root"|href=/)
    }
  })

  it('does not hang on a formula that grows by itself', () => {
    const before = performance.now()
    katex.renderToString('\\def\\a{\\a\\a}\\a', formulaRules)
    html('$'.repeat(20_000))
    html('\\('.repeat(20_000))
    cutFormulas('$a$ '.repeat(20_000))
    expect(performance.now() - before).toBeLessThan(5_000)
  }, 20_000)
})

describe('cutFormulas', () => {
  it('leaves prices alone and honours the backslash', () => {
    expect(cutFormulas('$5 or $6')).toEqual([{ text: '$5 or $6' }])
    expect(cutFormulas('a \\$ b $x$')).toEqual([{ text: 'a \\$ b ' }, { tex: 'x', display: false }])
    expect(cutFormulas('\\(x\\)\\[y\\]')).toEqual([
      { tex: 'x', display: false },
      { tex: 'y', display: true },
    ])
  })
})

it('knows its own files', () => {
  expect(isOwnFile('/v1/files/0197-a?until=1&sign=x')).toBe(true)
  expect(isOwnFile('https://x/v1/files/a')).toBe(false)
  expect(isOwnFile('/v1/files/a/../../me')).toBe(false)
})
