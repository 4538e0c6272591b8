// Cheques over HTTP: the list, and every step of one.
import { type App, serve } from '../../platform/serve.ts'
import { bounceCheque } from './bouncing.ts'
import {
  BounceBody,
  BounceReply,
  ChequePage,
  ChequeParams,
  ChequeQuery,
  GiveBackBody,
  GiveBackReply,
} from './cheques.schemas.ts'
import { clearCheque, depositCheque, giveBackCheque, listCheques } from './cheques.ts'

const oneCheque = { method: 'POST', params: ChequeParams } as const

export function serveCheques(app: App): void {
  serve(
    app,
    'listCheques',
    { method: 'GET', url: '/v1/cheques', query: ChequeQuery, reply: ChequePage },
    async ({ db, query, clock }) => listCheques(db, query, clock.now()),
  )

  serve(
    app,
    'depositCheque',
    { ...oneCheque, url: '/v1/cheques/:chequeId/deposit' },
    async ({ db, viewer, params: { chequeId }, clock, audit }) => {
      await depositCheque(db, chequeId, { at: clock.now(), by: viewer.personId })
      await audit('cheque', chequeId, ['state'])
    },
  )

  serve(
    app,
    'clearCheque',
    { ...oneCheque, url: '/v1/cheques/:chequeId/clearing' },
    async ({ db, viewer, params: { chequeId }, clock, audit }) => {
      await clearCheque(db, chequeId, { at: clock.now(), by: viewer.personId })
      await audit('cheque', chequeId, ['state'])
    },
  )

  serve(
    app,
    'bounceCheque',
    { ...oneCheque, url: '/v1/cheques/:chequeId/bounce', body: BounceBody, reply: BounceReply },
    async ({ db, viewer, params: { chequeId }, body, clock, audit }) => {
      const bounce = await bounceCheque(db, chequeId, { ...body, at: clock.now(), by: viewer.personId })
      await audit('cheque', chequeId, ['state', 'reason', 'charges'])
      return bounce
    },
  )

  serve(
    app,
    'giveBackCheque',
    { ...oneCheque, url: '/v1/cheques/:chequeId/return', body: GiveBackBody, reply: GiveBackReply },
    async ({ db, viewer, params: { chequeId }, body: { reason }, clock, audit }) => {
      const note = await giveBackCheque(db, chequeId, { reason, at: clock.now(), by: viewer.personId })
      await audit('cheque', chequeId, ['state', 'reason'])
      return note
    },
  )
}
