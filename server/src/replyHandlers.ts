// What a parent's reply does, by the kind of message that it answers; jobs.ts hands it to the deliveries.
import { knowAbsence } from './features/absences/absences.ts'
import type { ReplyHandlers } from './features/deliveries/hearing/replies.ts'
import { Problem } from './platform/problems.ts'

export const replyHandlers: ReplyHandlers = {
  // Whatever a guardian answers to the word of an absence, they know of it; their words are the note.
  absence: async (tx, at, { cause, personId, words }) => {
    const [, studentId = '', day = ''] = cause.split(':')
    try {
      await knowAbsence(tx, at, studentId, day, personId, words.slice(0, 300))
    } catch (error) {
      // Corrected or withdrawn meanwhile: there is nothing left to know.
      if (!(error instanceof Problem)) throw error
    }
  },
}
