// What the counter asks of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

addSentences({
  problems: {
    'paid-meanwhile': msg`What is owed has changed since you saw it. Look at the new amounts, then save again.`,
    'day-locked': msg`The books of today are closed. The owner can open the day again.`,
    'waited-too-long': msg`This payment waited too long to be sent safely. Look whether the receipt is there before you take it again.`,
    'already-reversed': msg`This was taken back already. Load the page again.`,
    'advance-used': msg`What was paid ahead has been used meanwhile. Load the page again.`,
    'more-than-advance': msg`That is more than was paid ahead, or more than is owed.`,
    'more-than-paid': msg`More would be given back than was paid.`,
    'not-a-receipt': msg`Only a receipt can be taken back.`,
    'cheque-cleared': msg`The bank has paid a cheque of this receipt. Give the money back as a refund instead.`,
    'cheque-moved-on': msg`Somebody was quicker: this cheque is a step further already. Load the page again.`,
    'cheque-post-dated': msg`The day on this cheque has not come yet. No bank takes it before.`,
    'cheque-stale': msg`This cheque is older than three months: no bank pays it. Ask for another one.`,
    'already-ended': msg`This plan has ended already. Load the page again.`,
    'nothing-owed': msg`Nothing is owed here any more. Load the page again.`,
  },
  fields: {
    'utr-malformed': msg`The UTR has 12 digits. It stands in the payer’s app, under the payment.`,
    'reference-malformed': msg`The reference has 8 to 22 letters and digits: IMPS 12, NEFT 16, RTGS 22.`,
    'cheque-number-malformed': msg`The number of the cheque has 6 digits: the first ones at its foot.`,
    'bank-missing': msg`Which bank is the cheque of?`,
    'date-missing': msg`Which day stands on the cheque?`,
    'cheque-stale': msg`This cheque is older than three months: no bank pays it. Ask for another one.`,
    'given-twice': msg`The same transfer stands here twice.`,
    'utr-used': msg`This transfer was counted before: receipt ${{ number: '' }}.`,
    'utr-claimed': msg`The family has told us of it already. Confirm it among the online payments.`,
    'not-later': msg`Choose a day that is later than the one that holds now.`,
    'head-archived': msg`This head is not used any more. Choose another one.`,
  },
})

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never
type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer B } } }
}
  ? B
  : never
