// Fee heads and the rules about money over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { listHeads } from './feeHeads.queries.ts'
import {
  FeeHeadChange,
  FeeHeadList,
  FeeHeadParams,
  FeeHeadReply,
  FeeSettingsChange,
  FeeSettingsReply,
  NewFeeHead,
} from './feeHeads.schemas.ts'
import { addFeeHead, changeFeeHead, getFeeHead } from './feeHeads.ts'
import { changeFeeSettings, getFeeSettings } from './feeSettings.ts'

export function serveFeeHeads(app: App): void {
  serve(app, 'listFeeHeads', { method: 'GET', url: '/v1/fee-heads', reply: FeeHeadList }, async ({ db }) => ({
    rows: (await listHeads(db)).map(toReply),
  }))

  serve(
    app,
    'addFeeHead',
    { method: 'POST', url: '/v1/fee-heads', body: NewFeeHead, reply: FeeHeadReply, status: 201 },
    async ({ db, body, clock, audit }) => {
      const id = await addFeeHead(db, body, clock.now())
      await audit('feeHead', id, Object.keys(body))
      return toReply(await getFeeHead(db, id))
    },
  )

  serve(
    app,
    'changeFeeHead',
    {
      method: 'PATCH',
      url: '/v1/fee-heads/:feeHeadId',
      params: FeeHeadParams,
      body: FeeHeadChange,
      reply: FeeHeadReply,
    },
    async ({ db, params: { feeHeadId }, body, clock, audit }) => {
      await changeFeeHead(db, feeHeadId, body, clock.now())
      await audit('feeHead', feeHeadId, Object.keys(body))
      return toReply(await getFeeHead(db, feeHeadId))
    },
  )

  serve(
    app,
    'getFeeSettings',
    { method: 'GET', url: '/v1/fee-settings', reply: FeeSettingsReply },
    async ({ db }) => getFeeSettings(db),
  )

  serve(
    app,
    'changeFeeSettings',
    { method: 'PATCH', url: '/v1/fee-settings', body: FeeSettingsChange, reply: FeeSettingsReply },
    async ({ db, body, clock, audit }) => {
      await changeFeeSettings(db, body, clock.now())
      await audit('feeSettings', null, Object.keys(body))
      return getFeeSettings(db)
    },
  )
}

const toReply = <T extends { archivedAt: Date | null }>({ archivedAt, ...row }: T) => ({
  ...row,
  archived: archivedAt !== null,
})
