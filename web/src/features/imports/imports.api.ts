// What the screens of lists from files ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type ImportSummary = Get<'/v1/imports'>['rows'][number]
export type Import = Get<'/v1/imports/{importId}'>
export type ImportRow = Import['rows'][number]
export type Only = 'all' | 'problems' | 'duplicates'

export const PAGE_SIZE = 50
export const MAX_BYTES = 5_000_000

export const importList = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => ask(api.GET('/v1/imports', { params: { query: { pageSize: 20 } } })),
})

const rowsOf = (importId: string, only: Only, page: number, pageSize: number) =>
  ask(api.GET('/v1/imports/{importId}', { params: { path: { importId }, query: { only, page, pageSize } } }))

/** An import with a page of its rows; asked again while it is being written, should no live update come. */
export const importQuery = (importId: string, only: Only, page: number) =>
  queryOptions({
    queryKey: ['imports', importId, only, page],
    queryFn: () => rowsOf(importId, only, page, PAGE_SIZE),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.state === 'writing' ? 1_500 : false),
  })

/** The lines that look like somebody who is there already: of the whole list, not of a page. */
export const duplicateLines = (importId: string, count: number) =>
  queryOptions({
    queryKey: ['imports', importId, 'duplicate-lines'],
    enabled: count > 0,
    queryFn: async () => {
      const lines: number[] = []
      for (let page = 1; lines.length < count; page++) {
        const { rows } = await rowsOf(importId, 'duplicates', page, 200)
        if (rows.length === 0) break
        lines.push(...rows.filter((row) => row.problems.length === 0).map((row) => row.line))
        if (page * 200 >= count) break
      }
      return lines
    },
  })

export const openBatches = queryOptions({
  queryKey: ['batches', 'open'],
  queryFn: () => ask(api.GET('/v1/batches', { params: { query: { pageSize: 200 } } })),
})

type Upload = { file: File; batchId?: string; locale: 'en' | 'mr' | 'hi' }

export const previewStudents = ({ file, batchId, locale }: Upload, key: string) =>
  ask(
    api.POST('/v1/imports/students', {
      params: { query: { fileName: file.name.slice(0, 200), locale, ...(batchId && { batchId }) } },
      body: file as never,
      bodySerializer: (bytes: unknown) => bytes as Blob,
      headers: { 'content-type': 'application/octet-stream', 'Idempotency-Key': key },
    }),
  )

type LeaveOut = { leaveOut: number[]; leaveOutProblems: boolean }

export const confirmImport = (importId: string, body: LeaveOut) =>
  ask(api.POST('/v1/imports/{importId}/confirm', { params: { path: { importId } }, body }))
export const undoImport = (importId: string) =>
  ask(api.POST('/v1/imports/{importId}/undo', { params: { path: { importId } } }))

/** Fetches the template as a signed-in person, and hands it to the browser as a download. */
export async function downloadTemplate(): Promise<void> {
  const blob = await ask(
    api.GET('/v1/imports/students/template', { parseAs: 'blob' }) as Promise<{
      data?: Blob
      response: Response
    }>,
  )
  saveFile(blob, 'students.xlsx')
}

addSentences({
  problems: {
    'sheet-empty': msg`There is nothing in this file.`,
    'sheet-not-a-sheet': msg`This is not a spreadsheet. Save the list as XLSX or CSV and choose it again.`,
    'sheet-old-excel': msg`This is an old Excel file (.xls). Open it, save it as .xlsx, and choose that one.`,
    'sheet-password-protected': msg`This file is locked with a password. Save a copy without one.`,
    'sheet-damaged': msg`This file is damaged and cannot be read. Save it again and choose the new one.`,
    'sheet-encoding': msg`The letters of this CSV cannot be read. Save it as “CSV UTF-8”, or as XLSX.`,
    'sheet-formula-only': msg`This sheet holds only formulas without results. Open it, save it, and choose it again.`,
    'sheet-zip-bomb': msg`This file unpacks to far more than a list. It was not read.`,
    'sheet-too-large': msg`This file is too large. A list of 5,000 students fits easily.`,
    'sheet-too-many-rows': msg`This sheet has too many rows: at most ${{ limit: 5000 }} are read. Split the list.`,
    'sheet-too-many-columns': msg`This sheet has too many columns. Take the template.`,
    'sheet-cell-too-long': msg`A cell of this sheet holds far too much text.`,
    'column-missing': msg`There is no column “Name” in the first row. Take the template, or rename the heading.`,
    'no-rows': msg`There are headings, but no students below them.`,
    'unknown-batch': msg`This batch is not there any more. Choose another one.`,
    'import-not-waiting': msg`This list was confirmed already.`,
    'import-not-undoable': msg`It is too late to take this list back, or it was taken back already.`,
    'rows-with-problems': msg`${{ rows: 0 }} rows have problems. Mend them in the file, or leave them out.`,
    'nothing-to-import': msg`No row is left to take in.`,
    'rows-no-longer-fit': msg`Somebody else took ${{ rows: 0 }} of these phones or e-mails in the meantime. Upload the file again to see which.`,
    'people-have-attempts': msg`${{ people: 0 }} of these students have sat a test already, so the list stays.`,
    'people-have-signed-in': msg`${{ people: 0 }} of these people have chosen a password already, so the list stays.`,
    'guardians-have-others': msg`${{ people: 0 }} of these guardians have other children here by now, so the list stays.`,
    unexpected: msg`Something went wrong on our side, and nothing was taken in. Try again, or tell the office.`,
  },
  fields: {
    'phone-invalid': msg`This is not a phone number. A mobile number in India has 10 digits.`,
    'email-invalid': msg`This is not an e-mail address. It looks like name@example.in.`,
    'date-invalid': msg`This is not a date. Write 31/05/2009.`,
    'in-the-future': msg`This day is still to come.`,
    'unknown-batch': msg`There is no batch of this name.`,
    'unknown-relation': msg`Write mother, father, grandparent, sibling, relative or guardian.`,
    'unknown-language': msg`Write English, Marathi or Hindi.`,
    'unknown-answer': msg`Write yes or no.`,
    'roll-number-invalid': msg`A roll number has letters, digits, - and / only.`,
    'roll-number-taken': msg`Another student has this roll number.`,
    'sign-in-taken': msg`Somebody else signs in with this.`,
    'twice-in-file': msg`This stands in line ${{ line: 1 }} already.`,
    'guardian-missing': msg`A consent needs the guardian who signed it.`,
    'batch-full': msg`The batch has only ${{ seats: 0 }} free seats.`,
    'below-least-age': msg`The institute enrols from the age of ${{ age: 16 }} on.`,
    missing: msg`Please fill this in.`,
    'formula-without-value': msg`A formula stands here without its result. Open the file, save it, and upload it again.`,
    'error-value': msg`An error of the spreadsheet stands here.`,
  },
})
