// Tests of reading and writing spreadsheets: what offices send, and what was built to do harm.
import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateText, isDateFormat, numberText } from './spreadsheets.cells.ts'
import { writeCsv } from './spreadsheets.csv.ts'
import { buildWorkbook, buildZip, sheetXml } from './spreadsheets.fixtures.ts'
import { readSheet, writeSheet } from './spreadsheets.ts'
import { SheetProblem } from './spreadsheets.types.ts'

const rowsOf = async (bytes: Buffer | string) => (await readSheet(Buffer.from(bytes))).rows

/** The code with which a file is refused. */
async function refusal(bytes: Buffer | string, limits = {}): Promise<string> {
  try {
    await readSheet(Buffer.from(bytes), limits)
  } catch (error) {
    if (error instanceof SheetProblem) return error.code
    throw error
  }
  return 'read'
}

describe('XLSX', () => {
  test('shared, inline, rich and formula strings; numbers, truth values and gaps', async () => {
    const workbook = buildWorkbook(
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c></row>' +
        '<row><c t="s"><v>0</v></c><c><v>12.5</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>' +
        '<row r="5"><c r="B5" t="str"><f>A1&amp;"x"</f><v>done</v></c><c r="D5" t="d"><v>2026-11-23T00:00:00</v></c></row>',
      {
        strings:
          '<si><t xml:space="preserve"> आशा </t></si><si><r><t>Na</t></r><r><rPr/><t>mune</t></r><rPh><t>phonetic</t></rPh></si>',
      },
    )
    expect(await readSheet(workbook)).toEqual({
      kind: 'xlsx',
      warnings: [],
      rows: [
        [],
        ['Namune', '', 'inline'],
        [' आशा ', '12.5', 'TRUE', 'FALSE'],
        [],
        ['', 'done', '', '2026-11-23'],
      ],
    })
  })

  test('prefixed names, CDATA, and characters that XML cannot hold', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]>_x000D__x0041__x005F_x0041_</x:t></x:is></x:c></x:row>'
    expect(await rowsOf(buildWorkbook(rows))).toEqual([['a<b\nA_x0041_']])
  })

  test('dates by built-in and by custom format, and no others', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yy"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>46349</v></c>`).join('')
    expect(
      await rowsOf(buildWorkbook(`<row>${cells}<c s="1"><v>46349.75</v></c></row>`, { styles })),
    ).toEqual([['46349', '2026-11-23', '2026-11-23', '46349', '2026-11-23T18:00']])
    const mac = { styles, properties: '<workbookPr date1904="1"/>' }
    expect(await rowsOf(buildWorkbook('<row><c s="1"><v>44887</v></c></row>', mac))).toEqual([['2026-11-23']])
  })

  test('a formula gives its stored result; one without is blank and told; an error too', async () => {
    const rows =
      '<row><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>""</f><v></v></c></row>'
    expect(await readSheet(buildWorkbook(rows))).toEqual({
      kind: 'xlsx',
      rows: [['2']],
      warnings: [
        { row: 1, column: 2, code: 'formula-without-value' },
        { row: 1, column: 3, code: 'error-value' },
      ],
    })
    expect(await refusal(buildWorkbook('<row><c><f>1+1</f></c></row>'))).toBe('formula-only')
  })

  test('the first sheet that is not hidden', async () => {
    const sheets = '<sheet name="H" state="veryHidden" r:id="rId1"/><sheet name="V" r:id="rId2"/>'
    const more = { 'xl/worksheets/sheet2.xml': sheetXml('<row><c><v>2</v></c></row>') }
    expect(await rowsOf(buildWorkbook('<row><c><v>1</v></c></row>', { sheets, more }))).toEqual([['2']])
  })

  test('a sheet formatted down to its last row is as long as what it holds', async () => {
    const blank =
      '<row r="1048576"><c r="XFD1048576" s="1"/><c r="A1048576" t="inlineStr"><is><t> </t></is></c></row>'
    expect(await rowsOf(buildWorkbook(`<row r="1"><c><v>1</v></c></row>${blank}`))).toEqual([['1']])
  })
})

