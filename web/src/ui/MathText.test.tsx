// Text with formulas: what authors write comes out, and what attackers write stays words.
import katex from 'katex'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { formulaRules, isOwnFile, MathText } from './MathText.tsx'
import { cutFormulas } from './mathSpans.ts'

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
    expect(html('Let $a_1*b_1*c$ be')).toBe('<div class="mt"><p>Let <span class="fx"></span> be</p></div>')
    expect(html('$$\n- x\n\n# y\n$$')).toBe('<div class="mt"><p><span class="fx wide"></span></p></div>')
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
    expect(performance.now() - before).toBeLessThan(2_000)
  })
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
