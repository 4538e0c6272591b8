// Tests that question texts become Markdown, and that nothing of HTML comes through.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MarkupFormat, toMarkdown } from './markup.ts'
import { mathSpans } from './math.ts'

const html = (text: string) => toMarkdown(text, 'html').markdown

describe('HTML', () => {
  test.each([
    ['a <b>bold</b> and <i>thin</i> word', 'a **bold** and *thin* word'],
    ['<strong> spaced </strong>x', ' **spaced** x'.trim()],
    ['<b></b>x', 'x'],
    ['<b><i>both</i></b>', '***both***'],
    ['<b>never closed', '**never closed**'],
    ['closed only</b>', 'closed only'],
    ['<b>over<i>lap</b>ped</i>', '**over*lap***ped'],
    ['one<br>two<BR/>three', 'one  \ntwo  \nthree'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['H<sub>2</sub>O', 'H$_{2}$O'],
    ['SO<sub>4</sub><sup>2&minus;</sup>', 'SO$_{4}^{2-}$'],
    ['v<sub>max</sub>', 'v$_{\\text{max}}$'],
    ['x<sup>2</sup>3', 'x$^{2}$ 3'],
    ['$x$<sup>2</sup>', '$x^{2}$'],
    ['x<sub><i>n</i></sub>', 'x$_{\\text{*n*}}$'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 6&deg;', '5 < 6 && 7 > 6°'],
    ['&alpha;&#946;&#x3b3; &bogus; &#0; &#xD800;', 'αβγ &amp;bogus; &#0; &#xD800;'.replace(/&#/g, '&amp;#')],
    ['a\n  b', 'a b'],
    ['<!-- note -->seen', 'seen'],
    ['if $a<b$ then', 'if $a\\lt b$ then'],
    ['if a<b then', 'if a<b then'.replace('<b', '&lt;b')],
    ['\\(x + 1\\) and \\[ y \\]', '$x + 1$ and $$y$$'],
    ['$x &lt; 5$', '$x < 5$'],
  ])('%j', (text, markdown) => {
    expect(html(text)).toBe(markdown)
  })

  test('what is left out is told', () => {
    expect(
      toMarkdown('<img src="x" onerror="alert(1)">a<a href="javascript:alert(1)">b</a>', 'html'),
    ).toEqual({
      markdown: 'ab',
      notes: ['image-dropped', 'link-dropped'],
    })
    expect(
      toMarkdown('a<script>alert("<b>")</script>b<style>*{}</style><iframe src=x></iframe>', 'html'),
    ).toEqual({
      markdown: 'ab',
      notes: ['markup-dropped'],
    })
    expect(toMarkdown('![a map](http://example.org/a.png)', 'markdown')).toEqual({
      markdown: 'a map',
      notes: ['image-dropped'],
    })
    expect(toMarkdown('<span>quiet</span>', 'html').notes).toEqual([])
  })
})

describe('Moodle text and plain text', () => {
  test('line breaks stay', () => {
    expect(toMarkdown('I. one\nII. two', 'moodle').markdown).toBe('I. one  \nII. two')
    expect(toMarkdown('one\n\ntwo', 'plain').markdown).toBe('one\n\ntwo')
  })

  test('what Markdown would take for markup is escaped', () => {
    const literal = [
      '2*3*4',
      '`code`',
      '[x](y)',
      '# no heading',
      '- no list',
      '+ none',
      '> no quote',
      '3. third',
      '_word_',
      '$5',
      '\\',
      '---',
      '~~~',
    ]
    expect(literal.map((text) => toMarkdown(text, 'plain').markdown)).toEqual([
      '2\\*3\\*4',
      '\\`code\\`',
      '[x&#93;(y)',
      '\\# no heading',
      '\\- no list',
      '\\+ none',
      '\\> no quote',
      '3\\. third',
      '\\_word\\_',
      '\\$5',
      '\\\\',
      '\\---',
      '\\~~~',
    ])
  })

  test('brackets never begin a formula: years of examinations and complex salts stay as they are', () => {
    const written = 'Which is right? [NEET 2019] The salt [Co(NH3)5Cl](NO3)2'
    const { markdown } = toMarkdown(written, 'moodle')
    expect(markdown).toBe('Which is right? [NEET 2019] The salt [Co(NH3)5Cl&#93;(NO3)2')
    expect(mathSpans(markdown)).toEqual([])
  })

  test('a blank to fill in, a snake_case word and a negative number stay readable', () => {
    expect(toMarkdown('Grant is _____ in snake_case at -5', 'moodle').markdown).toBe(
      'Grant is _____ in snake_case at -5',
    )
  })

  test('formulas are left alone', () => {
    expect(toMarkdown('$a_1 * b_{2}$ and $\\frac{1}{2}$', 'moodle').markdown).toBe(
      '$a_1 * b_{2}$ and $\\frac{1}{2}$',
    )
  })

  test('plain text has no tags', () => {
    expect(toMarkdown('<b>x</b> 3 < 4', 'plain').markdown).toBe('&lt;b>x&lt;/b> 3 < 4')
    expect(toMarkdown('&lt;', 'plain').markdown).toBe('&amp;lt;')
  })

  test('Devanagari stays as it is', () => {
    expect(toMarkdown('खालीलपैकी <b>कोणते</b> बरोबर?', 'moodle').markdown).toBe('खालीलपैकी **कोणते** बरोबर?')
  })
})

describe('hostile text', () => {
  const formats: MarkupFormat[] = ['moodle', 'html', 'plain', 'markdown']
  const attacks = [
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</script>',
    '<<script>script>alert(1)<</script>/script>',
    '<img src=x onerror=alert(1)//',
    '<svg/onload=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&amp;lt;script&amp;gt;',
    '$<script>alert(1)</script>$',
    '\\(<img src=x onerror=alert(1)>\\)',
    '<b<script>alert(1)</script>>',
    '<x-y onclick=1>',
    '<?php ?><!DOCTYPE html><![CDATA[<script>]]>',
    '<sub><script>alert(1)</script></sub>',
  ]

  test.each(attacks)('%s leaves no tag in any format', (attack) => {
    for (const format of formats) expect(toMarkdown(attack, format).markdown).not.toMatch(/<[A-Za-z/!?]/)
  })

  test('whatever the text, no tag comes out and nothing is thrown', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '</',
      'b',
      'script',
      'img',
      ' ',
      '"',
      "'",
      '$',
      '\\(',
      '\\)',
      '\\',
      '&lt;',
      '&',
      'amp;',
      'x',
      '\n',
      '!',
      '--',
      '/',
      '<b>',
      '</b>',
      '<sub>',
      '</sub>',
      '*',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.constantFrom(...formats), (parts, format) => {
        expect(toMarkdown(parts.join(''), format).markdown).not.toMatch(/<[A-Za-z/!?]/)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    '<b',
    '<b ',
    '<b "',
    "<i '",
    '<!--',
    '</b>',
    '<b>',
    '$<',
    '&lt;',
    '![',
    '![](',
    '_',
    '\n ',
    ' \n',
    '<b>$',
    '<sub>1</sub>',
    '&#',
    '\\',
  ])('%j, 50,000 times, takes no time', (part) => {
    const begin = performance.now()
    for (const format of formats) toMarkdown(part.repeat(50_000), format)
    expect(performance.now() - begin).toBeLessThan(3_000)
  })
})
