// What goes over the wire about templates.
import { z } from 'zod'
import { LocaleSchema, text } from '../../../platform/schemas.ts'
import { Kind } from '../messages.schemas.ts'

export const TemplateParams = z.object({ kind: Kind, locale: LocaleSchema })

const TemplateName = z.string().regex(/^[a-z0-9_]{1,200}$/)
const State = z.enum(['none', 'submitted', 'approved', 'rejected', 'stopped'])
const Wording = z.object({ title: z.string(), body: z.string() })

const WhatsApp = z.object({
  /** What WhatsApp calls it; a name to use where it has none yet. */
  name: z.string(),
  state: State,
  /** The provider's code, where it was stopped. */
  stoppedWhy: z.string().nullable(),
})

export const TemplateList = z.object({
  rows: z.array(
    z.object({
      kind: Kind,
      needsVerifiedPhone: z.boolean(),
      locales: z.array(
        z.object({ locale: LocaleSchema, title: z.string(), isOwn: z.boolean(), whatsapp: WhatsApp }),
      ),
    }),
  ),
})

export const TemplateReply = z.object({
  kind: Kind,
  locale: LocaleSchema,
  ...Wording.shape,
  /** False where the product's own wording holds. */
  isOwn: z.boolean(),
  builtIn: Wording,
  /** What may stand in braces, each with a sample. */
  placeholders: z.array(z.object({ name: z.string(), sample: z.string() })),
  whatsapp: WhatsApp.extend({
    /** The body as WhatsApp wants it to be entered: {{1}}, {{2}}. */
    text: z.string(),
    samples: z.array(z.string()),
  }),
  preview: Wording,
})

export const TemplateChange = z.object({
  /** Null: back to the product's own words. */
  wording: z
    .object({ title: text(200), body: text(1000) })
    .nullable()
    .optional(),
  whatsappName: TemplateName.optional(),
  whatsappState: z.enum(['none', 'submitted', 'approved', 'rejected']).optional(),
})

export const PreviewBody = z.object({ title: text(200), body: text(1000) })
export const PreviewReply = Wording.extend({ whatsappText: z.string() })
