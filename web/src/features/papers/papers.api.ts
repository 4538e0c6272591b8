// What the screens of tests on paper ask of the server, and the sentences for its codes.
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

export type PaperSets = Get<'/v1/exams/{examId}/paper-sets'>
export type PaperMarks = Get<'/v1/exams/{examId}/paper-marks'>
export type PaperRow = PaperMarks['rows'][number]
export type PaperList = Get<'/v1/imports/{importId}'>
export type SetCode = PaperSets['sets'][number]['code']
export type Language = 'en' | 'mr' | 'hi'
export type Kind = 'omr' | 'marks'
export type Preview =
  paths['/v1/exams/{examId}/paper-imports']['post']['responses']['201']['content']['application/json']
export type Columns = Preview['columns']
type NewSets = NonNullable<
  paths['/v1/exams/{examId}/paper-sets']['put']['requestBody']
>['content']['application/json']
export type TypedRows = NonNullable<
  paths['/v1/exams/{examId}/paper-marks']['put']['requestBody']
>['content']['application/json']['rows']

const path = (examId: string) => ({ params: { path: { examId } } })

export const setsOf = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId, 'paper-sets'],
    queryFn: () => ask(api.GET('/v1/exams/{examId}/paper-sets', path(examId))),
  })

export const makeSets = (examId: string, body: NewSets, key: string) =>
  ask(
    api.PUT('/v1/exams/{examId}/paper-sets', { ...path(examId), body, headers: { 'Idempotency-Key': key } }),
  )

/** A file that is drawn for whoever asks. */
type Drawn = Promise<{ data?: Blob; response: Response }>

/** Fetches the paper of a set, or its key, and hands it to the browser. */
export async function fetchPaper(
  examId: string,
  code: SetCode,
  query: { locale: Language; what: 'paper' | 'key' },
): Promise<void> {
  const drawn = api.GET('/v1/exams/{examId}/paper-sets/{code}/file', {
    params: { path: { examId, code }, query },
    parseAs: 'blob',
  })
  saveFile(await ask(drawn as Drawn), `${query.what}-${code}-${query.locale}.pdf`)
}

/** The same with the answer sheet; `set` where each set has its own. */
export async function fetchSheet(examId: string, query: { locale: Language; set?: SetCode }): Promise<void> {
  const drawn = api.GET('/v1/exams/{examId}/answer-sheet', {
    params: { path: { examId }, query },
    parseAs: 'blob',
  })
  saveFile(await ask(drawn as Drawn), `answer-sheet-${query.locale}.pdf`)
}

export const marksOf = (examId: string) =>
  queryOptions({
    queryKey: ['exam', examId, 'paper-marks'],
    queryFn: () => ask(api.GET('/v1/exams/{examId}/paper-marks', path(examId))),
  })

export const writeMarks = (examId: string, rows: TypedRows) =>
  ask(api.PUT('/v1/exams/{examId}/paper-marks', { ...path(examId), body: { rows } }))

export const MAX_BYTES = 10_000_000

export const previewFile = (
  examId: string,
  { file, kind, columns }: { file: File; kind: Kind; columns?: Columns },
  key: string,
) =>
  ask(
    api.POST('/v1/exams/{examId}/paper-imports', {
      params: {
        path: { examId },
        query: {
          fileName: file.name.slice(0, 200),
          kind,
          ...(columns && { columns: JSON.stringify(columns) }),
        },
      },
      body: file as never,
      bodySerializer: (bytes: unknown) => bytes as Blob,
      headers: { 'content-type': 'application/octet-stream', 'Idempotency-Key': key },
    }),
  )

export const PAGE_SIZE = 50

/** A list with a page of its rows; asked again while it is being written, should no live update come. */
export const listOf = (importId: string, only: 'all' | 'problems', page: number) =>
  queryOptions({
    queryKey: ['imports', importId, only, page],
    queryFn: () =>
      ask(
        api.GET('/v1/imports/{importId}', {
          params: { path: { importId }, query: { only, page, pageSize: PAGE_SIZE } },
        }),
      ),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.state === 'writing' ? 1_500 : false),
  })

export const confirmList = (importId: string) =>
  ask(
    api.POST('/v1/imports/{importId}/confirm', {
      params: { path: { importId } },
      body: { leaveOut: [], leaveOutProblems: true },
    }),
  )
export const undoList = (importId: string) =>
  ask(api.POST('/v1/imports/{importId}/undo', { params: { path: { importId } } }))

addSentences({
  problems: {
    'exam-not-scheduled': msg`The paper is still being set up. Schedule the exam first; then its questions stay.`,
    'exam-not-begun': msg`The test has not begun yet. Marks can be entered from its hour on.`,
    'is-practice': msg`This is a practice: it is not sat on paper.`,
    'paper-sets-in-use': msg`Answer sheets were read by these sets already, so they stay as they are.`,
    'paper-sets-changed': msg`The sets were drawn anew after this file was read. Upload the file again.`,
    'print-under-way': msg`What you asked for before is still being printed. Wait for it, then ask again.`,
    'printer-busy': msg`Many papers are being printed just now. Try again in a few seconds.`,
    'rows-no-longer-fit': msg`${{ rows: 0 }} of these students have a result by now. Upload the file again to see which.`,
    'rows-with-problems': msg`${{ rows: 0 }} rows have problems. Mend them in the file, or leave them out.`,
    'nothing-to-import': msg`No row is left to take in.`,
    'import-not-waiting': msg`This list was confirmed already.`,
    'import-not-undoable': msg`It is too late to take this list back, or it was taken back already.`,
    'no-rows': msg`There is a head line, but no marks or answers below it.`,
    'sheet-empty': msg`There is nothing in this file.`,
    'sheet-not-a-sheet': msg`This is not a spreadsheet. Save it as XLSX or CSV and choose it again.`,
    'sheet-old-excel': msg`This is an old Excel file (.xls). Open it, save it as .xlsx, and choose that one.`,
    'sheet-damaged': msg`This file is damaged and cannot be read. Save it again and choose the new one.`,
    'sheet-encoding': msg`The letters of this CSV cannot be read. Save it as “CSV UTF-8”, or as XLSX.`,
    'sheet-too-many-rows': msg`This sheet has too many rows: at most ${{ limit: 5000 }} are read.`,
    'sheet-too-many-columns': msg`This sheet has too many columns: at most ${{ limit: 400 }} are read.`,
    unexpected: msg`Something went wrong on our side, and nothing was taken in. Try again, or tell the office.`,
  },
  fields: {
    'set-needed': msg`The sets have different kinds of questions at their numbers: choose the set of the sheet.`,
    'bad-columns': msg`These columns do not fit the file.`,
    'not-a-sitter': msg`Nobody with this roll number sits this test.`,
    'twice-in-file': msg`This stands in line ${{ line: 1 }} already.`,
    'sat-computer': msg`Sat this test on a screen already.`,
    'sat-omr': msg`Has an answer sheet for this test already.`,
    'sat-marks': msg`Has marks typed for this test already.`,
    'sat-otherwise': msg`Sat this test otherwise; these marks are not typed.`,
    'set-missing': msg`No set is filled in.`,
    'unknown-set': msg`There is no such set.`,
    'answer-unreadable': msg`Question ${{ question: 1 }}: “${{ said: 'Z' }}” is no answer.`,
    'not-marks': msg`These are no marks.`,
    'marks-too-many': msg`At most ${{ max: '720' }}.`,
    'marks-too-few': msg`At least ${{ min: '-180' }}.`,
    'sections-missing': msg`Marks of a section are missing.`,
    missing: msg`Please fill this in.`,
  },
})
