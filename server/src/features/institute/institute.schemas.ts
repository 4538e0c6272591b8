// What goes over the wire about the institute.
import { z } from 'zod'
import { LocaleSchema, text } from '../../platform/schemas.ts'

export const InstituteReply = z.object({
  name: z.string(),
  address: z.string(),
  email: z.string(),
  phone: z.string(),
  openingHours: z.string(),
  markUrl: z.string().nullable(),
  defaultLocale: LocaleSchema,
  registrationOpen: z.boolean(),
  guardianConsentRequired: z.boolean(),
  ageGate: z.enum(['off', 'warn', 'refuse']),
  minimumAge: z.number().int(),
  /** By which ways people are told, beside the app: the privacy page names these and no others. */
  channels: z.array(z.enum(['whatsapp', 'push', 'mail'])),
})

export const InstituteChange = z
  .object({
    name: text(120),
    address: z.string().trim().max(500),
    email: z.union([z.email().max(254), z.literal('')]),
    phone: z.string().trim().max(20),
    openingHours: z.string().trim().max(60),
    defaultLocale: LocaleSchema,
    registrationOpen: z.boolean(),
    guardianConsentRequired: z.boolean(),
    ageGate: z.enum(['off', 'warn', 'refuse']),
    minimumAge: z.number().int().min(10).max(18),
  })
  .partial()
