// An uploaded spreadsheet, read; a file that is refused becomes a problem that says why.
import { Problem } from '../../platform/problems.ts'
import { readSheet, type SheetToWrite, writeSheet } from '../../platform/spreadsheets.ts'
import { type Sheet, type SheetLimits, SheetProblem } from '../../platform/spreadsheets.types.ts'

/** Reads the first sheet of an upload. Throws 422 `sheet-…` with SheetProblem's own codes and figures. */
export async function readUploadedSheet(bytes: Buffer, limits: Partial<SheetLimits> = {}): Promise<Sheet> {
  try {
    return await readSheet(bytes, limits)
  } catch (error) {
    if (error instanceof SheetProblem) throw new Problem(422, `sheet-${error.code}`, { params: error.params })
    throw error
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Sender {
  header(name: string, value: string): Sender
  type(mediaType: string): Sender
  send(bytes: Buffer): unknown
}

/** Sends a workbook as a download. */
export async function sendWorkbook(reply: Sender, fileName: string, sheets: SheetToWrite[]): Promise<void> {
  const bytes = await writeSheet(sheets)
  reply.type(XLSX).header('content-disposition', `attachment; filename="${fileName}"`).send(bytes)
}
