// What a parent's reply does, by the kind of message that it answers; jobs.ts hands it to the deliveries.
import type { ReplyHandlers } from './features/deliveries/replies.ts'

export const replyHandlers: ReplyHandlers = {}
