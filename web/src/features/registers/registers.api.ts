// What the register screens ask of the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import type { paths } from '../../api/schema.d.ts'
import type { Language } from '../../words/language.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type BatchMonth = Reply<'/v1/batches/{batchId}/register'>
export type RegisterRow = BatchMonth['rows'][number]
export type DayMark = NonNullable<RegisterRow['marks'][number]>
export type BatchDay = Reply<'/v1/batches/{batchId}/register/days/{day}'>
export type HeatMap = Reply<'/v1/attendance/heat-map'>

export const batchMonthQuery = (batchId: string, month: string) =>
  queryOptions({
    queryKey: ['attendance', 'batch', batchId, month],
    queryFn: () =>
      ask(api.GET('/v1/batches/{batchId}/register', { params: { path: { batchId }, query: { month } } })),
    placeholderData: keepPreviousData,
  })

export const batchDayQuery = (batchId: string, day: string) =>
  queryOptions({
    queryKey: ['attendance', 'batch-day', batchId, day],
    queryFn: () =>
      ask(api.GET('/v1/batches/{batchId}/register/days/{day}', { params: { path: { batchId, day } } })),
  })

export const heatMapQuery = (to: string) =>
  queryOptions({
    queryKey: ['attendance', 'heat-map', to],
    queryFn: () => ask(api.GET('/v1/attendance/heat-map', { params: { query: { to } } })),
  })

export const PAGE_SIZE = 20

export const lowQuery = (month: string, page: number) =>
  queryOptions({
    queryKey: ['attendance', 'low', month, page],
    queryFn: () =>
      ask(api.GET('/v1/attendance/low', { params: { query: { month, page, pageSize: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  })

export const batchesQuery = (page: number) =>
  queryOptions({
    queryKey: ['batches', 'registers', page],
    queryFn: () => ask(api.GET('/v1/batches', { params: { query: { page, pageSize: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  })

/** Fetches the month's sheet as a file and hands it to the browser. */
export async function fetchRegister(
  { batch, month }: Pick<BatchMonth, 'batch' | 'month'>,
  format: 'xlsx' | 'pdf',
  locale: Language,
): Promise<void> {
  const file = api.GET('/v1/batches/{batchId}/register/file', {
    params: { path: { batchId: batch.id }, query: { month, format, locale } },
    parseAs: 'blob',
  }) as Promise<{ data?: Blob; response: Response }>
  saveFile(await ask(file), `${batch.name} ${month}.${format}`)
}
