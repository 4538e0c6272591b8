// Claims of UPI payments over HTTP, for the office.
import { type App, serve } from '../../platform/serve.ts'
import { confirmClaim, listWaitingClaims, refuseClaim } from './deciding.ts'
import { ClaimParams, Confirmed, Refusal, WaitingPage, WaitingQuery } from './upi.schemas.ts'

export function serveClaims(app: App): void {
  serve(
    app,
    'listWaitingClaims',
    { method: 'GET', url: '/v1/upi-claims', query: WaitingQuery, reply: WaitingPage },
    ({ db, query }) => listWaitingClaims(db, query),
  )

  serve(
    app,
    'confirmClaim',
    { method: 'POST', url: '/v1/upi-claims/:claimId/confirm', params: ClaimParams, reply: Confirmed },
    async ({ db, params: { claimId }, viewer, clock, audit }) => {
      const receipt = await confirmClaim(db, claimId, { by: viewer.personId, at: clock.now() })
      await audit('upiClaim', claimId, ['state'])
      return { receipt }
    },
  )

  serve(
    app,
    'refuseClaim',
    { method: 'POST', url: '/v1/upi-claims/:claimId/refuse', params: ClaimParams, body: Refusal },
    async ({ db, params: { claimId }, body, viewer, clock, audit }) => {
      await refuseClaim(db, claimId, { by: viewer.personId, at: clock.now(), reason: body.reason })
      await audit('upiClaim', claimId, ['state', 'answer'])
    },
  )
}
