// What goes over the wire about registrations.
import { z } from 'zod'
import { Day, Id, LocaleSchema, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'
import { PURPOSES } from '../guardians/guardians.ts'
import { Email, Phone, Relation } from '../people/people.schemas.ts'
import { NewPassword } from '../signin/passwords.ts'

/** What a guardian can agree to; without the first two there is no account. */
const NEEDED = ['account', 'academics'] as const
export const Purposes = z
  .array(z.enum(PURPOSES))
  .max(PURPOSES.length)
  .refine((chosen) => NEEDED.every((purpose) => chosen.includes(purpose)), 'purposes-needed')
  .transform((chosen) => [...new Set(chosen)])

export const RegisterBody = z.object({
  role: z.enum(['student', 'parent']),
  name: text(120),
  phone: Phone.nullish(),
  email: Email.nullish(),
  password: NewPassword,
  locale: LocaleSchema,
  /** A student's: the day on which they turn 18. Nothing else of a birth date leaves the device. */
  adultOn: Day.nullish(),
  guardian: z.strictObject({ name: text(120), phone: Phone, relation: Relation }).nullish(),
  /** What the office should know: the course wanted, or whose parent it is. */
  message: z.string().trim().max(500).default(''),
})

/** The same whoever asks and whatever the institute knows of them already. */
export const RegisterReply = z.object({ waitsFor: z.enum(['guardian', 'office']) })

const RegistrationState = z.enum(['waiting_for_guardian', 'waiting_for_office', 'approved', 'refused'])

export const RegistrationReply = z.object({
  id: Id,
  state: RegistrationState,
  role: z.enum(['student', 'parent']),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  adultOn: Day.nullable(),
  minor: z.boolean(),
  /** Younger than the institute's least age; null where the age is not known or not asked for. */
  tooYoung: z.boolean().nullable(),
  guardianName: z.string().nullable(),
  guardianPhone: z.string().nullable(),
  guardianRelation: Relation.nullable(),
  message: z.string(),
  createdAt: Time,
  confirmedAt: Time.nullable(),
  confirmedHow: z.enum(['signed_form', 'link', 'in_person']).nullable(),
  expiresAt: Time,
  refusalReason: z.string().nullable(),
  personId: Id.nullable(),
  /** Somebody signs in with this phone or e-mail already. */
  known: z.boolean(),
  can: z.array(z.string()),
})

export const RegistrationsQuery = z.object({ ...pageQuery, state: RegistrationState.optional() })
export const RegistrationsReply = pageOf(RegistrationReply)
export const RegistrationParams = z.object({ registrationId: Id })
export const ConsentBody = z.object({ how: z.enum(['signed_form', 'in_person']), purposes: Purposes })
export const GuardianLinkReply = z.object({ url: z.string(), expiresAt: Time })
export const ApprovalReply = z.object({ personId: Id })
export const RefusalBody = z.object({ reason: text(300) })
