// Papers about money: a document on A5 or on a roll of 80 mm, and a year's statement on A4.
import { Pen } from '../../../platform/pdf/pen.ts'
import { drawA5 } from './a5.ts'
import type { PrintedReceipt, PrintedStatement } from './printed.ts'
import { drawRoll } from './roll.ts'
import { drawStatement } from './statement.ts'
import { paperWords } from './words.ts'

/** Draws what is asked for into one file. */
export async function draw(asked: PrintedReceipt | PrintedStatement): Promise<Buffer> {
  const words = paperWords[asked.locale]
  if (asked.what === 'statement') {
    const pen = new Pen(`${words.statement} · ${asked.year} · ${asked.student.name}`, asked.locale)
    drawStatement(pen, asked)
    return pen.finish()
  }
  const { document, paper } = asked
  const pen = new Pen(`${words.kinds[document.kind]} ${document.number}`, asked.locale)
  if (paper === 'a5') drawA5(pen, document)
  else drawRoll(pen, document)
  return pen.finish()
}
