// What the pages before the door ask the server: signing in, links, registering.
import { msg } from '@lingui/core/macro'
import { api, ask } from '../../api/client.ts'
import { Problem } from '../../api/problem.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

const tooCommon = msg`This password is among the first that somebody would try. Choose another one.`

addSentences({
  problems: {
    'sign-in-failed': msg`The number or e-mail and the password do not fit together. Check both and try again.`,
    'second-step-wrong': msg`The code is not right, or it was used already. Wait for the next one.`,
    'link-not-good': msg`This link does not work any more. Ask the office for a new one.`,
    'registration-closed': msg`The institute takes no registrations on the site at present. Call the office.`,
    'registration-moved-on': msg`Somebody has dealt with this already. Load the page again.`,
    'sign-in-taken': msg`Somebody else signs in with this number or e-mail.`,
  },
  fields: {
    'password-too-short': msg`Take at least 8 characters.`,
    'password-too-common': tooCommon,
    'phone-missing': msg`Give a mobile number.`,
    'phone-invalid': msg`This is not a phone number. A mobile number in India has 10 digits.`,
    'phone-or-email': msg`Give a mobile number or an e-mail, to sign in with.`,
    'own-phone': msg`Give the number of the guardian, not your own.`,
    'below-least-age': msg`The institute admits students from ${{ age: 0 }} years on. Talk to the office.`,
    'purposes-needed': msg`The first two are needed for an account.`,
    'sign-in-taken': msg`Somebody else signs in with this.`,
  },
})

type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? B
  : never

/** A token, or that the second step is needed. Throws a Problem for anything else. */
export async function signIn(
  body: Body<'/v1/session'>,
): Promise<{ accessToken: string } | 'second-step-needed'> {
  try {
    return await ask(api.POST('/v1/session', { body }))
  } catch (error) {
    if (error instanceof Problem && error.code === 'second-step-needed') return 'second-step-needed'
    throw error
  }
}

/** What a link is for. The secret comes from behind the # of the address and travels in the body. */
export const linkQuery = (token: string) => ({
  queryKey: ['link', token],
  queryFn: () => ask(api.POST('/v1/links/read', { body: { token } })),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})
export type Link = Awaited<ReturnType<ReturnType<typeof linkQuery>['queryFn']>>

/** Accepts a link; gives what the person signs in with now. */
export function acceptLink(body: Body<'/v1/links/accept'>, key: string) {
  return ask(api.POST('/v1/links/accept', { body, headers: { 'Idempotency-Key': key } }))
}

export type Registration = Body<'/v1/registrations'>

/** Registers; says for whom the registration waits. */
export function register(body: Registration, key: string) {
  return ask(api.POST('/v1/registrations', { body, headers: { 'Idempotency-Key': key } }))
}
