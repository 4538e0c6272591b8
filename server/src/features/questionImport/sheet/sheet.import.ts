// A spreadsheet of questions: CSV or XLSX, one question a row.
import { readUploadedSheet } from '../../imports/sheets.ts'
import { type GivenFile, type Importer, type ReadFile, shownSource } from '../reading/importer.ts'
import { readQuestionRows } from './questionSheet.ts'

/** With room for the headings and for blank rows between. */
const MOST_ROWS = 5_100

export const sheetImporter: Importer = {
  recognises: ({ bytes, name }) =>
    /\.(?:csv|tsv|xlsx?|ods)$/i.test(name) || bytes.subarray(0, 2).toString('latin1') === 'PK',
  read: readSheetFile,
}

async function readSheetFile({ bytes }: GivenFile): Promise<ReadFile> {
  const { rows } = await readUploadedSheet(bytes, { rows: MOST_ROWS })
  const sourceOf = (line: number) => {
    const cells = (rows[line - 1] ?? []).filter((cell) => cell.trim() !== '')
    return shownSource(cells.join(' | '))
  }
  return { ...readQuestionRows(rows), place: 'row', sourceOf }
}
