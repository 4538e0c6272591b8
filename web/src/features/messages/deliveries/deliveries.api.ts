// What became of messages, as the office asks for it.
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../api/client.ts'
import type { Channel, Kind, Reply } from '../messages.api.ts'

export type SentMessage = Reply<'/v1/messages'>['rows'][number]
export type Delivery = SentMessage['deliveries'][number]
export type DeliveryState = Delivery['state']
export type Campaign = Reply<'/v1/message-campaigns'>['rows'][number]

export const PAGE_SIZE = 25

export type Filter = {
  search: string
  kind: Kind | ''
  channel: Channel | ''
  state: DeliveryState | ''
  campaign: string
  page: number
}

/** A page of messages with what became of each, the latest first. */
export const sentMessages = ({ search, kind, channel, state, campaign, page }: Filter) =>
  queryOptions({
    queryKey: ['sent-messages', { search, kind, channel, state, campaign, page }],
    queryFn: () =>
      ask(
        api.GET('/v1/messages', {
          params: {
            query: {
              page,
              pageSize: PAGE_SIZE,
              ...(search && { search }),
              ...(kind && { kind }),
              ...(channel && { channel }),
              ...(state && { state }),
              ...(campaign && { campaignId: campaign }),
            },
          },
        }),
      ),
    placeholderData: (before) => before,
  })

/** A page of campaigns, each in figures. */
export const campaigns = (page: number) =>
  queryOptions({
    queryKey: ['message-campaigns', page],
    queryFn: () => ask(api.GET('/v1/message-campaigns', { params: { query: { page } } })),
    placeholderData: (before) => before,
  })
