// What goes over the wire when signing in.
import { z } from 'zod'
import { Day, Id, LocaleSchema } from '../../platform/schemas.ts'
import { TypedPassword } from './passwords.ts'
import { CODE_PATTERN } from './secondStep.ts'

export const Code = z.string().max(40).regex(CODE_PATTERN)

export const SignInBody = z.object({
  login: z.string().trim().min(1).max(254),
  password: TypedPassword,
  /** The second step, once the reply was `second-step-needed`. */
  code: Code.optional(),
})

export const AccessReply = z.object({ accessToken: z.string() })

export const MeReply = z.object({
  person: z.object({
    id: Id,
    name: z.string(),
    role: z.enum(['student', 'teacher', 'parent', 'admin']),
    powers: z.array(z.enum(['owner', 'academics', 'accounts', 'front_desk'])),
    locale: LocaleSchema,
    photoUrl: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    /** Whether signing in asks for a code. */
    secondStep: z.boolean(),
  }),
  /** The operations that need no object and that the person may do. */
  can: z.array(z.string()),
  children: z.array(
    z.object({
      id: Id,
      name: z.string(),
      rollNumber: z.string(),
      photoUrl: z.string().nullable(),
      batch: z.string().nullable(),
    }),
  ),
  /** What is missing before anything else is served. */
  gate: z
    .discriminatedUnion('code', [
      z.object({
        code: z.literal('consent-missing'),
        /** The guardians whom the institute knows; any of them can consent. */
        guardians: z.array(z.string()),
        /** From this day on no consent is needed; null where it is not known. */
        adultOn: Day.nullable(),
      }),
      z.object({ code: z.literal('second-step-missing') }),
    ])
    .nullable(),
  institute: z.object({ name: z.string(), phone: z.string(), markUrl: z.string().nullable() }),
})

export const LiveQuery = z.object({
  /** Seconds after which the server closes the stream at the latest; the screen then follows anew. */
  seconds: z.coerce.number().int().min(0).max(900).default(900),
  /** An exam that the viewer looks after: word of every change on its board as well. */
  exam: Id.optional(),
})