describe('numbers and dates as text', () => {
  test.each([
    ['9000000001', '9000000001'],
    ['9.000000001E9', '9000000001'],
    ['919000000001', '919000000001'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['-5', '-5'],
    ['100', '100'],
    ['1E-7', '0.0000001'],
    ['1e400', '1e400'],
    ['', ''],
    ['x', 'x'],
  ])('%s is %s', (raw, text) => {
    expect(numberText(raw)).toBe(text)
  })

  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['0.5', '12:00'],
    ['0.508344907407', '12:12:01'],
    ['45658.999999', '2025-01-02'],
    ['-1', '-1'],
    ['99999999', '99999999'],
  ])('day %s is %s', (raw, text) => {
    expect(dateText(raw, false)).toBe(text)
  })

  test('formats', () => {
    const dates = ['yyyy-mm-dd', 'd/m/yy', '[h]:mm', '[$-409]mmmm d', 'hh:mm AM/PM', 'dd"th"']
    const numbers = [
      'General',
      '0.00',
      '#,##0',
      '"days" 0',
      '[Red]0',
      '0\\d',
      '@',
      '0.0_);[Blue](0.0)',
      '₹ 0',
    ]
    expect(dates.filter((code) => !isDateFormat(code))).toEqual([])
    expect(numbers.filter(isDateFormat)).toEqual([])
  })
})

describe('CSV', () => {
  test.each([
    ['comma', 'name,phone\nआशा,9000000001\n'],
    ['semicolon', 'name;phone\r\nआशा;9000000001'],
    ['tab', 'name\tphone\rआशा\t9000000001\r'],
    ['told', 'sep=;\nname;phone\nआशा;9000000001'],
    ['quoted', '"name","phone"\n"आशा","9000000001"'],
    ['blank lines at the end', 'name,phone\nआशा,9000000001\n\n,\n  \n'],
  ])('%s', async (_, text) => {
    expect(await readSheet(Buffer.from(text))).toEqual({
      kind: 'csv',
      rows: [
        ['name', 'phone'],
        ['आशा', '9000000001'],
      ],
      warnings: [],
    })
  })

  test('a separator in quotes or in a title above does not decide', async () => {
    expect(await rowsOf('List of students\n"a;b;c",d\n1,2')).toEqual([
      ['List of students'],
      ['a;b;c', 'd'],
      ['1', '2'],
    ])
    expect(await rowsOf('one\ntwo')).toEqual([['one'], ['two']])
  })

  test('quotes, line breaks in cells, loose quotes, uneven rows', async () => {
    expect(await rowsOf('a,"say ""hi""\nthere",c\n5" pipe,x')).toEqual([
      ['a', 'say "hi"\nthere', 'c'],
      ['5" pipe', 'x'],
    ])
  })

  test('what looks like a formula is text', async () => {
    expect(await rowsOf('=1+1,+91 90000 00001,-5,@x\n')).toEqual([['=1+1', '+91 90000 00001', '-5', '@x']])
  })

  test('UTF-8 with a mark, UTF-16 of both kinds', async () => {
    const text = '\uFEFFनाव,शहर\n'
    const big = Buffer.from(text, 'utf16le').swap16()
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le'), big]) {
      expect(await rowsOf(bytes)).toEqual([['नाव', 'शहर']])
    }
  })

  test('other encodings are refused, never guessed', async () => {
    expect(await refusal(Buffer.from('name,city\nJos\u00e9,K\u00f6ln\n', 'latin1'))).toBe('encoding')
    expect(await refusal(Buffer.from('name,city\n', 'utf16le'))).toBe('encoding')
    expect(await refusal(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from([0x41])]))).toBe('encoding')
  })
})

