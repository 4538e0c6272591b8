// What goes in and out over notices.
import { z } from 'zod'
import { Id, LocaleSchema, optionalText, pageOf, pageQuery, Time } from '../../platform/schemas.ts'

/** The most files of a notice. */
const MOST_ATTACHMENTS = 5

export const NoticeParams = z.object({ noticeId: Id })
const Role = z.enum(['student', 'teacher', 'parent', 'admin'])
const State = z.enum(['draft', 'scheduled', 'sent', 'withdrawn'])

const title = z.string().trim().min(3).max(150)
const Translation = z
  .strictObject({ title, body: z.string().trim().min(1).max(10_000) })
  .nullable()
  .default(null)
const words = {
  title,
  body: optionalText(10_000).describe('Markdown.'),
  mr: Translation.describe('For who reads Marathi.'),
  hi: Translation.describe('For who reads Hindi.'),
}
const ids = (most: number) => z.array(Id).max(most).default([])

const AudienceFields = z.strictObject({
  everybody: z.boolean().default(false),
  roles: z.array(Role).max(4).default([]),
  courseIds: ids(100),
  batchIds: ids(200),
  personIds: ids(200),
  withGuardians: z.boolean().default(false).describe('Of every student in it, the guardians too.'),
})

const times = {
  pinnedUntil: Time.nullable().default(null).describe('Stands first in the lists until then.'),
  expiresAt: Time.nullable().default(null).describe('Is valid until then.'),
}

export const NewNotice = z.object({
  ...words,
  audience: AudienceFields,
  important: z.boolean().default(false).describe('Readers are asked to say that they have read it.'),
  ...times,
  attachmentIds: ids(MOST_ATTACHMENTS),
})
export const NoticeSaved = z.object({ id: Id })

export const Edit = z.object({
  ...words,
  ...times,
  seen: z.number().int().min(1).max(30_000).describe('The version that the editor had before them.'),
})

export const PreviewRequest = z.object({
  audience: AudienceFields,
  at: Time.optional().describe('When it is to go out; at once without it.'),
  noticeId: Id.optional().describe('The draft that it is for.'),
})
const count = z.number().int()
export const PreviewReply = z.object({
  people: count,
  byRole: z.object({ student: count, parent: count, teacher: count, admin: count }),
  byChannel: z
    .object({ whatsapp: count, push: count, mail: count, app: count })
    .describe('By the channel that is tried first; "app" are those who have no other.'),
})

export const Release = z.object({ at: Time.optional().describe('Without it: in half a minute.') })
export const Released = z.object({ id: Id, sendAt: Time })

export const AttachmentQuery = z.object({ name: z.string().trim().min(1).max(120) })
const Attachment = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  byteCount: count,
  url: z.string(),
})
export const AttachmentReply = Attachment

const Named = z.object({ id: Id, name: z.string() })

export const ReadQuery = z.object({
  ...pageQuery,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
  show: z.enum(['valid', 'to-acknowledge', 'past']).default('valid'),
  locale: LocaleSchema.default('en').describe('The language to be read in, where the notice has it.'),
})
const ReadRow = z.object({
  id: Id,
  title: z.string(),
  body: z.string().describe('The beginning of it.'),
  whole: z.boolean(),
  author: Named,
  sentAt: Time,
  editedAt: Time.nullable(),
  expiresAt: Time.nullable(),
  pinned: z.boolean(),
  important: z.boolean(),
  attachments: count,
  readAt: Time.nullable(),
  acknowledgedAt: Time.nullable(),
})
export const ReadPage = pageOf(ReadRow).extend({
  counts: z.object({ valid: count, unread: count, toAcknowledge: count }),
})

const NamedAudience = z.object({
  everybody: z.boolean(),
  roles: z.array(Role),
  courses: z.array(Named),
  batches: z.array(Named),
  people: z.array(Named),
  withGuardians: z.boolean(),
})
const Progress = { people: count, read: count, acknowledged: count }

export const WrittenQuery = z.object({
  ...pageQuery,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
  show: z.enum(['draft', 'scheduled', 'sent']).default('sent'),
})
const WrittenRow = z.object({
  id: Id,
  state: State,
  title: z.string(),
  author: Named,
  important: z.boolean(),
  pinned: z.boolean(),
  sendAt: Time.nullable(),
  sentAt: Time.nullable(),
  editedAt: Time.nullable(),
  expiresAt: Time.nullable(),
  changedAt: Time,
  audience: NamedAudience,
  ...Progress,
})
export const WrittenPage = pageOf(WrittenRow).extend({
  counts: z.object({ draft: count, scheduled: count, sent: count }),
})

const Text = z.object({ title: z.string(), body: z.string() })
const Words = Text.extend({ mr: Text.nullable(), hi: Text.nullable() })

export const NoticeReply = Words.extend({
  id: Id,
  state: State,
  author: Named,
  important: z.boolean(),
  version: count,
  sentAt: Time.nullable(),
  editedAt: Time.nullable(),
  pinnedUntil: Time.nullable(),
  expiresAt: Time.nullable(),
  withdrawnAt: Time.nullable(),
  attachments: z.array(Attachment),
  own: z.object({ readAt: Time.nullable(), acknowledgedAt: Time.nullable() }).nullable(),
  /** For who looks after it. */
  writing: z
    .object({
      audience: NamedAudience,
      sendAt: Time.nullable(),
      undoUntil: Time.nullable().describe('Of one that goes out at once: until when it can be taken back.'),
      changedAt: Time,
      remindedAt: Time.nullable(),
      campaignId: Id.nullable(),
      ...Progress,
      versions: z.array(Words.extend({ version: count, writtenBy: z.string(), at: Time })),
    })
    .nullable(),
  can: z.array(z.string()),
})
