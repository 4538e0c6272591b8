// What goes over the wire about people.
import { z } from 'zod'
import { parsePhone } from '../../platform/phones.ts'
import { Day, Id, LocaleSchema, optionalText, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

const Role = z.enum(['student', 'teacher', 'parent', 'admin'])
const Status = z.enum(['invited', 'active', 'suspended', 'left'])
const Power = z.enum(['owner', 'academics', 'accounts', 'front_desk'])
export const Relation = z.enum(['mother', 'father', 'grandparent', 'sibling', 'relative', 'guardian'])

/** A phone as people type it; E.164 inside. */
export const Phone = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const phone = parsePhone(typed)
    if ('ok' in phone) return phone.ok as string
    context.addIssue({ code: 'custom', message: phone.problem })
    return z.NEVER
  })
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const RollNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9/-]{0,19}$/)

export const PersonParams = z.object({ personId: Id })

export const PeopleQuery = z.object({
  ...pageQuery,
  role: Role.optional(),
  status: Status.optional(),
  batchId: Id.optional(),
  courseId: Id.optional(),
  /** Only students who are held back until a guardian consents. */
  withoutConsent: z.enum(['true', 'false']).default('false'),
  sort: z.enum(['name', '-name', 'roll', '-roll', 'newest']).default('name'),
})

const PersonName = z.object({ id: Id, name: z.string() })

const PersonRow = z.object({
  id: Id,
  role: Role,
  status: Status,
  name: z.string(),
  photoUrl: z.string().nullable(),
  rollNumber: z.string().nullable(),
  /** The person's own; null for a teacher, who is told nobody's. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** A student's first guardian and the number to ring; null for a teacher. */
  guardianName: z.string().nullable(),
  guardianPhone: z.string().nullable(),
  batches: z.array(PersonName),
  /** A guardian's children, or nobody. */
  children: z.array(PersonName),
  powers: z.array(Power),
  consentMissing: z.boolean(),
  /** The latest published result of a student, among the exams that the viewer sees. */
  lastResult: z
    .object({ attemptId: Id, title: z.string(), score: z.string(), maxScore: z.string() })
    .nullable(),
})
export const PeopleList = pageOf(PersonRow).extend({
  /** How many people of that role the viewer sees without the other filters. */
  ofAll: z.number().int(),
})

const fields = {
  name: text(120),
  email: Email.nullable(),
  phone: Phone.nullable(),
  /** Whether the person signs in by the phone; absent: where nobody else does. */
  phoneSignsIn: z.boolean().optional(),
  address: z.string().trim().max(500),
  locale: LocaleSchema,
  parentPhone: Phone.nullable(),
  /** The day on which a student turns 18; unknown counts as a minor. */
  adultOn: Day.nullable(),
}
export const NewPersonBody = z.object({
  ...fields,
  role: Role,
  email: fields.email.default(null),
  phone: fields.phone.default(null),
  address: optionalText(500),
  parentPhone: fields.parentPhone.default(null),
  adultOn: fields.adultOn.default(null),
  rollNumber: RollNumber.nullable().default(null),
  powers: z.array(Power).max(4).default([]),
  /** A student's first batch. */
  batchId: Id.nullable().default(null),
})
export const PersonChange = z.object({ ...fields, rollNumber: RollNumber }).partial()
export const ProfileChange = z.object({ address: fields.address, locale: fields.locale }).partial()

/** `warning`: the student is younger than the institute's least age. */
export const PersonAdded = z.object({
  id: Id,
  rollNumber: z.string().nullable(),
  warning: z.enum(['below-least-age']).nullable(),
})

export const PersonReply = z.object({
  id: Id,
  role: Role,
  status: Status,
  name: z.string(),
  locale: LocaleSchema,
  photoUrl: z.string().nullable(),
  createdAt: Time,
  /** Null for a teacher, who is told nobody's. */
  contact: z
    .object({
      email: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.string(),
      parentPhone: z.string().nullable(),
      emailSignsIn: z.boolean(),
      phoneSignsIn: z.boolean(),
      phoneVerified: z.object({ at: Time, how: z.enum(['office', 'invitation']) }).nullable(),
    })
    .nullable(),
  student: z
    .object({
      rollNumber: z.string(),
      admittedOn: Day,
      adultOn: Day.nullable(),
      minor: z.boolean(),
      consentMissing: z.boolean(),
      guardians: z.array(
        PersonName.extend({ relation: Relation, phone: z.string().nullable(), status: Status }),
      ),
    })
    .nullable(),
  children: z.array(PersonName.extend({ rollNumber: z.string(), relation: Relation })),
  teaches: z.array(z.object({ batchId: Id, batchName: z.string(), subjects: z.array(z.string()) })),
  powers: z.array(Power),
  /** How the person comes in; null for whoever may not know. */
  access: z
    .object({
      hasPassword: z.boolean(),
      secondStep: z.boolean(),
      openSessions: z.number().int(),
      lastSeenAt: Time.nullable(),
      invitedUntil: Time.nullable(),
    })
    .nullable(),
  can: z.array(z.string()),
})

export const LinkReply = z.object({ url: z.string(), expiresAt: Time })
const statusFields = { status: z.enum(['active', 'suspended', 'left']), reason: text(300).optional() }
const saysWhy = ({ status, reason }: { status: string; reason?: string | undefined }) =>
  status !== 'left' || reason !== undefined
const noReason = { path: ['reason'], message: 'missing' }
/** Whoever leaves does so for a reason. */
export const StatusChange = z.object(statusFields).refine(saysWhy, noReason)
export const PowersChange = z.object({ powers: z.array(Power).max(4) })

export const ManyPeople = z.array(Id).min(1).max(500)
export const ManyStatusChange = z.object({ ...statusFields, personIds: ManyPeople }).refine(saysWhy, noReason)
export const ManyInvited = z.object({
  /** In the order asked; `url` is null for whom no invitation is due, with the reason. */
  rows: z.array(
    z.object({
      id: Id,
      name: z.string(),
      phone: z.string().nullable(),
      url: z.string().nullable(),
      why: z.enum(['already-active', 'no-sign-in-name', 'not-here-any-more']).nullable(),
    }),
  ),
  expiresAt: Time,
})
