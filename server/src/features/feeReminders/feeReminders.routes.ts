// Reminders of fees over HTTP.
import { dayInIndia } from '../../platform/clock.ts'
import { type App, serve } from '../../platform/serve.ts'
import {
  CampaignBody,
  CampaignReply,
  PreviewBody,
  PreviewReply,
  RemindersQuery,
  RemindersReply,
} from './feeReminders.schemas.ts'
import { listFeeReminders, toPreview } from './feeReminders.ts'
import { previewReminders, remindFees } from './reminding.ts'

export function serveFeeReminders(app: App): void {
  serve(
    app,
    'listFeeReminders',
    { method: 'GET', url: '/v1/fee-reminders', query: RemindersQuery, reply: RemindersReply },
    ({ db, query, clock }) => listFeeReminders(db, query, clock.now()),
  )

  serve(
    app,
    'previewFeeReminders',
    {
      method: 'POST',
      url: '/v1/fee-reminders/preview',
      body: PreviewBody,
      reply: PreviewReply,
      ownTransaction: true,
    },
    async ({ db, body, clock }) => {
      const now = clock.now()
      return toPreview(await previewReminders(db, body.studentIds, now), dayInIndia(now))
    },
  )

  serve(
    app,
    'remindFees',
    { method: 'POST', url: '/v1/fee-reminders', body: CampaignBody, reply: CampaignReply, status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const done = await remindFees(db, body, { by: viewer.personId, at: clock.now() })
      await audit('messageCampaign', done.campaignId, ['created'])
      return done
    },
  )
}