describe('what is refused', () => {
  test('files that are no sheets', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    expect(await refusal('')).toBe('empty')
    expect(await refusal('\n\n')).toBe('empty')
    expect(await refusal(' , \n')).toBe('empty')
    expect(await refusal(buildWorkbook(''))).toBe('empty')
    expect(await refusal('%PDF-1.7 …')).toBe('not-a-sheet')
    expect(await refusal('<html><table><tr><td>1')).toBe('not-a-sheet')
    expect(await refusal(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('not-a-sheet')
    expect(await refusal(buildZip({ 'word/document.xml': '<x/>' }))).toBe('not-a-sheet')
    expect(await refusal(compound)).toBe('old-excel')
    expect(await refusal(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
      'password-protected',
    )
    const locked = { packed: deflateRawSync('x'), claimedSize: 1, flags: 1 }
    expect(await refusal(buildZip({ 'xl/workbook.xml': locked }))).toBe('password-protected')
  })

  test('damaged files', async () => {
    const good = buildWorkbook('<row><c><v>1</v></c></row>')
    expect(await refusal(good.subarray(0, good.length / 2))).toBe('damaged')
    expect(await refusal(Buffer.from('PK\u0003\u0004', 'latin1'))).toBe('damaged')
    expect(await refusal(buildZip({ 'xl/workbook.xml': '<workbook' }))).toBe('damaged')
    expect(await refusal(buildZip({ 'xl/workbook.xml': '<workbook/>' }))).toBe('damaged')
    expect(await refusal('a,"never closed')).toBe('damaged')
    for (const rows of ['<row r="x"/>', '<row r="-1"/>', '<row><c r="?"/></row>', '<row></c>']) {
      expect(await refusal(buildWorkbook(rows))).toBe('damaged')
    }
  })

  test('document types and entities of their own', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><workbook>&f;</workbook>'
    for (const text of [bomb, outside, '<workbook>&unknown;</workbook>']) {
      expect(await refusal(buildZip({ 'xl/workbook.xml': text }))).toBe('damaged')
    }
  })

  test('deep nesting and endless attributes', async () => {
    expect(await refusal(buildWorkbook('<a>'.repeat(100_000)))).toBe('damaged')
    const attributes = Array.from({ length: 10_000 }, (_, n) => `a${n}="1"`).join(' ')
    expect(await refusal(buildWorkbook(`<row ${attributes}/>`))).toBe('damaged')
  })

  test('limits of size, rows, columns and cells', async () => {
    const wide = '<row><c r="ZZ1"><v>1</v></c></row>'
    const low = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    const long = `<row><c t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c></row>`
    expect(await refusal('x'.repeat(101), { bytes: 100 })).toBe('too-large')
    expect(await refusal(buildWorkbook(wide))).toBe('too-many-columns')
    expect(await refusal(buildWorkbook(low))).toBe('too-many-rows')
    expect(await refusal(buildWorkbook(long))).toBe('cell-too-long')
    expect(await refusal('x\n'.repeat(11), { rows: 10 })).toBe('too-many-rows')
    expect(await refusal('x\n'.repeat(10), { rows: 10 })).toBe('read')
    expect(await refusal(`${'x,'.repeat(300)}x`)).toBe('too-many-columns')
    expect(await refusal(','.repeat(4_900_000))).toBe('too-many-columns')
    expect(await refusal(`"${'x'.repeat(40_000)}"`)).toBe('cell-too-long')
  })
})

describe('hostile XLSX', () => {
  /** Memory in use beyond what it was, after a try that is refused. */
  async function tried(bytes: Buffer, limits = {}) {
    const before = process.memoryUsage().rss
    const begin = performance.now()
    const code = await refusal(bytes, limits)
    return {
      code,
      milliseconds: performance.now() - begin,
      megabytes: (process.memoryUsage().rss - before) / 1e6,
    }
  }

  test('a zip bomb is known by its directory', async () => {
    const packed = deflateRawSync(Buffer.alloc(100_000_000, 0x20))
    const result = await tried(buildWorkbook({ packed, claimedSize: 100_000_000 }))
    expect(result.code).toBe('zip-bomb')
    expect(result.milliseconds).toBeLessThan(500)
  })

  test('a zip bomb whose directory lies is stopped while it unpacks', async () => {
    const packed = deflateRawSync(
      Buffer.concat([Buffer.from(sheetXml('').slice(0, -26)), Buffer.alloc(100_000_000, 0x20)]),
    )
    const result = await tried(buildWorkbook({ packed, claimedSize: 5_000 }))
    expect(result.code).toBe('zip-bomb')
    expect(result.milliseconds).toBeLessThan(2_000)
    expect(result.megabytes).toBeLessThan(150)
  })

  test('parts that are each allowed, and together too much', async () => {
    const noise = `<row><c t="s"><v>0</v></c></row>`
    const strings = Array.from({ length: 30_000 }, (_, n) => `<si><t>${n}</t></si>`).join('')
    expect(await refusal(buildWorkbook(noise, { strings }), { unpackedBytes: 100_000 })).toBe('too-large')
  })

  test('ten million rows are refused at the first row too many', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, n) => `<row><c><v>${9_000_000_000 + n * 7}</v></c></row>`,
    ).join('')
    const begin = sheetXml('').split('</sheetData>')[0] ?? ''
    const open = { finishFlush: constants.Z_FULL_FLUSH }
    const million = deflateRawSync(rows, open)
    const parts = [
      deflateRawSync(begin, open),
      ...Array<Buffer>(100).fill(million),
      deflateRawSync('</sheetData></worksheet>'),
    ]
    const bytes = buildWorkbook({
      packed: Buffer.concat(parts),
      claimedSize: rows.length * 100 + begin.length + 24,
    })
    const result = await tried(bytes, { bytes: 100_000_000 })
    expect(result.code).toBe('too-many-rows')
    expect(result.milliseconds).toBeLessThan(2_000)
    expect(result.megabytes).toBeLessThan(100)
  })

  test('thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`p${n}`, '']))
    expect(await refusal(buildZip(parts))).toBe('zip-bomb')
  })

  test('whatever the bytes, only a SheetProblem is thrown', async () => {
    const good = buildWorkbook('<row><c><v>1</v></c></row>')
    const spot = fc.tuple(fc.integer({ min: 4, max: good.length - 1 }), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(spot, { maxLength: 5 }), async (spots) => {
        const bytes = Buffer.from(good)
        for (const [at, byte] of spots) bytes[at] = byte
        await refusal(bytes)
      }),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        async (bytes) => void (await refusal(Buffer.from(bytes))),
      ),
    )
  })
})

