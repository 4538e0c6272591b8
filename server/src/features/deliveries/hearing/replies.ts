// What people answer: a reply to a message of some kinds means something to the feature that had it told.
import type { Database, Tx } from '../../../platform/database.ts'
import { oneByOne } from '../../../platform/oneByOne.ts'
import type { MessageKind } from '../../messages/kinds.ts'
import {
  findAnswered,
  forgetIncoming,
  type Handled,
  listOpenReplies,
  markHandled,
  type OpenReply,
  takeReply,
} from './hearing.queries.ts'

/** A reply, and the message that it answers. */
export interface Reply {
  /** What the message was told for, such as 'absence:<student>:<day>'. */
  cause: string
  /** Who answers. */
  personId: string
  /** The student whom the message was about. */
  aboutId: string | null
  words: string
  at: Date
}

/** What a reply does, by the kind of message that it answers; the application hands them in, as no feature is asked. */
export type ReplyHandlers = Partial<Record<MessageKind, (tx: Tx, at: Date, reply: Reply) => Promise<void>>>

const AT_ONCE = 500

/**
 * Looks at what people have written since the last time; each reply in a transaction of its own, as what it does may
 * hold a student, and who holds several must hold them in the order of their ids. One that fails holds up no other.
 */
export async function answerReplies(db: Database, handlers: ReplyHandlers, now: Date): Promise<void> {
  await oneByOne(await listOpenReplies(db, AT_ONCE), (wamid) =>
    db.transaction().execute(async (tx) => {
      const reply = await takeReply(tx, wamid)
      if (reply) await markHandled(tx, wamid, await answerOne(tx, reply, handlers, now))
    }),
  )
}

async function answerOne(tx: Tx, reply: OpenReply, handlers: ReplyHandlers, now: Date): Promise<Handled> {
  const answered = await findAnswered(tx, reply, Object.keys(handlers))
  const handle = answered && handlers[answered.kind as MessageKind]
  if (!answered || !handle) return 'nothing'
  const { cause, personId, aboutId } = answered
  await handle(tx, now, { cause, personId, aboutId, words: reply.words, at: reply.receivedAt })
  return 'reply'
}

const KEPT_MS = 90 * 86_400_000

/** What people wrote is kept for ninety days. */
export const forgetReplies = (db: Database, now: Date): Promise<void> =>
  forgetIncoming(db, new Date(now.getTime() - KEPT_MS))
