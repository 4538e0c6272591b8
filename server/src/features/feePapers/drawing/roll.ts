// A document on a thermal roll of 80 mm, 72 mm of which are printed: as long as what stands on it.
import { heightOf } from '../../../platform/pdf/lines.ts'
import type { Pen } from '../../../platform/pdf/pen.ts'
import { linesOf, notesOf, referencesOf, signatureOf, totalsOf, whichIs, whoIs, wordsOf } from './document.ts'
import { drawDown, gap, paragraph, ruler, type Sheet } from './layout.ts'
import type { PrintedDocument } from './printed.ts'

const MM = 72 / 25.4
const WIDTH = 80 * MM
const MARGIN = 4 * MM

export function drawRoll(pen: Pen, document: PrintedDocument): void {
  const sheet: Sheet = { pen, width: WIDTH - 2 * MARGIN, size: 9, small: 7.8 }
  const slabs = [
    ...headOf(sheet, document),
    ruler(sheet, 1),
    ...whichIs(sheet, document),
    gap(4),
    ...whoIs(sheet, document),
    gap(4),
    ...referencesOf(sheet, document),
    ...linesOf(sheet, document, true),
    gap(3),
    ...totalsOf(sheet, document),
    gap(6),
    ...notesOf(sheet, document),
    gap(10),
    ...signatureOf(sheet, document),
  ]
  pen.doc.addPage({ size: [WIDTH, heightOf(slabs) + 2 * MARGIN], margin: 0 })
  drawDown(slabs, MARGIN, MARGIN)
}

function headOf(sheet: Sheet, { institute, gstin, kind }: PrintedDocument) {
  const words = wordsOf(sheet)
  const centred = { align: 'centre' } as const
  const small = { ...centred, size: sheet.small }
  return [
    ...paragraph(sheet, institute.name, { ...centred, size: 12.5, bold: true }),
    ...(institute.address ? paragraph(sheet, institute.address, small) : []),
    ...(institute.phone ? paragraph(sheet, `${words.phone} ${institute.phone}`, small) : []),
    ...(gstin ? paragraph(sheet, `${words.gstin} ${gstin}`, { ...centred, bold: true }) : []),
    gap(5),
    ...paragraph(sheet, words.kinds[kind], { ...centred, size: 11.5, bold: true }),
  ]
}
