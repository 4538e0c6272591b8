// A person's inbox: every message is a line of it, whichever other ways it took.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import type { Locale } from '../../platform/schema.ts'
import {
  countUnreadRows,
  getLocale,
  listInboxRows,
  listUnreadOf,
  markRead,
  takeUnannounced,
} from './messages.queries.ts'
import type { InboxPage, InboxQuery } from './messages.schemas.ts'
import { readLexicon, wordsFor } from './texts/lexicon.ts'

/** A page of the inbox in the reader's language, the latest first. */
export async function listInbox(
  db: Db,
  personId: string,
  query: z.output<typeof InboxQuery>,
  now: Date,
): Promise<z.output<typeof InboxPage>> {
  const { rows, total } = await listInboxRows(db, personId, { ...query, now })
  const locale: Locale = await getLocale(db, personId)
  const lexicon = await readLexicon(db)
  return {
    total,
    unread: await countUnreadRows(db, personId, now),
    rows: rows.map((row) => {
      const { title, body } = wordsFor(row, locale, lexicon)
      const about = row.aboutId && row.aboutName ? { id: row.aboutId, name: row.aboutName } : null
      return { ...row, title, text: body, about, at: row.shownAt }
    }),
  }
}

/** How many lines wait to be read: the badge. */
export const countUnread = async (db: Db, personId: string, now: Date) => ({
  unread: await countUnreadRows(db, personId, now),
})

/** Marks lines as read, all of them without ids; the badge goes down on every open screen. */
export async function readMessages(tx: Tx, personId: string, ids: string[] | undefined, now: Date) {
  await markRead(tx, personId, ids ?? null, now)
  await tellPeople(tx, [personId], { kind: 'inbox', id: personId })
  return countUnread(tx, personId, now)
}

/** Who has seen the thing itself has read what they were told of it: the badge goes down, no further channel is tried. */
export async function readWord(tx: Tx, personId: string, causes: string[], now: Date): Promise<void> {
  const ids = await listUnreadOf(tx, personId, causes)
  if (ids.length > 0) await readMessages(tx, personId, ids, now)
}

/** Tells open screens of messages whose time to be shown has come. */
export async function announceMessages(tx: Tx, now: Date): Promise<void> {
  const due = await takeUnannounced(tx, now)
  const [first] = due
  if (!first) return
  await tellPeople(tx, [...new Set(due.map(({ personId }) => personId))], { kind: 'inbox', id: first.id })
}

/** The language in which a person reads. */
export const readLocale = getLocale
