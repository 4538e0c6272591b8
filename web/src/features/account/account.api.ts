// What the account page asks the server.
import { msg } from '@lingui/core/macro'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'

addSentences({
  problems: {
    'second-step-set': msg`The second step is set already.`,
    'second-step-not-begun': msg`Begin again: the code belongs to an older try.`,
    'second-step-required': msg`An owner keeps the second step. To change phones, another owner resets it.`,
  },
  fields: {
    'password-wrong': msg`This is not your password.`,
    'password-too-short': msg`Take at least 8 characters.`,
    'password-too-common': msg`This password is among the first that somebody would try. Choose another one.`,
    'second-step-wrong': msg`The code is not right, or it was used already. Wait for the next one.`,
  },
})

export const sessionsQuery = {
  queryKey: ['my-sessions'],
  queryFn: () => ask(api.GET('/v1/me/sessions')),
}
export type Session = Awaited<ReturnType<typeof sessionsQuery.queryFn>>['rows'][number]

export const endSession = (sessionId: string) =>
  ask(api.DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId } } }))

const keyed = (key: string) => ({ 'Idempotency-Key': key })

export const changePassword = (body: { current: string; password: string }, key: string) =>
  ask(api.PUT('/v1/me/password', { body, headers: keyed(key) }))

export const startTotp = (body: { password: string }, key: string) =>
  ask(api.POST('/v1/me/totp', { body, headers: keyed(key) }))
export type Secret = Awaited<ReturnType<typeof startTotp>>

export const confirmTotp = (body: { code: string }, key: string) =>
  ask(api.POST('/v1/me/totp/confirm', { body, headers: keyed(key) }))

export const removeTotp = (body: { password: string; code: string }, key: string) =>
  ask(api.POST('/v1/me/totp/remove', { body, headers: keyed(key) }))
