// What the front desk's list of registrations asks the server.
import { msg } from '@lingui/core/macro'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'
import type { Purpose } from '../../ui/guardianWords.ts'

addSentences({
  problems: {
    'guardian-first': msg`The guardian has not agreed yet. Record the consent, or hand out the link.`,
    'registration-moved-on': msg`Somebody has dealt with this already. Load the page again.`,
    'sign-in-taken': msg`Somebody signs in with this number or e-mail already. Look for them under People.`,
  },
  fields: { 'purposes-needed': msg`The first two are needed for an account.` },
})

type Query = NonNullable<paths['/v1/registrations']['get']['parameters']['query']>

export const PAGE_SIZE = 50

export const registrationList = (query: Query) => ({
  queryKey: ['registrations', query],
  queryFn: () => ask(api.GET('/v1/registrations', { params: { query: { ...query, pageSize: PAGE_SIZE } } })),
})
export type Registration = Awaited<ReturnType<ReturnType<typeof registrationList>['queryFn']>>['rows'][number]
export type RegistrationState = Registration['state']

const at = (registrationId: string) => ({ path: { registrationId } })

export const approve = (id: string) =>
  ask(api.POST('/v1/registrations/{registrationId}/approve', { params: at(id) }))

export const refuse = (id: string, body: { reason: string }, idempotencyKey: string) =>
  ask(
    api.POST('/v1/registrations/{registrationId}/refuse', {
      params: at(id),
      body,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  )

export const recordConsent = (
  id: string,
  body: { how: 'signed_form' | 'in_person'; purposes: Purpose[] },
  idempotencyKey: string,
) =>
  ask(
    api.POST('/v1/registrations/{registrationId}/consent', {
      params: at(id),
      body,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  )

export const makeGuardianLink = (id: string) =>
  ask(api.POST('/v1/registrations/{registrationId}/guardian-link', { params: at(id) }))
