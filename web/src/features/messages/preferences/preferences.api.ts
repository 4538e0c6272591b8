// How one wants to be told: what is chosen, and how it is changed.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../api/client.ts'
import { addSentences } from '../../../api/problems.ts'
import type { Body, Reply } from '../messages.api.ts'

export type Preferences = Reply<'/v1/message-preferences'>
export type PreferencesChange = Body<'/v1/message-preferences', 'patch'>

export const preferencesQuery = queryOptions({
  queryKey: ['message-preferences'],
  queryFn: () => ask(api.GET('/v1/message-preferences')),
})

export const changePreferences = (body: PreferencesChange) =>
  ask(api.PATCH('/v1/message-preferences', { body }))

export const agreeToWhatsApp = () => ask(api.POST('/v1/message-preferences/whatsapp'))
export const stopWhatsApp = () => ask(api.DELETE('/v1/message-preferences/whatsapp'))

export const addDevice = (body: Body<'/v1/push-subscriptions', 'post'>) =>
  ask(api.POST('/v1/push-subscriptions', { body }))
export const removeDevice = (endpoint: string) =>
  ask(api.POST('/v1/push-subscriptions/removal', { body: { endpoint } }))

/** What was agreed to for a child: it decides what may leave the app at all. */
export const consentsOf = (studentId: string) =>
  queryOptions({
    queryKey: ['people', studentId, 'consents'],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/consents', { params: { path: { studentId } } })),
  })

addSentences({
  problems: {
    'no-phone': msg`The office has no phone number of yours. Give them one first.`,
  },
  fields: {
    'not-a-push-service': msg`This browser’s push service is not one that we know.`,
  },
})