describe('writing', () => {
  test('what is written to XLSX is read back, and nothing of it is a formula', async () => {
    const rows = [
      ['name', 'phone', 'n'],
      ['आशा <b>&"', '9000000001', 5],
      ['=1+1', '+91', -0.5],
      [null, 'two\nlines', 1e9],
    ]
    const written = await writeSheet([
      { name: 'Students: [all]/2026?', rows, headings: 1, widths: [20, 14] },
      { name: '', rows: [] },
    ])
    expect(await readSheet(written)).toEqual({
      kind: 'xlsx',
      warnings: [],
      rows: [
        ['name', 'phone', 'n'],
        ['आशा <b>&"', '9000000001', '5'],
        ['=1+1', '+91', '-0.5'],
        ['', 'two\nlines', '1000000000'],
      ],
    })
  })

  // The library keeps its texts in a plain object, so that a cell "constructor" comes out empty (reported nowhere yet).
  const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).filter((text) => !(text in {}))

  test('any text comes back from XLSX as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const written = await writeSheet([{ name: 'S', rows: [['x', text, 'x']] }])
        expect((await rowsOf(written))[0]).toEqual(['x', text.trim() === '' ? '' : text, 'x'])
      }),
      { numRuns: 30 },
    )
  })

  test('CSV is marked, quoted and guarded against formulas', async () => {
    const csv = writeCsv([
      ['a', 'b;c', 'd"e', ' f'],
      ['=1+1', '+91', '-4', '-4+5'],
      ['@x', '\tx', '\rx', null],
      [-4, 1.5, 'आशा', "it's"],
    ])
    expect(csv.toString()).toBe(
      '\uFEFFa,"b;c","d""e"," f"\r\n\'=1+1,\'+91,-4,\'-4+5\r\n\'@x,"\'\tx","\'\rx",\r\n-4,1.5,आशा,it\'s\r\n',
    )
    expect((await rowsOf(csv))[3]).toEqual(['-4', '1.5', 'आशा', "it's"])
  })
})
