// Builds Word files for tests: paragraphs, tables, formulas and pictures down to the XML.
import { buildZip, type Part } from '../../../platform/spreadsheets.fixtures.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A run of letters with the XML of its looks; \t is a tab, \n a line break. */
export const run = (text: string, look = '') =>
  text
    .split(/([\t\n])/)
    .map((part) => {
      const inside =
        part === '\t'
          ? '<w:tab/>'
          : part === '\n'
            ? '<w:br/>'
            : `<w:t xml:space="preserve">${escaped(part)}</w:t>`
      return part === '' ? '' : `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${inside}</w:r>`
    })
    .join('')

/** A paragraph: words, or the XML of its runs, with the XML of its properties. */
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`

/** A paragraph of a list of Word's. */
export const numbered = (inside: string, numId: number, level = 0) =>
  paragraph(inside, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

/** A table of cells: words, or the XML of their paragraphs. */
export const table = (rows: string[][]) =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${row.map((cell) => `<w:tc>${cell.startsWith('<w:p') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

/** A formula from its OMML. */
export const formula = (omml: string) => `<m:oMath>${omml}</m:oMath>`
export const mathRun = (text: string) => `<m:r><m:t>${escaped(text)}</m:t></m:r>`

/** A picture of the relation rId1, rId2 …, as Word draws it. */
export const picture = (id: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="a figure"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

/** List 1 counts 1. 2. 3. with (A) (B) below; list 2 counts a) b); list 3 begins list 1's numbers anew; list 4 has bullets. */
const numbering =
  `<w:numbering ${namespaces}>` +
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'upperLetter', '(%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>'

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`

/** A Word file with this body; media are parts by their name, with rId1, rId2 … in order. */
export function buildWord(
  body: string,
  media: Record<string, Part> = {},
  more: Record<string, Part> = {},
): Buffer {
  const names = Object.keys(media)
  return buildZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${relation('n', 'numbering', 'numbering.xml')}${names
      .map((name, at) => relation(`rId${at + 1}`, 'image', `media/${name}`))
      .join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': numbering,
    ...Object.fromEntries(names.map((name) => [`word/media/${name}`, media[name] ?? ''])),
    ...more,
  })
}
