// Papers about money: a document as it is shown and printed, and a student's statement of a financial year.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { type Locale, locales } from '../../platform/languages.ts'
import { printPdf } from '../../platform/pdf/printer.ts'
import { notFound } from '../../platform/problems.ts'
import type { Asker } from '../../platform/threads/turns.ts'
import { getFeeDocument, type WholeLine, type WholePart } from '../feeReceipts/reading.ts'
import { daysOfFinancialYear, financialYearText } from '../feeRules/financialYear.ts'
import { amountInWords } from '../feeRules/words.ts'
import { getInstituteLetterhead } from '../institute/institute.ts'
import type { Paper, PrintedReceipt, PrintedStatement } from './drawing/printed.ts'
import { balanceAfter, findStudent, listYear, type YearRow } from './feePapers.queries.ts'
import type { FeePaper } from './feePapers.schemas.ts'
import { stateName } from './states.ts'

const drawing = new URL('./drawing/draw.ts', import.meta.url)

type Page = z.output<typeof FeePaper>

/** A document with all that stands on it, in every language. Throws 404. */
export async function getFeePaper(db: Db, documentId: string): Promise<Page> {
  const [institute, document, balance] = await Promise.all([
    getInstituteLetterhead(db),
    getFeeDocument(db, documentId),
    balanceAfter(db, documentId),
  ])
  const { fullNumber, placeOfSupply, kind, note, cites, takenBackBy, by, ahead: _, ...rest } = document
  const isCreditNote = kind === 'credit_note'
  return {
    ...{ ...rest, ...balance, kind, institute, number: fullNumber, writtenBy: by?.name ?? null },
    placeOfSupply: { code: placeOfSupply, name: inAll((locale) => stateName(placeOfSupply, locale)) },
    lines: document.lines.map(lineOf),
    parts: document.parts.map(partOf),
    cites: cites && referenceOf(cites),
    takenBack: takenBackBy && { ...referenceOf(takenBackBy), reason: takenBackBy.reason },
    // A credit note's note is why it was written.
    reason: isCreditNote ? note : '',
    note: isCreditNote ? '' : note,
    inWords: inAll((locale) => amountInWords(document.paise, locale)),
  }
}

const inAll = (say: (locale: Locale) => string) =>
  Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Record<Locale, string>

const referenceOf = (other: { id: string; fullNumber: string; issuedOn: string }) => ({
  ...{ id: other.id, number: other.fullNumber, issuedOn: other.issuedOn },
})

/** A head that has no name in a language goes by its own. */
function lineOf({ head, headMr, headHi, note, ...line }: WholeLine): Page['lines'][number] {
  const names = head === null ? null : { en: head, mr: headMr || head, hi: headHi || head }
  return { ...line, head: names, note: note ?? '' }
}

const partOf = ({ chequeState, ...part }: WholePart): Page['parts'][number] => ({
  ...part,
  isOpen: chequeState === 'received' || chequeState === 'deposited',
})

/** A document as a PDF, in one language. Throws 404, and what `printPdf` throws. */
export async function printFeeDocument(
  db: Db,
  asked: { documentId: string; locale: Locale; paper: Paper; asker: Asker },
): Promise<{ file: Buffer; number: string }> {
  const { locale, paper } = asked
  const page = await getFeePaper(db, asked.documentId)
  const printed: PrintedReceipt = {
    ...{ what: 'document', locale, paper },
    document: {
      ...page,
      placeOfSupply: { ...page.placeOfSupply, name: page.placeOfSupply.name[locale] },
      lines: page.lines.map((line) => ({ ...line, head: line.head?.[locale] ?? null })),
      inWords: page.inWords[locale],
    },
  }
  return { file: await printPdf(asked.asker, drawing, printed), number: page.number }
}

/** A student's statement of the financial year that begins in this year, as a PDF. Throws 404 for no student. */
export async function printFeeStatement(
  db: Db,
  asked: { studentId: string; year: number; locale: Locale; now: Date; asker: Asker },
): Promise<Buffer> {
  const { studentId, year, locale, now } = asked
  const [student, institute, rows] = await Promise.all([
    findStudent(db, studentId),
    getInstituteLetterhead(db),
    listYear(db, studentId, year),
  ])
  if (!student) throw notFound()
  const statement: PrintedStatement = {
    ...{ what: 'statement', locale, student, institute, ...sumYear(rows, locale) },
    gstin: rows.findLast(({ gstin }) => gstin)?.gstin ?? null,
    year: `20${financialYearText(year)}`,
    ...daysOfFinancialYear(year),
    madeOn: dayInIndia(now),
  }
  return printPdf(asked.asker, drawing, statement)
}

/** What came in with each document and what went out, and all of it together; the tax is that of what moved money. */
function sumYear(documents: YearRow[], locale: Locale) {
  const rows = documents.map(({ moved, ...row }) => {
    const isBack = row.kind === 'credit_note' || row.kind === 'refund_voucher'
    return { ...row, received: isBack ? 0 : moved, givenBack: isBack ? moved : 0 }
  })
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
  const signed = (of: (row: (typeof rows)[number]) => number) =>
    sum((row) => Math.sign(row.received - row.givenBack) * of(row))
  const [received, givenBack] = [sum((row) => row.received), sum((row) => row.givenBack)]
  const net = received - givenBack
  return {
    // More may be given back in a year than was paid in it: what is below nothing has no words.
    ...{ rows, received, givenBack, net, netInWords: net < 0 ? '' : amountInWords(net, locale) },
    taxable: signed((row) => row.taxable),
    tax: signed((row) => row.cgst + row.sgst + row.igst),
  }
}
