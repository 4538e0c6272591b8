// What the family's screens of fees ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import type { LiveEvent } from '../../api/live.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'
import type { Language } from '../../words/language.ts'

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Reply } } } }
}
  ? Reply
  : never

export type Fees = Read<'/v1/students/{studentId}/fees'>
export type Instalment = Fees['instalments'][number]
export type Refund = Fees['refunds'][number]
export type Settlement = Fees['settlements'][number]
export type History = Read<'/v1/students/{studentId}/fee-documents'>
export type HistoryRow = History['rows'][number]
export type Claim = Read<'/v1/students/{studentId}/upi-claims'>['rows'][number]
export type Ways = Read<'/v1/students/{studentId}/ways-to-pay'>
export type Paper = Read<'/v1/fee-documents/{feeDocumentId}/paper'>
export type UpiPayment =
  paths['/v1/students/{studentId}/upi-payments']['post']['responses']['201']['content']['application/json']
export type GatewayOrder =
  paths['/v1/students/{studentId}/gateway-orders']['post']['responses']['201']['content']['application/json']

const of = (studentId: string) => ({ params: { path: { studentId } } })

/** What was loaded stays readable for a day without a network. */
const kept = { gcTime: 24 * 60 * 60_000 }

export const feesOf = (studentId: string) =>
  queryOptions({
    queryKey: ['fees', studentId, 'account'],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/fees', of(studentId))),
    ...kept,
  })

export const PAGE_SIZE = 10

export const historyOf = (studentId: string, page: number) =>
  queryOptions({
    queryKey: ['fees', studentId, 'documents', page],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/fee-documents', {
          params: { path: { studentId }, query: { page, pageSize: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
    ...kept,
  })

/** The last claims; the ones that wait are among them. */
export const claimsOf = (studentId: string) =>
  queryOptions({
    queryKey: ['fees', studentId, 'claims'],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/upi-claims', {
          params: { path: { studentId }, query: { page: 1, pageSize: 20 } },
        }),
      ),
    ...kept,
  })

export const waysOf = (studentId: string) =>
  queryOptions({
    queryKey: ['fees', studentId, 'ways'],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/ways-to-pay', of(studentId))),
    ...kept,
  })

export const paperOf = (feeDocumentId: string) =>
  queryOptions({
    queryKey: ['fees', 'paper', feeDocumentId],
    queryFn: () =>
      ask(api.GET('/v1/fee-documents/{feeDocumentId}/paper', { params: { path: { feeDocumentId } } })),
    ...kept,
  })

export const startUpi = (studentId: string, paise: number, key: string) =>
  ask(
    api.POST('/v1/students/{studentId}/upi-payments', {
      params: { path: { studentId } },
      body: { paise },
      headers: { 'Idempotency-Key': key },
    }),
  )

export type NewClaim = { requestId?: string; paise: number; utr: string; paidOn: string }

export const claimUpi = (studentId: string, body: NewClaim, key: string) =>
  ask(
    api.POST('/v1/students/{studentId}/upi-claims', {
      params: { path: { studentId } },
      body,
      headers: { 'Idempotency-Key': key },
    }),
  )

export const startGateway = (studentId: string, paise: number) =>
  ask(
    api.POST('/v1/students/{studentId}/gateway-orders', { params: { path: { studentId } }, body: { paise } }),
  )

export type Checkout = { orderId: string; paymentId: string; signature: string }

export const confirmGateway = (studentId: string, body: Checkout) =>
  ask(api.POST('/v1/students/{studentId}/gateway-orders/confirm', { params: { path: { studentId } }, body }))

export type PaperSize = 'a5' | 'roll'

/** A document as a PDF. */
export function fetchFile(feeDocumentId: string, locale: Language, paper: PaperSize): Promise<Blob> {
  const drawn = api.GET('/v1/fee-documents/{feeDocumentId}/file', {
    params: { path: { feeDocumentId }, query: { locale, paper } },
    parseAs: 'blob',
  }) as Promise<{ data?: Blob; response: Response }>
  return ask(drawn)
}

/** The name under which a document is saved: its number without what no file may be called. */
export const fileName = (number: string, locale: Language) => `${number.replaceAll('/', '-')}-${locale}.pdf`

/** Fetches a year's statement and hands it to the browser. */
export async function saveStatement(studentId: string, year: number, locale: Language): Promise<void> {
  const drawn = api.GET('/v1/students/{studentId}/fees/statements/{year}/file', {
    params: { path: { studentId, year }, query: { locale } },
    parseAs: 'blob',
  }) as Promise<{ data?: Blob; response: Response }>
  saveFile(await ask(drawn), `fees-${year}-${year + 1}-${locale}.pdf`)
}

/** Money came, or a claim was answered: everything of that student's fees asks anew. */
export function loadFeesAnew(queries: QueryClient, { kind, id }: LiveEvent): void {
  if (kind === 'fees') void queries.invalidateQueries({ queryKey: ['fees', id] })
}

addSentences({
  problems: {
    'upi-off': msg`The institute takes no UPI payments at the moment. Pay at the office.`,
    'gateway-off': msg`Online payment is switched off at the moment. Pay by UPI or at the office.`,
    'gateway-refused': msg`The payment service did not take this amount. Pay by UPI or at the office.`,
    'wrong-signature': msg`The payment service’s answer could not be trusted. If money has left your account, ask the office; do not pay again.`,
    'gateway-away': msg`The payment service does not answer at the moment. Nothing was taken. Try again, or pay by UPI.`,
    'print-under-way': msg`What you asked for before is still being printed. Wait for it, then ask again.`,
    'printer-busy': msg`Many papers are being printed just now. Try again in a few seconds.`,
  },
  fields: {
    'utr-used': msg`This UTR was used already, for this or another payment. Copy it once more from your UPI app. If it is right, ask the office.`,
    'utr-told-otherwise': msg`You told this UTR before with another amount. Ask the office to put it right.`,
    'utr-malformed': msg`A UTR has 12 digits. Look under “UTR” or “UPI transaction ID” in your app.`,
    'in-future': msg`This day has not come yet.`,
    'too-long-ago': msg`This is too long ago. Ask the office to find the payment.`,
    'unknown-request': msg`This payment was begun for another student. Start again.`,
  },
})
