// What stands on one document, from its head to its signature, wide enough for A5 or as narrow as a roll.
import type { Slab } from '../../../platform/pdf/lines.ts'
import { INK } from '../../../platform/pdf/pen.ts'
import { amount, dayText, money, rate } from './figures.ts'
import { boxed, fact, gap, inBox, pair, paragraph, ruler, type Sheet, side } from './layout.ts'
import { drawLines } from './lineTable.ts'
import type { DocumentKind, PrintedDocument, PrintedPart, PrintedReference } from './printed.ts'
import { paperWords } from './words.ts'

export const wordsOf = (sheet: Sheet) => paperWords[sheet.pen.locale]

/** The notes below the lines: how it was paid, in words, what is left, the tax's own sentence. */
export function notesOf(sheet: Sheet, document: PrintedDocument): Slab[] {
  const words = wordsOf(sheet)
  const small = { size: sheet.small }
  const inside = inBox(sheet)
  return [
    boxed(
      sheet,
      [
        ...paragraph(inside, words.inWords, { ...small, colour: INK.faint }),
        ...paragraph(inside, document.inWords, { bold: true }),
      ],
      'ground',
    ),
    gap(5),
    ...partsOf(sheet, document),
    ...balanceOf(sheet, document),
    ...(document.note ? paragraph(sheet, document.note, small) : []),
    ...(document.gstin ? paragraph(sheet, words.reverseCharge, { ...small, colour: INK.faint }) : []),
  ]
}

function partsOf(sheet: Sheet, { kind, parts }: PrintedDocument): Slab[] {
  if (parts.length === 0) return []
  const words = wordsOf(sheet)
  const title = kind === 'refund_voucher' ? words.givenBackBy : words.paidBy
  return [
    ...paragraph(sheet, title, { size: sheet.small, colour: INK.faint }),
    ...parts.map((part) => pair(sheet, partText(sheet, part), amount(part.paise))),
    ...(parts.some(({ isOpen }) => isOpen)
      ? paragraph(sheet, words.realisation, { size: sheet.small, bold: true })
      : []),
    gap(3),
  ]
}

function partText(sheet: Sheet, { mode, reference, bank, datedOn }: PrintedPart): string {
  const words = wordsOf(sheet)
  const named = reference && [words.references[mode], reference].filter(Boolean).join(' ')
  const dated = mode === 'cheque' && datedOn ? words.dated(dayText(datedOn, sheet.pen.locale)) : ''
  return [[words.modes[mode], named].filter(Boolean).join(' '), bank, dated].filter(Boolean).join(', ')
}

function balanceOf(sheet: Sheet, { kind, takenBack, left, ahead }: PrintedDocument): Slab[] {
  if (kind === 'credit_note' || kind === 'refund_voucher' || takenBack) return []
  const words = wordsOf(sheet)
  return [
    left > 0
      ? pair(sheet, words.left, money(left), { bold: true })
      : side([{ width: sheet.width, slabs: paragraph(sheet, words.nothingLeft, { bold: true }) }]),
    ...(ahead > 0 ? [pair(sheet, words.advanceLeft, money(ahead))] : []),
    gap(3),
  ]
}

/** The sums below the lines. */
export function totalsOf(sheet: Sheet, document: PrintedDocument): Slab[] {
  const words = wordsOf(sheet)
  const total = {
    refund_voucher: words.totalGivenBack,
    credit_note: words.totalCredited,
    receipt: words.totalReceived,
    tax_invoice: words.totalReceived,
    receipt_voucher: words.totalReceived,
  }[document.kind]
  return [
    ...(document.gstin
      ? [pair(sheet, words.taxable, amount(document.taxable)), ...taxesOf(sheet, document)]
      : []),
    ...(document.gstin ? [ruler(sheet)] : []),
    pair(sheet, total, money(document.paise), { bold: true, size: sheet.size + 2 }),
  ]
}

