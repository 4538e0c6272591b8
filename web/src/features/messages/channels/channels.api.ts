// The ways out of the house: how they are set up, tried and switched. Secrets go in and never come out.
import { msg } from '@lingui/core/macro'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '../../../api/client.ts'
import { addSentences } from '../../../api/problems.ts'
import type { Body, Channel, Reply } from '../messages.api.ts'

export type Channels = Reply<'/v1/channels'>
export type ChannelsChange = Body<'/v1/channels', 'patch'>

export const channelsQuery = queryOptions({
  queryKey: ['message-channels'],
  queryFn: () => ask(api.GET('/v1/channels')),
})

export const changeChannels = (body: ChannelsChange, key?: string) =>
  ask(api.PATCH('/v1/channels', { body, ...(key && { headers: { 'Idempotency-Key': key } }) }))

export const testChannel = (channel: Channel, to: string) =>
  ask(
    api.POST('/v1/channels/{channel}/test', {
      params: { path: { channel } },
      body: to ? { to } : {},
    }),
  )

/** Changes the channels, and shows what the server replies. */
export function useChannelChange() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: ChannelsChange) => changeChannels(change),
    onSuccess: () => queries.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  })
}

addSentences({
  problems: {
    'test-first': msg`Send a test that arrives first. Then it can be switched on.`,
    'channel-incomplete': msg`Something is still missing. Fill in every field, then send a test.`,
    'no-device': msg`Turn messages on for this browser first, under “How messages reach you”.`,
  },
  fields: {
    'encryption-needed': msg`Without encryption anybody could read the mails. Choose TLS or STARTTLS.`,
  },
})
