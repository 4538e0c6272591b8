// What runs by itself for messages: sending, falling back, looking at replies.
import { type Job, type JobContext, queueJob } from '../../platform/queue.ts'
import { announceMessages } from '../messages/inbox.ts'
import { answerReplies, forgetReplies, type ReplyHandlers } from './hearing/replies.ts'
import { listDueChannels } from './sending/claiming.queries.ts'
import { sendTurn } from './sending/sending.ts'
import { fallBack } from './settling/falling.ts'

const SEND = 'sendMessages'

export const deliveryJobs = (handlers: ReplyHandlers): Job[] => [
  { name: SEND, everySeconds: 2, run: sendDue },
  {
    name: 'tendMessages',
    everySeconds: 5,
    run: async ({ db, clock }) => {
      await fallBack(db, clock.now())
      await answerReplies(db, handlers, clock.now())
    },
  },
  { name: 'forgetReplies', everySeconds: 3600, run: ({ db, clock }) => forgetReplies(db, clock.now()) },
]

/** Each channel takes its own turn; where more waits than a turn holds, the next begins at once. */
async function sendDue(context: JobContext): Promise<void> {
  const { db, clock } = context
  await db.transaction().execute((tx) => announceMessages(tx, clock.now()))
  const channels = await listDueChannels(db, clock.now())
  const more = await Promise.all(channels.map((channel) => sendTurn(context, channel)))
  if (more.some(Boolean)) await queueJob(db, SEND, {}, { key: `every:${SEND}` })
}
