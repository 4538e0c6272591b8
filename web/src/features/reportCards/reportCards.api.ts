// What the screens of report cards ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

export type Prints =
  paths['/v1/batches/{batchId}/report-prints']['get']['responses']['200']['content']['application/json']
export type Print = Prints['prints'][number]
export type Language = Print['locale']

const path = (batchId: string) => ({ params: { path: { batchId } } })

/** The last prints of a batch; asked again while one is under way, should no live update come. */
export const printsOf = (batchId: string) =>
  queryOptions({
    queryKey: ['batch', batchId, 'report-prints'],
    queryFn: () => ask(api.GET('/v1/batches/{batchId}/report-prints', path(batchId))),
    refetchInterval: ({ state }) => (state.data?.prints.some(isUnderWay) ? 2_000 : false),
  })

export const isUnderWay = ({ state }: Print) => state === 'waiting' || state === 'printing'

export const printBatch = (batchId: string, locale: Language) =>
  ask(api.POST('/v1/batches/{batchId}/report-prints', { ...path(batchId), body: { locale } }))

/** Fetches one student's card and hands it to the browser. */
export async function fetchCard(studentId: string, locale: Language): Promise<void> {
  const drawn = api.GET('/v1/students/{studentId}/report-card', {
    params: { path: { studentId }, query: { locale } },
    parseAs: 'blob',
  }) as Promise<{ data?: Blob; response: Response }>
  saveFile(await ask(drawn), `report-card-${locale}.pdf`)
}

addSentences({
  problems: {
    'batch-empty': msg`Nobody is in this batch today.`,
    'already-printing': msg`The cards of this batch are being printed already.`,
    'print-under-way': msg`What you asked for before is still being printed. Wait for it, then ask again.`,
    'printer-busy': msg`Many papers are being printed just now. Try again in a few seconds.`,
  },
})
