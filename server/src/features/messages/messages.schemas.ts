// What goes over the wire about a person's inbox.
import { z } from 'zod'
import { Id, pageQuery, Time } from '../../platform/schemas.ts'
import { CHANNELS, messageKinds } from './kinds.ts'

export const Kind = z.enum(messageKinds)
export const Channel = z.enum(CHANNELS)

export const InboxQuery = z.object({
  unread: z.stringbool().default(false),
  /** Only what is about this student. */
  about: Id.optional(),
  page: pageQuery.page,
  pageSize: z.coerce.number().int().min(1).max(100).default(30),
})

/** A line of the inbox, in the reader's language. */
const InboxRow = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  /** A path in the app. */
  link: z.string(),
  about: z.object({ id: Id, name: z.string() }).nullable(),
  at: Time,
  readAt: Time.nullable(),
})
export const InboxPage = z.object({
  rows: z.array(InboxRow),
  total: z.number().int(),
  unread: z.number().int(),
})

/** Which lines were read; without ids, all of them. */
export const ReadBody = z.object({ ids: z.array(Id).min(1).max(100).optional() })
export const Unread = z.object({ unread: z.number().int() })
