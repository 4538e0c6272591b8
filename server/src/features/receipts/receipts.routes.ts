// The routes of receipts.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { ReceiptBody, ReceiptCheck, ReceiptReply } from './receipts.schemas.ts'
import { checkReceipt, getReceipt } from './receipts.ts'

export function serveReceipts(app: App): void {
  const seed = app.config.keys.receipt
  serve(
    app,
    'getReceipt',
    {
      method: 'GET',
      url: '/v1/attempts/:attemptId/receipt',
      params: z.object({ attemptId: Id }),
      reply: ReceiptReply,
    },
    ({ db, params }) => getReceipt(db, seed, params.attemptId),
  )

  serve(
    app,
    'checkReceipt',
    {
      method: 'POST',
      url: '/v1/receipts/check',
      body: ReceiptBody,
      reply: ReceiptCheck,
      ownTransaction: true,
    },
    ({ db, viewer, body, clock }) =>
      checkReceipt(db, seed, body.receipt, (attemptId) => app.visible.attempt(db, viewer, attemptId, clock)),
  )
}
