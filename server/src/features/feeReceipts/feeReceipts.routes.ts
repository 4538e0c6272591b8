// Documents for money over HTTP: taking a payment, showing what was written, taking it back.
import { invalid } from '../../platform/problems.ts'
import { type App, serve } from '../../platform/serve.ts'
import { useAdvance } from './advance.ts'
import {
  AdvanceBody,
  AdvanceReply,
  DocumentPage,
  DocumentQuery,
  DocumentReply,
  FeeDocumentParams,
  PaymentBody,
  PaymentReply,
  PreviewBody,
  PreviewReply,
  ReferenceQuery,
  ReferenceReply,
  StudentParams,
  TakeBackBody,
  TakeBackReply,
} from './feeReceipts.schemas.ts'
import { sumOf } from './placing.ts'
import { previewReceipt } from './previewing.ts'
import { checkReference, getFeeDocument, listFeeDocuments } from './reading.ts'
import { receivePayment } from './receiving.ts'
import { takeBack } from './takingBack.ts'

export function serveFeeReceipts(app: App): void {
  serve(
    app,
    'previewReceipt',
    // Counts, and changes nothing; a body, because a payment may name a hundred dues.
    {
      method: 'POST',
      url: '/v1/students/:studentId/receipt-preview',
      params: StudentParams,
      body: PreviewBody,
      reply: PreviewReply,
      ownTransaction: true,
    },
    async ({ db, params: { studentId }, body }) => previewReceipt(db, studentId, body),
  )

  serve(
    app,
    'takePayment',
    {
      method: 'POST',
      url: '/v1/students/:studentId/receipts',
      params: StudentParams,
      body: PaymentBody,
      reply: PaymentReply,
      status: 201,
    },
    async ({ db, viewer, params: { studentId }, body: { paise, ...payment }, clock, audit }) => {
      const sum = sumOf(payment.parts)
      if (sum !== paise) throw invalid('parts', 'parts-do-not-sum', { sum, paise })
      const at = clock.now()
      const received = await receivePayment(db, { ...payment, studentId, at, by: viewer.personId })
      await audit('feeDocument', received.documentId, ['paise', 'parts', ...(payment.dues ? ['dues'] : [])])
      return received
    },
  )

  serve(
    app,
    'useAdvance',
    {
      method: 'POST',
      url: '/v1/students/:studentId/advance-uses',
      params: StudentParams,
      body: AdvanceBody,
      reply: AdvanceReply,
    },
    async ({ db, viewer, params: { studentId }, body: { paise }, clock, audit }) => {
      const used = await useAdvance(db, studentId, { at: clock.now(), by: viewer.personId, paise })
      await audit(used ? 'feeDocument' : 'student', used?.documentId ?? studentId, ['paise'])
      return { used }
    },
  )

  serve(
    app,
    'listFeeDocuments',
    {
      method: 'GET',
      url: '/v1/students/:studentId/fee-documents',
      params: StudentParams,
      query: DocumentQuery,
      reply: DocumentPage,
    },
    async ({ db, params: { studentId }, query }) => listFeeDocuments(db, studentId, query),
  )

  serve(
    app,
    'getFeeDocument',
    {
      method: 'GET',
      url: '/v1/fee-documents/:feeDocumentId',
      params: FeeDocumentParams,
      reply: DocumentReply,
    },
    async ({ db, params: { feeDocumentId }, can }) => ({
      ...(await getFeeDocument(db, feeDocumentId)),
      can: await can('feeDocument', feeDocumentId),
    }),
  )

  serve(
    app,
    'takeBackDocument',
    {
      method: 'POST',
      url: '/v1/fee-documents/:feeDocumentId/credit-note',
      params: FeeDocumentParams,
      body: TakeBackBody,
      reply: TakeBackReply,
      status: 201,
    },
    async ({ db, viewer, params: { feeDocumentId }, body: { reason }, clock, audit }) => {
      const note = await takeBack(db, feeDocumentId, { at: clock.now(), by: viewer.personId, reason })
      await audit('feeDocument', feeDocumentId, ['takenBack', 'reason'])
      return note
    },
  )

  serve(
    app,
    'checkReference',
    { method: 'GET', url: '/v1/fee-references', query: ReferenceQuery, reply: ReferenceReply },
    async ({ db, query: { mode, reference } }) => checkReference(db, mode, reference),
  )
}
