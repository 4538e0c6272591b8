// What the screens of the books ask of the server.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never
type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never

export type DayBook = Reply<'/v1/day-books/{day}'>
export type Cashier = DayBook['cashiers'][number]
export type Drawer = Cashier['drawer']
export type Mode = DayBook['modes'][number]['mode']
export type DayDocument = Reply<'/v1/day-books/{day}/documents'>['rows'][number]
export type DuesReport = Reply<'/v1/fee-reports/dues'>
export type Debtor = Reply<'/v1/fee-reports/debtors'>['rows'][number]
export type Picture = Reply<'/v1/fee-reports/picture'>
export type Collections = Reply<'/v1/fee-reports/collections'>
export type Granted = Reply<'/v1/fee-reports/concessions'>
export type FeeExport = Reply<'/v1/fee-exports'>['rows'][number]
export type GstSummary = Reply<'/v1/gst-summary'>

addSentences({
  problems: {
    'day-locked': msg`This day is closed. Only the owner can open it again.`,
    'day-not-begun': msg`This day has not begun.`,
    'day-not-closed': msg`This day is open already.`,
    'drawer-counted': msg`The drawer is counted already; its opening amount stays.`,
    'drawers-not-counted': msg`These drawers are not counted as they are now: ${{ drawers: '' }}.`,
    'exports-under-way': msg`Three files of yours are being made. Wait until one is ready.`,
    'preview-changed': msg`Something has changed since this was shown. Look at it again; nobody was told.`,
  },
  fields: {
    'difference-unexplained': msg`Say where the difference comes from, in a few words.`,
    'not-a-cashier': msg`This person takes no money.`,
    'before-start': msg`The last day is before the first.`,
    'span-too-long': msg`This is too long: at most ${{ days: 0 }} days.`,
    'not-a-quarter': msg`A quarter begins in January, April, July or October.`,
  },
})

const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const dayBook = (day: string) =>
  queryOptions({
    queryKey: ['books', 'day', day],
    queryFn: () => ask(api.GET('/v1/day-books/{day}', { params: { path: { day } } })),
    refetchInterval: 60_000,
  })

export const PAGE_SIZE = 50

export interface DocumentFilter {
  mode?: Mode | 'advance' | undefined
  cashierId?: string | undefined
  search?: string | undefined
}
const askDocuments = (day: string, filter: DocumentFilter, page: number, pageSize = PAGE_SIZE) =>
  ask(
    api.GET('/v1/day-books/{day}/documents', {
      params: { path: { day }, query: { ...filter, page, pageSize } },
    }),
  )
export const dayDocuments = (day: string, filter: DocumentFilter, page: number) =>
  queryOptions({
    queryKey: ['books', 'day', day, 'documents', filter, page],
    queryFn: () => askDocuments(day, filter, page),
    placeholderData: keepPreviousData,
  })

