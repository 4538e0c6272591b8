// What goes over the wire about one-time links.
import { z } from 'zod'
import { LocaleSchema, Time, text } from '../../platform/schemas.ts'
import { Email, Phone, Relation } from '../people/people.schemas.ts'
import { Purposes } from '../registrations/registrations.schemas.ts'
import { NewPassword } from '../signin/passwords.ts'

const token = z.string().min(20).max(100)
export const LinkBody = z.object({ token })

export const LinkReply = z.object({
  purpose: z.enum(['first_owner', 'invitation', 'reset', 'guardian_consent']),
  /** Whose link it is; null for the first owner, whom nobody knows yet. */
  name: z.string().nullable(),
  /** The institute's name. */
  institute: z.string(),
  expiresAt: Time,
  /** What a guardian is asked; null for any other link. */
  consent: z.object({ student: z.string(), guardian: z.string(), relation: Relation }).nullable(),
})

const password = NewPassword
export const AcceptBody = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('invitation'), token, password }),
  z.strictObject({ purpose: z.literal('reset'), token, password }),
  z.strictObject({
    purpose: z.literal('first_owner'),
    token,
    password,
    name: text(120),
    phone: Phone,
    email: Email.nullish(),
    locale: LocaleSchema,
  }),
  z.strictObject({ purpose: z.literal('guardian_consent'), token, purposes: Purposes }),
])

/** What to sign in with now; null where there is nothing to sign in to yet. */
export const AcceptReply = z.object({ signInName: z.string().nullable() })
