// What the screens of online payments ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

addSentences({
  problems: {
    'no-headings': msg`This file has no row that names its columns: a date, the details, and the amount that came in. Download the statement as CSV or Excel.`,
    'sheet-empty': msg`The file is empty.`,
    'sheet-not-a-sheet': msg`This is no table. Download the statement from the bank as CSV or Excel.`,
    'sheet-old-excel': msg`This is an old Excel file. Open it and save it as .xlsx, then upload it again.`,
    'sheet-password-protected': msg`This file has a password. Open it and save it without one, then upload it again.`,
    'sheet-damaged': msg`This file cannot be read. Download it from the bank again.`,
    'sheet-encoding': msg`The letters of this file cannot be read. Download it as Excel instead.`,
    'sheet-too-large': msg`This file is too large. Download fewer months at once.`,
    'sheet-too-many-rows': msg`This file has too many rows. Download fewer months at once.`,
    'claim-refused': msg`Somebody was quicker: this payment is refused already.`,
    'claim-confirmed': msg`Somebody was quicker: this payment is confirmed already.`,
    'claim-decided': msg`Somebody has decided on this payment meanwhile. Load the page again.`,
    'line-decided': msg`Somebody was quicker: this line is decided already.`,
    'nothing-chosen': msg`Choose the student whom this payment is for.`,
    'amount-differs': msg`The receipt has another amount. Take it back, then write it with the amount that came.`,
    'taken-back': msg`Its receipt was taken back. Choose the student anew.`,
    'receipt-stands': msg`Its receipt stands. Take the receipt back first.`,
    'held-decided': msg`Somebody was quicker: this is decided already.`,
    'nothing-left': msg`All of it went back: there is nothing to write a receipt for.`,
    'gateway-incomplete': msg`Enter the key, its secret and the secret of the webhook first.`,
    'test-first': msg`Call Razorpay once before you switch it on.`,
    'day-locked': msg`Today’s books are closed. The owner can open them again.`,
  },
  fields: {
    'no-credits': msg`No money came in by this file.`,
    'utr-used': msg`This transfer was counted before: receipt ${{ number: '' }}.`,
    'utr-claimed': msg`Another family has told us of the same transfer. Look at both before you confirm one.`,
  },
})

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never
type Posted<P extends keyof paths> = paths[P] extends {
  post: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type WaitingClaim = Get<'/v1/upi-claims'>['rows'][number]
export type Line = Get<'/v1/statement-lines'>['rows'][number]
export type LineState = Line['state']
export type Lines = Get<'/v1/statement-lines'>
export type Statement = Get<'/v1/bank-statements'>['rows'][number]
export type Preview = Posted<'/v1/bank-statements/preview'>
export type Mapping = Preview['mapping']
export type Gateway = Get<'/v1/gateway'>
export type HeldPayment = Get<'/v1/gateway/held'>['rows'][number]

export const PAGE_SIZE = 20

export const claimsQuery = (page: number) =>
  queryOptions({
    queryKey: ['onlinePayments', 'claims', page],
    queryFn: () => ask(api.GET('/v1/upi-claims', { params: { query: { page, pageSize: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  })

export interface LinesFilter {
  state: LineState
  statementId?: string
  page: number
  search?: string
}
export const linesQuery = (filter: LinesFilter) =>
  queryOptions({
    queryKey: ['onlinePayments', 'lines', filter],
    queryFn: () =>
      ask(api.GET('/v1/statement-lines', { params: { query: { ...filter, pageSize: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  })
export const statementsQuery = queryOptions({
  queryKey: ['onlinePayments', 'statements'],
  queryFn: () => ask(api.GET('/v1/bank-statements', { params: { query: { pageSize: 10 } } })),
})
export const statementQuery = (statementId: string) =>
  queryOptions({
    queryKey: ['onlinePayments', 'statement', statementId],
    queryFn: () => ask(api.GET('/v1/bank-statements/{statementId}', { params: { path: { statementId } } })),
  })
export const heldQuery = queryOptions({
  queryKey: ['onlinePayments', 'held'],
  queryFn: () => ask(api.GET('/v1/gateway/held', { params: { query: { pageSize: 50 } } })),
})
export const gatewayQuery = queryOptions({
  queryKey: ['onlinePayments', 'gateway'],
  queryFn: () => ask(api.GET('/v1/gateway')),
})
export const findStudents = (find: string) =>
  queryOptions({
    queryKey: ['onlinePayments', 'find', find],
    queryFn: () => ask(api.GET('/v1/counter/students', { params: { query: { find } } })),
    enabled: find.length >= 2,
    placeholderData: keepPreviousData,
  })

const bytesOf = (file: File) => ({
  body: file as never,
  bodySerializer: (bytes: unknown) => bytes as Blob,
})

export const previewStatement = (file: File, mapping?: Mapping) =>
  ask(
    api.POST('/v1/bank-statements/preview', {
      params: { query: mapping ? { mapping: JSON.stringify(mapping) as never } : {} },
      ...bytesOf(file),
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
export const importStatement = (file: File, { mapping, bank }: { mapping: Mapping; bank: string }) =>
  ask(
    api.POST('/v1/bank-statements', {
      params: {
        query: { mapping: JSON.stringify(mapping) as never, fileName: file.name.slice(0, 200), bank },
      },
      ...bytesOf(file),
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )

const of = (lineId: string) => ({ params: { path: { lineId } } })
export const acceptLine = (lineId: string, studentId?: string) =>
  ask(
    api.POST('/v1/statement-lines/{lineId}/accept', { ...of(lineId), body: studentId ? { studentId } : {} }),
  )
export const ignoreLine = (lineId: string) => ask(api.POST('/v1/statement-lines/{lineId}/ignore', of(lineId)))
export const reopenLine = (lineId: string) => ask(api.POST('/v1/statement-lines/{lineId}/reopen', of(lineId)))

/** Accepts every sure line, some at a time; `progress` hears how many are done. */
export async function acceptSure(
  statementId: string | undefined,
  progress: (done: number) => void,
): Promise<{ accepted: number; doubtful: number }> {
  let accepted = 0
  for (;;) {
    const body = statementId ? { statementId } : {}
    const some = await ask(api.POST('/v1/statement-lines/accept-sure', { body }))
    accepted += some.accepted
    progress(accepted)
    if (some.accepted === 0 || some.left <= some.doubtful) return { accepted, doubtful: some.doubtful }
  }
}

export const confirmClaim = (claimId: string) =>
  ask(api.POST('/v1/upi-claims/{claimId}/confirm', { params: { path: { claimId } } }))
export const refuseClaim = (claimId: string, reason: string, key: string) =>
  ask(
    api.POST('/v1/upi-claims/{claimId}/refuse', {
      params: { path: { claimId } },
      body: { reason },
      headers: { 'Idempotency-Key': key },
    }),
  )
export const decideHeld = (paymentId: string, how: 'receipt' | 'noted') =>
  ask(api.POST('/v1/gateway/held/{paymentId}', { params: { path: { paymentId } }, body: { how } }))

export type GatewayChange = { isOn?: boolean; keyId?: string; keySecret?: string; webhookSecret?: string }
export const changeGateway = (body: GatewayChange, key?: string) =>
  ask(api.PATCH('/v1/gateway', { body, ...(key && { headers: { 'Idempotency-Key': key } }) }))
export const testGateway = () => ask(api.POST('/v1/gateway/test'))

/** After money was confirmed or put aside: every screen that shows it looks again. */
export function useChanged(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const key of ['onlinePayments', 'counter', 'fees', 'books', 'homes'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
}

/** A step without a form. */
export function useStep<Given, Made>(step: (given: Given) => Promise<Made>, done?: (made: Made) => void) {
  const changed = useChanged()
  return useMutation({
    mutationFn: step,
    onSuccess: (made) => done?.(made),
    onSettled: changed,
  })
}