/** Every document of a day, page by page: for paper. */
export async function askAllDocuments(day: string): Promise<DayDocument[]> {
  const all: DayDocument[] = []
  for (let page = 1; ; page++) {
    const { rows, total } = await askDocuments(day, {}, page, 200)
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}

const drawerPath = (day: string, cashierId: string) => ({ params: { path: { day, cashierId } } })
export const openDrawer = (day: string, cashierId: string, opening: number, key: string) =>
  ask(
    api.PUT('/v1/day-books/{day}/drawers/{cashierId}', {
      ...drawerPath(day, cashierId),
      body: { opening },
      ...withKey(key),
    }),
  )
export const countDrawer = (
  day: string,
  cashierId: string,
  body: { count: Record<string, number>; note: string },
  key: string,
) =>
  ask(
    api.POST('/v1/day-books/{day}/drawers/{cashierId}/counts', {
      ...drawerPath(day, cashierId),
      body,
      ...withKey(key),
    }),
  )
export const closeDay = (day: string, key: string) =>
  ask(api.POST('/v1/day-books/{day}/closing', { params: { path: { day } }, ...withKey(key) }))
export const reopenDay = (day: string, reason: string, key: string) =>
  ask(
    api.POST('/v1/day-books/{day}/reopening', {
      params: { path: { day } },
      body: { reason },
      ...withKey(key),
    }),
  )

export const duesReport = queryOptions({
  queryKey: ['books', 'dues'],
  queryFn: () => ask(api.GET('/v1/fee-reports/dues')),
})
export const feesPicture = (month: string) =>
  queryOptions({
    queryKey: ['books', 'picture', month],
    queryFn: () => ask(api.GET('/v1/fee-reports/picture', { params: { query: { month } } })),
    placeholderData: keepPreviousData,
  })
export type DebtorFilter = Omit<Query<'/v1/fee-reports/debtors'>, 'page' | 'pageSize'>
export const debtorList = (filter: DebtorFilter, page: number) =>
  queryOptions({
    queryKey: ['books', 'debtors', filter, page],
    queryFn: () =>
      ask(
        api.GET('/v1/fee-reports/debtors', { params: { query: { ...filter, page, pageSize: PAGE_SIZE } } }),
      ),
    placeholderData: keepPreviousData,
  })

export const previewReminders = (studentIds: string[]) =>
  queryOptions({
    queryKey: ['books', 'reminders', studentIds],
    queryFn: () => ask(api.POST('/v1/fee-reminders/preview', { body: { studentIds } })),
    staleTime: 0,
  })
export const remindFees = (body: { studentIds: string[]; students: number; title: string }, key: string) =>
  ask(api.POST('/v1/fee-reminders', { body, ...withKey(key) }))

export type CollectionsAsked = Query<'/v1/fee-reports/collections'>
export const collections = (asked: CollectionsAsked) =>
  queryOptions({
    queryKey: ['books', 'collections', asked],
    queryFn: () => ask(api.GET('/v1/fee-reports/collections', { params: { query: asked } })),
    placeholderData: keepPreviousData,
  })
export type GrantedAsked = Query<'/v1/fee-reports/concessions'>
export const granted = (asked: GrantedAsked) =>
  queryOptions({
    queryKey: ['books', 'granted', asked],
    queryFn: () => ask(api.GET('/v1/fee-reports/concessions', { params: { query: asked } })),
    placeholderData: keepPreviousData,
  })

export const feeExports = queryOptions({
  queryKey: ['books', 'exports'],
  queryFn: () => ask(api.GET('/v1/fee-exports')),
  // While one is being made its progress is asked for again and again.
  refetchInterval: ({ state }) => (state.data?.rows.some((row) => row.state === 'making') ? 1000 : false),
})
export const makeExport = (body: { kind: FeeExport['kind']; from: string; to: string }, key: string) =>
  ask(api.POST('/v1/fee-exports', { body, ...withKey(key) }))

type FileReply = Promise<{ data?: Blob; response: Response }>
const ENDINGS: Record<FeeExport['kind'], string> = { csv: 'csv', xlsx: 'xlsx', tally: 'xml' }

/** Fetches a file that is ready and hands it to the browser. */
export async function fetchExport({ id, kind, from, to }: FeeExport): Promise<void> {
  const file = api.GET('/v1/fee-exports/{exportId}/file', {
    params: { path: { exportId: id } },
    parseAs: 'blob',
  }) as FileReply
  saveFile(await ask(file), `fees-${from}-to-${to}.${ENDINGS[kind]}`)
}

type Period = Query<'/v1/gst-summary'>
export const gstSummary = (period: Period) =>
  queryOptions({
    queryKey: ['books', 'gst', period],
    queryFn: () => ask(api.GET('/v1/gst-summary', { params: { query: period } })),
    placeholderData: keepPreviousData,
  })
/** Fetches the summary as a file and hands it to the browser. */
export async function fetchGstFile(period: Period, format: 'csv' | 'json'): Promise<void> {
  const file = api.GET('/v1/gst-summary/file', {
    params: { query: { ...period, format } },
    parseAs: 'blob',
  }) as FileReply
  saveFile(await ask(file), `gstr1-${period.month}.${format}`)
}