/** Each tax at each of its rates, with its amount (Rule 46 (l) and (m)). */
function taxesOf(sheet: Sheet, { lines }: PrintedDocument): Slab[] {
  const byRate = [...Map.groupBy(lines, ({ taxBps }) => taxBps)].sort(([a], [b]) => a - b)
  return byRate.flatMap(([bps, ofRate]) => {
    const sum = (tax: 'cgst' | 'sgst' | 'igst') => ofRate.reduce((total, line) => total + line[tax], 0)
    const [central, state, integrated] = [sum('cgst'), sum('sgst'), sum('igst')]
    if (central + state + integrated === 0) return []
    if (integrated > 0) return [pair(sheet, `IGST ${rate(bps)} %`, amount(integrated))]
    return [
      pair(sheet, `CGST ${rate(bps / 2)} %`, amount(central)),
      pair(sheet, `SGST ${rate(bps / 2)} %`, amount(state)),
    ]
  })
}

/** What the document refers to: what it takes back or gives back from, and what took it back itself. */
export function referencesOf(sheet: Sheet, { cites, reason, takenBack }: PrintedDocument): Slab[] {
  const words = wordsOf(sheet)
  const inside = inBox(sheet)
  const said = (one: PrintedReference) => words.of(one.number, dayText(one.issuedOn, sheet.pen.locale))
  const slabs: Slab[] = []
  if (takenBack) {
    const by = words.takenBackBy(takenBack.number, dayText(takenBack.issuedOn, sheet.pen.locale))
    const lines = [
      ...paragraph(inside, `${words.takenBack}: ${by}`, { bold: true }),
      ...(takenBack.reason ? paragraph(inside, `${words.reason}: ${takenBack.reason}`) : []),
    ]
    slabs.push(boxed(sheet, lines, 'frame'), gap(4))
  }
  if (cites) slabs.push(...fact(sheet, words.against, said(cites)))
  if (reason) slabs.push(...fact(sheet, words.reason, reason))
  if (cites || reason) slabs.push(gap(3))
  return slabs
}

export function whoIs(sheet: Sheet, { kind, student }: PrintedDocument): Slab[] {
  const words = wordsOf(sheet)
  const titles: Partial<Record<DocumentKind, string>> = {
    refund_voucher: words.givenBackTo,
    credit_note: words.creditedTo,
  }
  return [
    ...paragraph(sheet, titles[kind] ?? words.receivedFrom, { size: sheet.small, colour: INK.faint }),
    ...paragraph(sheet, student.name, { bold: true, size: sheet.size + 1 }),
    ...fact(sheet, words.roll, student.rollNumber),
    ...(student.address ? paragraph(sheet, student.address, { size: sheet.small }) : []),
  ]
}

/** Number, date and, where tax is taken, the place of supply with its state's code (Rule 46 (b), (c), (n)). */
export function whichIs(sheet: Sheet, { number, issuedOn, gstin, placeOfSupply }: PrintedDocument): Slab[] {
  const words = wordsOf(sheet)
  return [
    ...fact(sheet, words.number, number, { bold: true }),
    ...fact(sheet, words.date, dayText(issuedOn, sheet.pen.locale)),
    ...(gstin ? fact(sheet, words.place, `${placeOfSupply.name} (${words.code} ${placeOfSupply.code})`) : []),
  ]
}

/** Where somebody signs for the institute (Rule 46 (q)). */
export function signatureOf(sheet: Sheet, { institute, writtenBy }: PrintedDocument): Slab[] {
  const words = wordsOf(sheet)
  const style = { size: sheet.small, align: 'centre' } as const
  return [
    ...paragraph(sheet, words.forInstitute(institute.name), style),
    gap(24),
    ruler(sheet),
    ...paragraph(sheet, words.signature, style),
    ...(writtenBy ? paragraph(sheet, words.writtenBy(writtenBy), { ...style, colour: INK.faint }) : []),
  ]
}

/** The lines, as a table or, on a roll, one under the other. */
export const linesOf = (sheet: Sheet, document: PrintedDocument, narrow: boolean): Slab[] =>
  drawLines(sheet, document, wordsOf(sheet), narrow)