type Made<P extends keyof paths> = paths[P] extends {
  post: { responses: { 201: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type Found = Get<'/v1/counter/students'>['rows'][number]
export type Account = Get<'/v1/students/{studentId}/fee-account'>
export type DueGroup = Account['groups'][number]
export type Due = DueGroup['dues'][number]
export type DocumentRow = Account['documents']['rows'][number]
export type LastReceipt = Get<'/v1/counter/receipts'>['rows'][number]
export type Today = Get<'/v1/counter/today'>
export type FeePaper = Get<'/v1/fee-documents/{feeDocumentId}/paper'>
export type ReferenceCheck = Get<'/v1/fee-references'>
export type NewPayment = Body<'/v1/students/{studentId}/receipts'>
/** What the server says of a payment that it has taken. */
export type Receipt = Made<'/v1/students/{studentId}/receipts'>

/** Fewer letters would find half the institute. */
export const LEAST_LETTERS = 2

/** Everything of the counter, to be asked for again after each payment. */
export const counterKey = ['counter']

export const findQuery = (find: string) =>
  queryOptions({
    queryKey: [...counterKey, 'find', find],
    queryFn: () => ask(api.GET('/v1/counter/students', { params: { query: { find } } })),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })

export const accountQuery = (studentId: string) =>
  queryOptions({
    queryKey: [...counterKey, 'account', studentId],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/fee-account', { params: { path: { studentId } } })),
  })

export const receiptsQuery = () =>
  queryOptions({
    queryKey: [...counterKey, 'receipts'],
    queryFn: () => ask(api.GET('/v1/counter/receipts')),
  })

export const todayQuery = () =>
  queryOptions({ queryKey: [...counterKey, 'today'], queryFn: () => ask(api.GET('/v1/counter/today')) })

/** To whom a parent's UPI app pays; null while the institute has named nobody. */
export const payeeQuery = () =>
  queryOptions({
    queryKey: ['fee-settings', 'payee'],
    queryFn: async () => {
      const { upiAddress: address, upiName: name } = await ask(api.GET('/v1/fee-settings'))
      return address ? { address, name } : null
    },
    staleTime: 300_000,
  })

type Placed = Pick<NewPayment, 'paise' | 'dues'>

/** What the receipt will say. Its number is not known before. */
export const previewQuery = (studentId: string, placed: Placed, owed: number) =>
  queryOptions({
    queryKey: ['receipt-preview', studentId, placed, owed],
    queryFn: () =>
      ask(
        api.POST('/v1/students/{studentId}/receipt-preview', {
          params: { path: { studentId } },
          body: placed,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const referenceQuery = (mode: 'upi' | 'bank', reference: string) =>
  queryOptions({
    queryKey: [...counterKey, 'reference', mode, reference],
    queryFn: () => ask(api.GET('/v1/fee-references', { params: { query: { mode, reference } } })),
    retry: false,
  })

/** A document with all that stands on it. */
export const paperQuery = (feeDocumentId: string) =>
  queryOptions({
    queryKey: ['fee-paper', feeDocumentId],
    queryFn: () =>
      ask(api.GET('/v1/fee-documents/{feeDocumentId}/paper', { params: { path: { feeDocumentId } } })),
  })

/** The one request of a payment; its key makes it one receipt, however often it comes. */
export async function sendPayment(studentId: string, payment: NewPayment, key: string): Promise<Receipt> {
  return await ask(
    api.POST('/v1/students/{studentId}/receipts', {
      params: { path: { studentId } },
      body: payment,
      headers: { 'Idempotency-Key': key },
    }),
  )
}

export type Cheque = Get<'/v1/cheques'>['rows'][number]
export type ChequeShow = NonNullable<NonNullable<paths['/v1/cheques']['get']['parameters']['query']>['show']>
export const CHEQUES_PAGE = 50

export const chequesQuery = (show: ChequeShow, page: number) =>
  queryOptions({
    queryKey: [...counterKey, 'cheques', show, page],
    queryFn: () => ask(api.GET('/v1/cheques', { params: { query: { show, page, pageSize: CHEQUES_PAGE } } })),
    placeholderData: keepPreviousData,
  })

const keyed = (key: string) => ({ 'Idempotency-Key': key })
const ofCheque = (chequeId: string, key: string) => ({ params: { path: { chequeId } }, headers: keyed(key) })

export const depositCheque = (id: string, key: string) =>
  ask(api.POST('/v1/cheques/{chequeId}/deposit', ofCheque(id, key)))
export const clearCheque = (id: string, key: string) =>
  ask(api.POST('/v1/cheques/{chequeId}/clearing', ofCheque(id, key)))
/** The bank has sent it back: what it paid is owed again, and the charge of the rules with it where `charges`. */
export const bounceCheque = (id: string, reason: string, charges: boolean, key: string) =>
  ask(api.POST('/v1/cheques/{chequeId}/bounce', { ...ofCheque(id, key), body: { reason, charges } }))
export const giveBackCheque = (id: string, reason: string, key: string) =>
  ask(api.POST('/v1/cheques/{chequeId}/return', { ...ofCheque(id, key), body: { reason } }))

export const headsQuery = () =>
  queryOptions({ queryKey: ['fee-heads'], queryFn: () => ask(api.GET('/v1/fee-heads')) })

export const DOCUMENTS_PAGE = 20
export const documentsQuery = (studentId: string, page: number) =>
  queryOptions({
    queryKey: [...counterKey, 'documents', studentId, page],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/fee-documents', {
          params: { path: { studentId }, query: { page, pageSize: DOCUMENTS_PAGE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

const ofStudent = (studentId: string, key: string) => ({
  params: { path: { studentId } },
  headers: keyed(key),
})

export const postponeDue = (
  studentId: string,
  body: Body<'/v1/students/{studentId}/postponements'>,
  key: string,
) => ask(api.POST('/v1/students/{studentId}/postponements', { ...ofStudent(studentId, key), body }))
export const chargeStudent = (
  studentId: string,
  body: Body<'/v1/students/{studentId}/charges'>,
  key: string,
) => ask(api.POST('/v1/students/{studentId}/charges', { ...ofStudent(studentId, key), body }))
export const takeBackCharge = (studentId: string, dueId: string, reason: string, key: string) =>
  ask(
    api.POST('/v1/students/{studentId}/charges/{dueId}/undo', {
      ...{ params: { path: { studentId, dueId } }, headers: keyed(key), body: { reason } },
    }),
  )
export const undoAssignment = (studentId: string, assignmentId: string, reason: string, key: string) =>
  ask(
    api.POST('/v1/students/{studentId}/fee-assignments/{assignmentId}/undo', {
      ...{ params: { path: { studentId, assignmentId } }, headers: keyed(key), body: { reason } },
    }),
  )
/** Uses what was paid ahead for what is owed, the oldest first. */
export const spendAdvance = (studentId: string, key: string) =>
  ask(api.POST('/v1/students/{studentId}/advance-uses', { ...ofStudent(studentId, key), body: {} }))
/** A credit note that takes a receipt back: what it paid is owed again. */
export const takeBackReceipt = (feeDocumentId: string, reason: string, key: string) =>
  ask(
    api.POST('/v1/fee-documents/{feeDocumentId}/credit-note', {
      ...{ params: { path: { feeDocumentId } }, headers: keyed(key), body: { reason } },
    }),
  )

/** After something has changed a student's money. */
export async function lookAgain(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: counterKey })
}
