// What goes over the wire about guardians and consents.
import { z } from 'zod'
import { Day, Id, LocaleSchema, Time, text } from '../../platform/schemas.ts'
import { Email, Phone, Relation } from '../people/people.schemas.ts'
import { PURPOSES } from './guardians.ts'

export const StudentParams = z.object({ studentId: Id })
export const GuardianParams = z.object({ studentId: Id, guardianId: Id })
export const ConsentParams = z.object({ studentId: Id, consentId: Id })

/** Somebody who is there already, by id; or by name and phone, where the phone finds them or they are added. */
export const NewTie = z.object({
  relation: Relation,
  guardian: z.union([
    z.strictObject({ id: Id }),
    z.strictObject({
      name: text(120),
      phone: Phone,
      email: Email.nullable().optional(),
      locale: LocaleSchema,
    }),
  ]),
})
/** `added` is false where the guardian was there already. */
export const Tied = z.object({ guardianId: Id, added: z.boolean() })

const Purposes = z.array(z.enum(PURPOSES))
export const NewConsent = z.object({
  givenBy: Id,
  how: z.enum(['signed_form', 'in_person']),
  purposes: Purposes.min(1).max(PURPOSES.length),
  /** The day on which it was given; today where it is absent. */
  givenOn: Day.optional(),
})
export const ConsentList = z.object({
  rows: z.array(
    z.object({
      id: Id,
      givenBy: Id,
      givenByName: z.string(),
      how: z.enum(['signed_form', 'link', 'in_person']),
      purposes: Purposes,
      givenAt: Time,
      recordedByName: z.string().nullable(),
      withdrawnAt: Time.nullable(),
    }),
  ),
})
